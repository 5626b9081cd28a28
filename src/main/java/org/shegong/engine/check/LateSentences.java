package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Somebody decides before a request is granted. What a room grants by itself is its own.
 */
class LateSentences {

	private final OfferedChoices choices;

	LateSentences(OfferedChoices choices) {
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("nothing is granted by time alone", this::late));
	}

	private void late(Drawing drawing, Findings findings) {
		var course = Course.of(drawing);
		if (!course.isPlain()) {
			return;
		}
		var deciders = new Deciders(drawing, this.choices);
		drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> course.does(Act.GRANT, node))
			.filter((grant) -> before(drawing, grant).stream().anyMatch((node) -> isLate(node, deciders)))
			.forEach((grant) -> findings.warn(drawing.file(), grant, "到时间没有人决定，申请也会登记批准",
					"确是逾期视为同意的可以不改；否则请把定时的出线接到另一个岗位的审批任务"));
	}

	/**
	 * What a case can have passed since somebody last had a task, or several ways met.
	 */
	private static Set<FlowNode> before(Drawing drawing, FlowNode grant) {
		var before = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(List.of(grant));
		while (!next.isEmpty()) {
			var node = next.remove(0);
			drawing.all(FlowNode.class)
				.stream()
				.filter((source) -> drawing.targets(source).contains(node))
				.filter((source) -> !(source instanceof UserTask || source instanceof ParallelGateway
						|| source instanceof InclusiveGateway) && before.add(source))
				.forEach(next::add);
		}
		return before;
	}

	private static boolean isLate(FlowNode node, Deciders deciders) {
		return node instanceof BoundaryEvent event && event.getAttachedTo() instanceof UserTask task
				&& deciders.judges(task)
				&& event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

}
