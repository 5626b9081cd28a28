package org.shegong.engine.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The personnel file says that a request was granted, and so nothing enters it before
 * that.
 */
class FileSentences {

	private static final String RECORDS = "personnelFile.record";

	List<Sentence> all() {
		return List.of(new Sentence("the file after the result", this::granted));
	}

	private void granted(Drawing drawing, Findings findings) {
		var course = Course.of(drawing);
		if (course.isEmpty()) {
			return;
		}
		var before = before(drawing, course);
		for (var element : recording(drawing)) {
			var early = (element instanceof SequenceFlow flow) ? before.contains(flow.getSource())
					: element instanceof Process || before.contains(element);
			if (early) {
				findings.at(drawing.file(), element, "走到这里时申请可能还没有批准，档案中却会写明经审批同意",
						"请移到登记批准的服务节点 %s 之后，并且不要放在不同意、退回或撤回的路上".formatted(course.written(Act.GRANT)));
			}
		}
	}

	/** Where a case can be before its request is granted; a grant itself is not. */
	private static Set<BaseElement> before(Drawing drawing, Course course) {
		var before = new LinkedHashSet<BaseElement>();
		var starts = new LinkedHashSet<StartEvent>(drawing.starts());
		drawing.all(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.forEach((part) -> starts.addAll(part.getChildElementsByType(StartEvent.class)));
		for (var start : starts) {
			before.add(start);
			before.addAll(drawing.until((node) -> isGrant(course, node), start));
		}
		before.removeIf((node) -> isGrant(course, (FlowNode) node));
		return before;
	}

	private static boolean isGrant(Course course, FlowNode node) {
		return course.act(node).filter((act) -> act == Act.GRANT).isPresent();
	}

	/** Whatever carries the block, itself or in one of its listeners. */
	private static Set<BaseElement> recording(Drawing drawing) {
		var recording = new LinkedHashSet<BaseElement>();
		var all = ExpressionSentences.root(drawing).getElementsByTagName("*");
		for (var index = 0; index < all.getLength(); index++) {
			if (all.item(index) instanceof Element element && says(element)) {
				carrier(drawing, element).ifPresent(recording::add);
			}
		}
		return recording;
	}

	private static boolean says(Element element) {
		for (var index = 0; index < element.getAttributes().getLength(); index++) {
			if (isRecord(element.getAttributes().item(index).getNodeValue())) {
				return true;
			}
		}
		for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeType() != Node.ELEMENT_NODE && isRecord(child.getNodeValue())
					&& !"documentation".equals(element.getLocalName())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isRecord(String text) {
		return text != null && text.contains("{") && text.replaceAll("\\s", "").contains(RECORDS);
	}

	private static Optional<BaseElement> carrier(Drawing drawing, Element inside) {
		for (Node at = inside; at instanceof Element element; at = at.getParentNode()) {
			var found = drawing.model().getModelElementById(element.getAttribute("id"));
			if (found instanceof FlowNode || found instanceof SequenceFlow || found instanceof Process) {
				return Optional.of((BaseElement) found);
			}
		}
		return Optional.empty();
	}

}
