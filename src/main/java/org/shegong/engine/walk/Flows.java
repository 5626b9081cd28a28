package org.shegong.engine.walk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows of a model in the order in which the engine asks them: as they
 * stand, whether or not the elements at their ends mention them too.
 */
class Flows {

	private final Map<String, List<SequenceFlow>> bySource;

	private final Map<String, List<SequenceFlow>> byTarget;

	Flows(BpmnModelInstance model) {
		var all = model.getModelElementsByType(SequenceFlow.class);
		this.bySource = all.stream().collect(Collectors.groupingBy((flow) -> flow.getSource().getId()));
		this.byTarget = all.stream().collect(Collectors.groupingBy((flow) -> flow.getTarget().getId()));
	}

	List<SequenceFlow> outOf(FlowNode node) {
		return this.bySource.getOrDefault(node.getId(), List.of());
	}

	List<SequenceFlow> into(FlowNode node) {
		return this.byTarget.getOrDefault(node.getId(), List.of());
	}

}
