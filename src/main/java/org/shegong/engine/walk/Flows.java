package org.shegong.engine.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows of a model in the order in which the engine asks them: as they
 * stand, whether or not the elements at their ends mention them too.
 */
class Flows {

	private final BpmnModelInstance model;

	private final Map<String, List<SequenceFlow>> bySource;

	private final Map<String, List<SequenceFlow>> byTarget;

	private final List<FlowNode> conditional;

	Flows(BpmnModelInstance model) {
		this.model = model;
		var all = model.getModelElementsByType(SequenceFlow.class);
		this.bySource = all.stream().collect(Collectors.groupingBy((flow) -> flow.getSource().getId()));
		this.byTarget = all.stream().collect(Collectors.groupingBy((flow) -> flow.getTarget().getId()));
		this.conditional = model.getModelElementsByType(ConditionalEventDefinition.class)
			.stream()
			.filter((definition) -> definition.getCondition() != null)
			.map((definition) -> (FlowNode) definition.getParentElement())
			.toList();
	}

	/** Events that happen as soon as a condition holds. */
	List<FlowNode> conditional() {
		return this.conditional;
	}

	List<SequenceFlow> outOf(FlowNode node) {
		return this.bySource.getOrDefault(node.getId(), List.of());
	}

	List<SequenceFlow> into(FlowNode node) {
		return this.byTarget.getOrDefault(node.getId(), List.of());
	}

	/** Name of the link that an event is; null where it is none. */
	static String link(Event event) {
		return event.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map(LinkEventDefinition::getName)
			.findFirst()
			.orElse(null);
	}

	/** Where a link comes out. */
	Optional<FlowNode> landing(Event thrown) {
		return this.model.getModelElementsByType(IntermediateCatchEvent.class)
			.stream()
			.filter((event) -> link(thrown).equals(link(event)))
			.map(FlowNode.class::cast)
			.findFirst();
	}

	/** Where an activity that ends with an error goes on. */
	Optional<FlowNode> caught(Activity activity) {
		return this.model.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter((event) -> event.getAttachedTo().equals(activity))
			.filter((event) -> event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance))
			.map(FlowNode.class::cast)
			.findFirst();
	}

}
