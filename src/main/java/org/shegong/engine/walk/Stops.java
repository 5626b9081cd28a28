package org.shegong.engine.walk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

import org.shegong.engine.seats.Seating;

/** What happens at an activity, once or once for each of many. */
class Stops {

	private final Trail trail;

	private final Calls calls;

	private final Loops loops;

	private final Offers offers;

	Stops(Trail trail) {
		this.trail = trail;
		this.loops = new Loops(trail.expressions);
		this.calls = new Calls(trail);
		this.offers = new Offers(trail);
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

	End at(Activity activity, Outlook scope) {
		if (!(activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) {
			return once(activity, scope.within(activity.getId()));
		}
		var each = this.loops.instances(activity, loop, scope);
		if (activity instanceof UserTask task && !loop.isSequential()) {
			return sideBySide(task, loop, each);
		}
		for (var one : each) {
			var end = once(activity, one);
			if (end != End.DONE) {
				return end;
			}
			if (this.loops.isComplete(loop, one, activity)) {
				break;
			}
		}
		return End.DONE;
	}

	/** Everybody has the task at the same time. */
	private End sideBySide(UserTask task, MultiInstanceLoopCharacteristics loop, List<Outlook> each) {
		var reached = new ArrayList<Integer>();
		for (var one : each) {
			if (this.trail.goesInCircles(key(task, one))) {
				return End.CIRCLE;
			}
			reached.add(reach(task, one));
		}
		for (var at = 0; at < each.size(); at++) {
			submit(task, each.get(at), reached.get(at));
			if (this.loops.isComplete(loop, each.get(at), task)) {
				break;
			}
		}
		return End.DONE;
	}

	private End once(Activity activity, Outlook scope) {
		parameters(activity).stream()
			.flatMap((each) -> each.getCamundaInputParameters().stream())
			.forEach((input) -> scope.keep(input.getCamundaName(), this.loops.value(input, scope, activity)));
		var end = act(activity, scope);
		parameters(activity).stream()
			.flatMap((each) -> each.getCamundaOutputParameters().stream())
			.forEach((output) -> ((Outlook) scope.getParentVariableScope()).setVariable(output.getCamundaName(),
					this.loops.value(output, scope, activity)));
		return end;
	}

	private static List<CamundaInputOutput> parameters(Activity activity) {
		return (activity.getExtensionElements() == null) ? List.of()
				: List.copyOf(activity.getExtensionElements().getChildElementsByType(CamundaInputOutput.class));
	}

	private End act(Activity activity, Outlook scope) {
		if (activity instanceof UserTask task) {
			if (this.trail.goesInCircles(key(task, scope))) {
				return End.CIRCLE;
			}
			submit(task, scope, reach(task, scope));
			return End.DONE;
		}
		if (activity instanceof SubProcess part) {
			return part.triggeredByEvent() ? End.DONE
					: ended(new Footsteps(this.trail, scope).walk(part.getChildElementsByType(StartEvent.class)));
		}
		if (activity instanceof CallActivity call) {
			return ended(this.calls.call(call, scope));
		}
		if (activity instanceof BusinessRuleTask rule) {
			this.calls.decide(rule, scope);
		}
		scope.setVariables(this.trail.expected(activity.getId(), scope));
		return End.DONE;
	}

	private static End ended(boolean well) {
		return well ? End.DONE : End.FAILED;
	}

	private static String key(UserTask task, Outlook scope) {
		var element = (task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)
				? loop.getCamundaElementVariable() : null;
		return task.getId() + "/" + scope.getVariable("one")
				+ ((element != null) ? "/" + scope.getVariable(element) : "");
	}

	/** A user task is created: who would have it? */
	private int reach(UserTask task, Outlook scope) {
		var expressions = this.trail.expressions;
		var people = new ArrayList<>(expressions.names(task.getCamundaAssignee(), scope, task));
		people.addAll(expressions.names(task.getCamundaCandidateUsers(), scope, task));
		var groups = expressions.names(task.getCamundaCandidateGroups(), scope, task);
		var due = due(expressions.value(task.getCamundaDueDate(), scope, task));
		scope.lateAsCanBe(due);
		return this.trail.add(new WalkedStep(task.getId(),
				String.valueOf(expressions.value(task.getName(), scope, task)), scope.post(), seatings(scope, groups),
				people, due, this.offers.at(task).orElse(null), scope.isPaperwork(), scope.decided(), null));
	}

	private List<Seating> seatings(Outlook scope, List<String> groups) {
		return (!scope.seatings().isEmpty()) ? scope.seatings()
				: groups.stream().flatMap((group) -> this.trail.seats.of(group).stream()).toList();
	}

	/** … and completed. */
	private void submit(UserTask task, Outlook scope, int at) {
		var step = this.trail.step(at);
		if (step.hasDecision()) {
			var decision = this.trail.pace.decision(step, step.offers());
			this.trail.decided(at, decision);
			scope.setVariables(Map.of("decision", decision));
		}
		scope.setVariables(this.trail.expected(task.getId(), scope));
	}

	/** What is due when a day begins belongs to the day before. */
	private LocalDate due(Object due) {
		return (due instanceof Date date) ? LocalDate.ofInstant(date.toInstant().minusMillis(1), this.trail.zone)
				: null;
	}

}
