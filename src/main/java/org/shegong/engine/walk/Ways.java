package org.shegong.engine.walk;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Where a way goes on behind an element, as its conditions say. */
class Ways {

	private final Trail trail;

	private final Events events;

	Ways(Trail trail, Events events) {
		this.trail = trail;
		this.events = events;
	}

	/** Empty where it ends. */
	List<FlowNode> outOf(FlowNode node, Outlook scope) {
		if (node instanceof ExclusiveGateway gateway) {
			return List.of(one(gateway, scope));
		}
		if (node instanceof EventBasedGateway gateway) {
			return List.of(this.events.first(gateway, scope));
		}
		var open = (node instanceof ParallelGateway) ? this.trail.flows.outOf(node) : all(node, scope);
		return open.stream().map(SequenceFlow::getTarget).toList();
	}

	private FlowNode one(ExclusiveGateway gateway, Outlook scope) {
		return this.trail.flows.outOf(gateway)
			.stream()
			.filter((flow) -> !flow.equals(gateway.getDefault()) && holds(flow, gateway, scope))
			.findFirst()
			.or(() -> Optional.ofNullable(gateway.getDefault()))
			.map(SequenceFlow::getTarget)
			.orElseThrow(() -> nowhere(gateway));
	}

	private List<SequenceFlow> all(FlowNode node, Outlook scope) {
		var usual = (node instanceof Activity activity) ? activity.getDefault()
				: (node instanceof InclusiveGateway gateway) ? gateway.getDefault() : null;
		var flows = this.trail.flows.outOf(node);
		var open = flows.stream().filter((flow) -> !flow.equals(usual) && holds(flow, node, scope)).toList();
		if (open.isEmpty() && usual == null && !flows.isEmpty()) {
			throw nowhere(node);
		}
		return (open.isEmpty() && usual != null) ? List.of(usual) : open;
	}

	private static Untellable nowhere(FlowNode node) {
		return new Untellable(node, "没有一个条件成立，也没有默认出口");
	}

	private boolean holds(SequenceFlow flow, FlowNode at, Outlook scope) {
		var condition = flow.getConditionExpression();
		return condition == null || this.trail.expressions.holds(condition.getTextContent().strip(), scope, at);
	}

}
