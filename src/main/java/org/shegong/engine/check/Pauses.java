package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where a case stands still for certain. An event need not hold it up: its condition can
 * hold already, and its time can have passed before the case comes there.
 */
class Pauses {

	/** What the deadlines count from the day on which a case comes there. */
	private static final Set<String> AHEAD = Set.of("decision", "revision", "explanation", "in");

	private final Net net;

	private final CalledModels models;

	Pauses(Net net, CalledModels models) {
		this.net = net;
		this.models = models;
	}

	/** Whether a case waits at an element, whatever it knows and whenever it comes. */
	boolean at(FlowNode node) {
		return this.net.waits(node)
				&& !(node instanceof CallActivity call && !this.models.waits(String.valueOf(call.getCalledElement())))
				&& !(node instanceof IntermediateCatchEvent && isAtOnce(node));
	}

	/** The events that may end the waiting at an element as soon as it begins. */
	List<FlowNode> over(FlowNode node) {
		var over = new ArrayList<FlowNode>(this.net.boundaries(node).stream().filter(Pauses::isAtOnce).toList());
		if (node instanceof EventBasedGateway) {
			this.net.outgoing(node).stream().map(SequenceFlow::getTarget).filter(Pauses::isAtOnce).forEach(over::add);
		}
		return over;
	}

	/** Whether an event can happen as soon as it is waited for. */
	static boolean isAtOnce(FlowNode event) {
		return (event instanceof BoundaryEvent || event instanceof IntermediateCatchEvent)
				&& (Net.has(event, ConditionalEventDefinition.class)
						|| event.getChildElementsByType(TimerEventDefinition.class).stream().anyMatch(Pauses::isPast));
	}

	private static boolean isPast(TimerEventDefinition timer) {
		return text(timer.getTimeDate()).filter(Pauses::isPast).isPresent()
				|| text(timer.getTimeCycle()).filter((cycle) -> cycle.contains("${") || cycle.contains("#{"))
					.filter(Pauses::isPast)
					.isPresent();
	}

	private static Optional<String> text(ModelElementInstance time) {
		return Optional.ofNullable(time).map((written) -> written.getTextContent().strip());
	}

	private static boolean isPast(String time) {
		if (!time.contains("${") && !time.contains("#{")) {
			return !time.startsWith("P");
		}
		return Formula.read(time).map(Formula::outcomes).orElse(List.of()).stream().anyMatch((outcome) -> {
			if (outcome instanceof Formula.Literal literal) {
				return !String.valueOf(literal.value()).matches("[PR].*");
			}
			return !(outcome instanceof Formula.Call call && AHEAD.contains(call.method()));
		});
	}

}
