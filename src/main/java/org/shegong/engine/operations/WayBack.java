package org.shegong.engine.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.SentBack;
import org.shegong.approval.SentBacks;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/** How a case gets back to a decision, as if it had not been made; or why it cannot. */
@Component
class WayBack {

	/** What is kept of a decision alone; everything else is written elsewhere as well. */
	private static final Set<String> NOTHING_ELSE = Set.of("${recordOpinion}", "${forgetDecision}");

	private static final String REGISTERED = "这一步的内容提交时已登记入册，不能撤回；需要更正的，请联系现在的办理人退回";

	private static final String GONE_ON = "这项申请已经办到别的环节，意见不能再撤回；需要更正的，请联系现在的办理人退回";

	private final HistoryService history;

	private final RuntimeService cases;

	private final RepositoryService models;

	private final Opinions opinions;

	private final SentBacks sent;

	private final ActedOn acted;

	private final SystemRights system;

	WayBack(HistoryService history, RuntimeService cases, RepositoryService models, Opinions opinions, SentBacks sent,
			ActedOn acted, SystemRights system) {
		this.sent = sent;
		this.history = history;
		this.cases = cases;
		this.models = models;
		this.opinions = opinions;
		this.acted = acted;
		this.system = system;
	}

	/**
	 * @param plan what is to be done; null where it is refused
	 * @param gone the engine's ids of the tasks that need not be done then
	 * @param refusal why, in words; else null
	 */
	record Back(Reopening.Plan plan, List<String> gone, String refusal) {

		private static Back not(String refusal) {
			return new Back(null, List.of(), refusal);
		}

	}

	Back back(ApprovalRequest request, Opinion opinion) {
		return this.system.use(() -> {
			var done = this.history.createHistoricTaskInstanceQuery()
				.taskId(String.valueOf(opinion.taskId()))
				.singleResult();
			var root = (done != null) ? this.cases.getActivityInstance(done.getProcessInstanceId()) : null;
			return (root != null) ? back(request, opinion, done, ground(root, done)) : Back.not(GONE_ON);
		});
	}

	private Ground ground(ActivityInstance root, HistoricTaskInstance done) {
		return Ground.of(root,
				this.history.createHistoricActivityInstanceQuery()
					.processInstanceId(done.getProcessInstanceId())
					.list(),
				this.models.getBpmnModelInstance(done.getProcessDefinitionId()));
	}

	private Back back(ApprovalRequest request, Opinion opinion, HistoricTaskInstance done, Ground ground) {
		var step = ground.step(opinion.task());
		if (step == null || writes(step)) {
			return Back.not(REGISTERED);
		}
		var acted = this.acted.on(request, opinion, done, step);
		if (acted.isPresent()) {
			return Back.not(acted.get());
		}
		var was = ground.past().get(done.getActivityInstanceId());
		var body = ground.body(was);
		return body.isPresent() ? ofSeveral(opinion, was, body.get(), ground)
				: ofOne(opinion, was, was.getParentActivityInstanceId(), ground, null);
	}

	/** Whether completing a task writes more than what was decided. */
	static boolean writes(Activity step) {
		var extensions = step.getExtensionElements();
		return extensions != null && extensions.getElementsQuery()
			.filterByType(CamundaTaskListener.class)
			.list()
			.stream()
			.filter((listener) -> "complete".equals(listener.getCamundaEvent()))
			.anyMatch((listener) -> !NOTHING_ELSE.contains(String.valueOf(listener.getCamundaDelegateExpression())));
	}

	private Back ofSeveral(Opinion opinion, HistoricActivityInstance was, String body, Ground ground) {
		var loop = (MultiInstanceLoopCharacteristics) ground.step(opinion.task()).getLoopCharacteristics();
		var shares = ground.shares(body);
		if (shares.stream().anyMatch(HistoricActivityInstance::isCanceled)) {
			return Back.not("您的意见使其他人不必再办理，这一步已经结束，不能撤回；需要更正的，请联系现在的办理人退回");
		}
		if (loop.getCamundaElementVariable() != null && opinion.share() == null) {
			return Back.not(GONE_ON);
		}
		var open = ground.open(body);
		var all = open.map((one) -> number(one, "nrOfInstances")).orElseGet(() -> agreed(opinion));
		var done = open.map((one) -> number(one, "nrOfCompletedInstances")).orElse(all);
		var share = new Reopening.Share(loop.getCamundaElementVariable(), opinion.share(), all, done - 1);
		var around = ground.past().get(body).getParentActivityInstanceId();
		if (open.isEmpty()) {
			return ofOne(opinion, was, around, ground, share);
		}
		if (loop.isSequential() && this.acted.isGiven(List.of(open.get()), was)) {
			return Back.not(GONE_ON);
		}
		var instance = was.getProcessInstanceId();
		return loop.isSequential()
				? new Back(new Reopening.Plan(instance, was.getActivityId(), around, List.of(body), List.of(), share),
						this.acted.tasks(List.of(open.get()), was), null)
				: new Back(new Reopening.Plan(instance, was.getActivityId(), body, List.of(), List.of(), share),
						List.of(), null);
	}

	private int number(ActivityInstance body, String variable) {
		return Arrays.stream(body.getExecutionIds())
			.map((execution) -> this.cases.getVariableLocal(execution, variable))
			.filter(Objects::nonNull)
			.map(Integer.class::cast)
			.findFirst()
			.orElseThrow();
	}

	/** How many had a share of a step that is over: they decided last. */
	private int agreed(Opinion opinion) {
		var said = new ArrayList<>(this.opinions.findByRequestOrderById(opinion.request()));
		Collections.reverse(said);
		return (int) said.stream().takeWhile((one) -> one.task().equals(opinion.task())).count();
	}

	private Back ofOne(Opinion opinion, HistoricActivityInstance was, String inside, Ground ground,
			Reopening.Share share) {
		var scope = ground.scope(inside).orElse(null);
		if (scope == null) {
			return Back.not("各人分别办理的环节已经结束，意见不能再撤回；需要更正的，请联系现在的办理人退回");
		}
		var came = ground.came(scope, ways(opinion, ground), was.getEndTime());
		if (came.isEmpty() || came.values().stream().distinct().count() > 1 || this.acted.isGiven(came.keySet(), was)) {
			return Back.not(GONE_ON);
		}
		return new Back(new Reopening.Plan(was.getProcessInstanceId(), was.getActivityId(), scope.getId(),
				came.keySet().stream().map(ActivityInstance::getId).toList(), came.values().iterator().next().joined(),
				share), this.acted.tasks(came.keySet(), was), null);
	}

	/** What was decided anew for somebody may have come straight to them. */
	private Map<String, Onward.Way> ways(Opinion opinion, Ground ground) {
		var ways = new HashMap<>(Onward.from(ground.step(opinion.task())));
		straight(opinion).ifPresent((asker) -> ways.putIfAbsent(asker, Onward.Way.STRAIGHT));
		return ways;
	}

	/** The model's task to which it comes straight back; empty where it goes its way. */
	Optional<String> straight(Opinion opinion) {
		return Optional.ofNullable(opinion.sentBack()).flatMap(this.sent::findById).map(SentBack::task);
	}

}
