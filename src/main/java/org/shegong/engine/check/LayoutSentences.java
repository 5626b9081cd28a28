package org.shegong.engine.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What a reader of the drawing misses; the process runs all the same. */
class LayoutSentences {

	List<Sentence> all() {
		return List.of(new Sentence("a shape", this::shapes), new Sentence("a lane", this::lanes));
	}

	private void shapes(Drawing drawing, Findings findings) {
		var drawn = drawing.elements()
			.map((element) -> element.getAttribute("bpmnElement"))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		drawing.all(FlowElement.class)
			.stream()
			.filter((element) -> !drawn.contains(element.getId()))
			.forEach((element) -> findings.warn(drawing.file(), element, "没有画出来，看图的人不知道有它", "请在 Modeler 中重新画上"));
	}

	private void lanes(Drawing drawing, Findings findings) {
		var lanes = drawing.all(Lane.class);
		var inside = lanes.stream().flatMap((lane) -> lane.getFlowNodeRefs().stream()).collect(Collectors.toSet());
		if (!lanes.isEmpty()) {
			drawing.all(FlowNode.class)
				.stream()
				.filter((node) -> node.getParentElement() instanceof Process && !inside.contains(node))
				.forEach((node) -> findings.warn(drawing.file(), node, "不在任何泳道里，看图的人不知道由谁办理", "请把它移到办理岗位的泳道里"));
		}
	}

}
