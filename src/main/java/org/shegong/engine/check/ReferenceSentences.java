package org.shegong.engine.check;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What an element refers to is of the kind that it can refer to. */
class ReferenceSentences {

	private static final Map<String, Class<?>> ATTRIBUTES = Map.of("attachedToRef", Activity.class, "default",
			SequenceFlow.class, "messageRef", Message.class, "signalRef", Signal.class, "errorRef", Error.class,
			"escalationRef", Escalation.class);

	private static final Map<String, Class<?>> OF_A_FLOW = Map.of("sourceRef", FlowNode.class, "targetRef",
			FlowNode.class);

	private static final Map<String, Class<?>> ELEMENTS = Map.of("incoming", SequenceFlow.class, "outgoing",
			SequenceFlow.class, "flowNodeRef", FlowNode.class);

	List<Sentence> all() {
		return List.of(new Sentence("references to what can be referred to", this::references));
	}

	private void references(Drawing drawing, Findings findings) {
		drawing.elements().forEach((element) -> {
			ATTRIBUTES.forEach((name, kind) -> judge(drawing, element, element.getAttribute(name), kind, findings));
			if (element.getLocalName().equals("sequenceFlow")) {
				OF_A_FLOW.forEach((name, kind) -> judge(drawing, element, element.getAttribute(name), kind, findings));
			}
			if (ELEMENTS.containsKey(element.getLocalName())) {
				judge(drawing, element, element.getTextContent().strip(), ELEMENTS.get(element.getLocalName()),
						findings);
			}
		});
	}

	private static void judge(Drawing drawing, DomElement element, String id, Class<?> kind, Findings findings) {
		var meant = (id != null) ? drawing.model().getModelElementById(id) : null;
		if (meant != null && !kind.isInstance(meant)) {
			OriginSentences.at(drawing, findings, element, "接到了“" + id + "”上，而它不能接在那里",
					"请在 Camunda Modeler 中删除这个元素，重新画上并保存");
		}
	}

}
