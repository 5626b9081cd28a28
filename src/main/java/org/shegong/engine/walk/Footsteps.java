package org.shegong.engine.walk;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * Walks through one process or sub-process, branches side by side. Boundary events and
 * event sub-processes are what may happen besides and are passed by.
 */
class Footsteps {

	private final Trail trail;

	private final Outlook scope;

	private final Stops stops;

	private final Deque<FlowNode> ahead = new ArrayDeque<>();

	/** Branches that wait for others, by the gateway where they meet. */
	private final Map<FlowNode, Integer> waiting = new LinkedHashMap<>();

	private boolean failed;

	Footsteps(Trail trail, Outlook scope) {
		this.trail = trail;
		this.scope = scope;
		this.stops = new Stops(trail);
	}

	/**
	 * @return whether it came to an end that is no error
	 */
	boolean walk(Collection<? extends FlowNode> starts) {
		this.ahead.addAll(starts);
		while (!this.ahead.isEmpty() || releases()) {
			var node = this.ahead.remove();
			this.trail.pass(node);
			if (arrives(node)) {
				pass(node);
			}
		}
		return !this.failed;
	}

	/** At a gateway that joins, whether this is the last branch. */
	private boolean arrives(FlowNode node) {
		var joins = (node instanceof ParallelGateway || node instanceof InclusiveGateway)
				&& this.trail.flows.into(node).size() > 1;
		if (!joins || this.waiting.merge(node, 1, Integer::sum) == this.trail.flows.into(node).size()) {
			this.waiting.remove(node);
			return true;
		}
		return false;
	}

	/** Nothing else moves: gateways that wait only for branches that exist go on. */
	private boolean releases() {
		var open = this.waiting.keySet().stream().filter((node) -> node instanceof InclusiveGateway).findFirst();
		open.ifPresent((node) -> {
			this.waiting.remove(node);
			leave(node);
		});
		return !this.ahead.isEmpty();
	}

	private void pass(FlowNode node) {
		if (node instanceof EndEvent end) {
			end(end);
		}
		else if (node instanceof Activity activity) {
			act(activity);
		}
		else if (node instanceof IntermediateThrowEvent thrown && Flows.link(thrown) != null) {
			this.trail.flows.landing(thrown).ifPresent(this.ahead::add);
		}
		else {
			leave(node);
		}
	}

	private void act(Activity activity) {
		switch (this.stops.at(activity, this.scope)) {
			case DONE -> leave(activity);
			case FAILED -> this.trail.flows.caught(activity).ifPresentOrElse(this.ahead::add, () -> this.failed = true);
			case CIRCLE -> {
			}
		}
	}

	private void end(EndEvent end) {
		if (end.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance)) {
			this.failed = true;
			this.ahead.clear();
			return;
		}
		if (end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)) {
			this.ahead.clear();
			this.waiting.clear();
		}
		if (this.scope.getParentVariableScope() == null) {
			this.trail.end((end.getName() != null) ? end.getName() : end.getId());
		}
	}

	private void leave(FlowNode node) {
		if (node instanceof ExclusiveGateway gateway) {
			this.ahead.add(one(gateway));
		}
		else if (node instanceof EventBasedGateway) {
			this.trail.flows.outOf(node).stream().findFirst().map(SequenceFlow::getTarget).ifPresent(this.ahead::add);
		}
		else if (node instanceof ParallelGateway) {
			this.trail.flows.outOf(node).forEach((flow) -> this.ahead.add(flow.getTarget()));
		}
		else {
			all(node).forEach((flow) -> this.ahead.add(flow.getTarget()));
		}
	}

	private FlowNode one(ExclusiveGateway gateway) {
		return this.trail.flows.outOf(gateway)
			.stream()
			.filter((flow) -> !flow.equals(gateway.getDefault()) && holds(flow, gateway))
			.findFirst()
			.or(() -> Optional.ofNullable(gateway.getDefault()))
			.map(SequenceFlow::getTarget)
			.orElseThrow(() -> new Untellable(gateway, "没有一个条件成立，也没有默认出口"));
	}

	private List<SequenceFlow> all(FlowNode node) {
		var usual = (node instanceof Activity activity) ? activity.getDefault()
				: (node instanceof InclusiveGateway gateway) ? gateway.getDefault() : null;
		var open = this.trail.flows.outOf(node)
			.stream()
			.filter((flow) -> !flow.equals(usual) && holds(flow, node))
			.toList();
		return (open.isEmpty() && usual != null) ? List.of(usual) : open;
	}

	private boolean holds(SequenceFlow flow, FlowNode at) {
		var condition = flow.getConditionExpression();
		return condition == null || this.trail.expressions.holds(condition.getTextContent().strip(), this.scope, at);
	}

}
