package org.shegong.engine.operations;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.shegong.approval.Choice;
import org.shegong.approval.SentBack;
import org.shegong.approval.SentBacks;
import org.shegong.engine.steps.AfterDecision;
import org.springframework.stereotype.Component;

/**
 * What was sent back and is approved now comes straight back to whoever sent it, past the
 * steps between, before anybody is told of them.
 */
@Component
class ToAsker implements AfterDecision {

	private final GoOn goOn;

	private final SentBacks sent;

	private final RuntimeService cases;

	private final RepositoryService models;

	private final Reopening reopening;

	private final DecidedAnew anew;

	private final Holding holding;

	ToAsker(GoOn goOn, SentBacks sent, RuntimeService cases, RepositoryService models, Reopening reopening,
			DecidedAnew anew, Holding holding) {
		this.holding = holding;
		this.goOn = goOn;
		this.sent = sent;
		this.cases = cases;
		this.models = models;
		this.reopening = reopening;
		this.anew = anew;
	}

	@Override
	public void decided(TaskEntity task, Choice choice) {
		if (choice == Choice.APPROVE && task.getVariableLocal(SentBack.VARIABLE) instanceof Long id) {
			this.sent.findById(id).ifPresent((sent) -> {
				var step = new Step(task.getProcessInstanceId(), task.getProcessDefinitionId(),
						task.getTaskDefinitionKey(), around(task));
				this.goOn.then(() -> goOn(step, sent));
			});
		}
	}

	/**
	 * What was decided.
	 *
	 * @param around the engine's ids of what it was in, from the inside
	 */
	private record Step(String instance, String definition, String task, List<String> around) {
	}

	private List<String> around(TaskEntity task) {
		var root = open(task.getProcessInstanceId());
		var around = new ArrayList<String>();
		Ground.everything(root)
			.filter((one) -> Ground.everything(one)
				.anyMatch((inner) -> inner.getId().equals(task.getExecution().getActivityInstanceId())))
			.map(ActivityInstance::getId)
			.forEach((id) -> around.add(0, id));
		return around.subList(1, around.size());
	}

	private ActivityInstance open(String instance) {
		return Context.getCommandContext().runWithoutAuthorization(() -> this.cases.getActivityInstance(instance));
	}

	private void goOn(Step step, SentBack sent) {
		var root = Optional.ofNullable(open(step.instance()));
		var plan = root.flatMap((open) -> plan(open, step, sent));
		plan.ifPresentOrElse((way) -> this.reopening.open(way, sent.taskId(), (task) -> {
			if (way.step().equals(sent.task())) {
				hold(task, sent);
			}
		}), () -> arrived(step, sent));
	}

	/** It came there by itself, and is the asker's and nobody else's of that post. */
	private void arrived(Step step, SentBack sent) {
		var there = this.reopening.at(step.instance(), sent.task());
		if (there.size() == 1) {
			hold(there.get(0), sent);
		}
	}

	private void hold(TaskEntity task, SentBack sent) {
		if (!this.holding.entrust(task, sent.taskId(), sent.account()) && sent.onBehalf() == null) {
			this.anew.give(task, sent.account());
		}
	}

	/** Empty where it came to the asker by itself, or where others have a share still. */
	private Optional<Reopening.Plan> plan(ActivityInstance root, Step step, SentBack sent) {
		var model = this.models.getBpmnModelInstance(step.definition());
		var ground = Ground.of(root, List.of(), model);
		var scope = step.around()
			.stream()
			.flatMap((id) -> ground.open(id).stream())
			.filter((open) -> isBody(open) || contains(open, sent.task(), model))
			.findFirst();
		if (scope.isEmpty() || isBody(scope.get())) {
			return Optional.empty();
		}
		var came = ground.came(scope.get(), Onward.from(ground.step(step.task())), new Date());
		var there = came.keySet().stream().flatMap((one) -> Ground.leaves(one).stream());
		return (came.size() != 1 || there.anyMatch((leaf) -> leaf.getActivityId().equals(sent.task())))
				? Optional.empty()
				: Optional.of(new Reopening.Plan(step.instance(), whole(ground.step(sent.task())), scope.get().getId(),
						came.keySet().stream().map(ActivityInstance::getId).toList(), List.of(), null));
	}

	private static boolean isBody(ActivityInstance open) {
		return ActivityTypes.MULTI_INSTANCE_BODY.equals(open.getActivityType());
	}

	/** All of several have their share again. */
	private static String whole(Activity step) {
		return (step.getLoopCharacteristics() == null) ? step.getId()
				: step.getId() + "#" + ActivityTypes.MULTI_INSTANCE_BODY;
	}

	private static boolean contains(ActivityInstance open, String task, BpmnModelInstance model) {
		var scope = (open.getParentActivityInstanceId() == null) ? open.getProcessDefinitionId().split(":")[0]
				: open.getActivityId();
		ModelElementInstance at = model.getModelElementById(task);
		while (at != null && !scope.equals(at.getAttributeValue("id"))) {
			at = at.getParentElement();
		}
		return at != null;
	}

}
