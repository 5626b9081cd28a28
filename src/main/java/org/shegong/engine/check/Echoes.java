package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** What begins at once where something is thrown, as often as it is thrown. */
class Echoes {

	private final Net net;

	Echoes(Net net) {
		this.net = net;
	}

	/** The events that catch what an element throws, and wait for more of it. */
	List<FlowNode> of(FlowNode node) {
		var caught = new ArrayList<FlowNode>();
		if (node instanceof ThrowEvent) {
			this.net.nodes()
				.stream()
				.filter((event) -> event instanceof CatchEvent && stays(event))
				.filter((event) -> names(node, SignalEventDefinition.class)
					.anyMatch((name) -> names(event, SignalEventDefinition.class).anyMatch(name::equals))
						|| isRaised(node, event))
				.forEach(caught::add);
		}
		return caught;
	}

	/** Whether an event goes on waiting once it has happened. */
	private static boolean stays(FlowNode event) {
		if (event instanceof StartEvent start) {
			return start.getParentElement() instanceof Process || !start.isInterrupting();
		}
		return event instanceof BoundaryEvent boundary
				&& (!boundary.cancelActivity() || Net.has(event, EscalationEventDefinition.class));
	}

	/** To whatever lies around it, other than the part that raises it again. */
	private static boolean isRaised(FlowNode node, FlowNode event) {
		if (!Net.has(node, EscalationEventDefinition.class) || !Net.has(event, EscalationEventDefinition.class)
				|| Net.scope(event) != null && Net.scope(event).equals(Net.scope(node))
						&& event instanceof StartEvent) {
			return false;
		}
		var codes = names(event, EscalationEventDefinition.class).toList();
		return isAround(event, node) && names(node, EscalationEventDefinition.class)
			.anyMatch((code) -> codes.contains("") || codes.contains(code));
	}

	private static boolean isAround(FlowNode event, FlowNode node) {
		var around = (event instanceof BoundaryEvent boundary) ? boundary.getAttachedTo()
				: (Net.scope(event) != null) ? Net.scope(Net.scope(event)) : null;
		for (SubProcess at = Net.scope(node); at != null; at = Net.scope(at)) {
			if (at.equals(around)) {
				return true;
			}
		}
		return around == null && event instanceof StartEvent;
	}

	private static Stream<String> names(FlowNode node, Class<? extends EventDefinition> kind) {
		return node.getChildElementsByType(kind).stream().map(Echoes::name);
	}

	private static String name(EventDefinition event) {
		if (event instanceof SignalEventDefinition sent) {
			Signal signal = sent.getSignal();
			return Objects.toString((signal != null) ? signal.getName() : null, "");
		}
		Escalation escalation = ((EscalationEventDefinition) event).getEscalation();
		return Objects.toString((escalation != null) ? escalation.getEscalationCode() : null, "");
	}

}
