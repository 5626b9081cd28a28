package org.shegong.engine.walk;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** What happens at an activity, once or once for each of many. */
class Stops {

	private final Trail trail;

	private final Calls calls;

	private final Loops loops;

	private final Events events;

	private final Work work;

	Stops(Trail trail) {
		this.trail = trail;
		this.loops = new Loops(trail.expressions);
		this.calls = new Calls(trail);
		this.events = new Events(trail);
		this.work = new Work(trail);
	}

	/** How an activity ends. */
	enum End {

		/** The way goes on behind it. */
		DONE,
		/** With an error that its boundary may catch. */
		FAILED,
		/** It was passed before; there is nothing new to see. */
		CIRCLE

	}

	/**
	 * @param stopped whether what it stands in is over
	 */
	void at(Activity activity, Outlook scope, BooleanSupplier stopped, Consumer<End> then) {
		if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
			var each = this.loops.instances(activity, loop, scope);
			new Instances(this, this.loops, activity, loop, each, stopped, then).begin();
		}
		else {
			once(activity, scope.within(activity.getId()), stopped, then);
		}
	}

	void once(Activity activity, Outlook scope, BooleanSupplier stopped, Consumer<End> then) {
		parameters(activity).stream()
			.flatMap((each) -> each.getCamundaInputParameters().stream())
			.forEach((input) -> scope.keep(input.getCamundaName(), this.loops.value(input, scope, activity)));
		act(activity, scope, stopped, (end) -> {
			parameters(activity).stream()
				.flatMap((each) -> each.getCamundaOutputParameters().stream())
				.forEach((output) -> ((Outlook) scope.getParentVariableScope()).setVariable(output.getCamundaName(),
						this.loops.value(output, scope, activity)));
			then.accept(end);
		});
	}

	private static List<CamundaInputOutput> parameters(Activity activity) {
		return (activity.getExtensionElements() == null) ? List.of()
				: List.copyOf(activity.getExtensionElements().getChildElementsByType(CamundaInputOutput.class));
	}

	private void act(Activity activity, Outlook scope, BooleanSupplier stopped, Consumer<End> then) {
		if (activity instanceof UserTask task) {
			work(task, scope, stopped, then);
		}
		else if (activity instanceof ReceiveTask) {
			later(scope.moment().someday(), scope, stopped, () -> then.accept(End.DONE));
		}
		else if (activity instanceof SubProcess part) {
			if (part.triggeredByEvent()) {
				then.accept(End.DONE);
				return;
			}
			new Footsteps(this.trail, scope, stopped, (well) -> then.accept(ended(well))).begin(part,
					part.getChildElementsByType(StartEvent.class));
		}
		else if (activity instanceof CallActivity call) {
			this.calls.call(call, scope, stopped, (well) -> then.accept(ended(well)));
		}
		else {
			serve(activity, scope);
			then.accept(End.DONE);
		}
	}

	private void serve(Activity activity, Outlook scope) {
		if (activity instanceof BusinessRuleTask rule) {
			this.calls.decide(rule, scope);
		}
		scope.setVariables(this.trail.expected(activity.getId(), scope));
	}

	private static End ended(boolean well) {
		return well ? End.DONE : End.FAILED;
	}

	private void work(UserTask task, Outlook scope, BooleanSupplier stopped, Consumer<End> then) {
		if (this.trail.goesInCircles(scope.place(), task)) {
			then.accept(End.CIRCLE);
			return;
		}
		var at = this.work.reach(task, scope);
		later(scope.moment(), scope, stopped, () -> {
			this.work.submit(task, scope, at);
			this.events.changed(task, scope);
			then.accept(End.DONE);
		});
	}

	/** Others go on meanwhile. */
	private void later(Moment moment, Outlook scope, BooleanSupplier stopped, Runnable completion) {
		this.trail.agenda.later(() -> {
			if (!stopped.getAsBoolean()) {
				scope.moment(moment);
				completion.run();
			}
		});
	}

	/**
	 * Nobody decides twice where several of one post have to.
	 * @param needed how many of them
	 */
	void refuseTooFew(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope, int needed) {
		if (activity instanceof UserTask task && loop.getLoopCardinality() != null) {
			this.work.refuseTooFew(task, scope, needed);
		}
	}

}
