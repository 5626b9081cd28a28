package org.shegong.engine.check;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A model is made of elements that the engine carries out, and these refer to what they
 * can refer to: asked first, because nothing else can be read where it does not hold.
 */
final class KindSentences {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final Map<String, String> UNKNOWN = Map.of("adHocSubProcess", "临时子流程（Ad-hoc）", "complexGateway",
			"复杂网关", "standardLoopCharacteristics", "循环标记（Loop）");

	private static final Map<String, Class<? extends ModelElementInstance>> REFERENCES = Map.of("attachedToRef",
			Activity.class, "default", SequenceFlow.class, "messageRef", Message.class, "signalRef", Signal.class,
			"errorRef", Error.class, "escalationRef", Escalation.class, "activityRef", Activity.class);

	private static final Map<String, Class<? extends ModelElementInstance>> ENDS = Map.of("sourceRef", FlowNode.class,
			"targetRef", FlowNode.class);

	private static final Map<String, Class<? extends ModelElementInstance>> LISTED = Map.of("incoming",
			SequenceFlow.class, "outgoing", SequenceFlow.class, "flowNodeRef", FlowNode.class);

	private KindSentences() {
	}

	/** Whether a model can be read further. */
	static boolean reads(Drawing drawing, Findings findings) {
		var before = findings.all().size();
		drawing.elements().filter((element) -> BPMN.equals(element.getNamespaceURI())).forEach((element) -> {
			unknown(drawing, element, findings);
			references(drawing, element, findings);
		});
		if (findings.all().size() == before) {
			questions(drawing, findings);
		}
		return findings.all().size() == before;
	}

	/** What is asked at a task is not seen ahead, nor read by anything that follows. */
	private static void questions(Drawing drawing, Findings findings) {
		drawing.all(Activity.class)
			.stream()
			.filter((task) -> drawing.outgoing(task).stream().anyMatch((way) -> way.getConditionExpression() != null))
			.forEach((task) -> findings.at(drawing.file(), task, "条件直接写在任务的出线上，预览和试走看不到会走哪一条",
					"请在它后面画一个排他网关，把这些出线改从网关画出，并给网关设默认流向；改好后再检查其余的内容"));
	}

	private static void unknown(Drawing drawing, DomElement element, Findings findings) {
		var name = element.getLocalName();
		var untold = element.getAttribute("id") != null && isInProcess(element) && !(drawing.model()
			.getModelElementById(element.getAttribute("id")) instanceof BpmnModelElementInstance);
		if (UNKNOWN.containsKey(name) || untold) {
			var owner = name.equals("standardLoopCharacteristics") ? element.getParentElement() : element;
			findings.at(drawing.file(), owner.getAttribute("id"), OriginSentences.name(owner),
					"用了%s，流程引擎不执行这种元素".formatted(UNKNOWN.getOrDefault(name, "“" + name + "”")),
					"请改用普通的元素：任务、服务节点、排他或并行网关、子流程；重复办理请用“多实例”或连回前面的出线");
		}
	}

	private static boolean isInProcess(DomElement element) {
		for (var at = element.getParentElement(); at != null; at = at.getParentElement()) {
			if ("process".equals(at.getLocalName())) {
				return true;
			}
		}
		return false;
	}

	private static void references(Drawing drawing, DomElement element, Findings findings) {
		REFERENCES.forEach((name, kind) -> refers(drawing, element, element.getAttribute(name), kind, findings));
		if (element.getLocalName().equals("sequenceFlow")) {
			ENDS.forEach((name, kind) -> refers(drawing, element, element.getAttribute(name), kind, findings));
		}
		Optional.ofNullable(LISTED.get(element.getLocalName()))
			.ifPresent((kind) -> refers(drawing, element.getParentElement(), element.getTextContent().strip(), kind,
					findings));
	}

	private static void refers(Drawing drawing, DomElement element, String id,
			Class<? extends ModelElementInstance> kind, Findings findings) {
		if (id == null || id.isBlank()) {
			return;
		}
		var referred = Optional.<ModelElementInstance>ofNullable(drawing.model().getModelElementById(id))
			.or(() -> Optional.ofNullable(drawing.model().getModelElementById(id.substring(id.indexOf(':') + 1))));
		if (referred.filter(kind::isInstance).isEmpty()) {
			OriginSentences.at(drawing, findings, element,
					referred.isEmpty() ? "引用的“" + id + "”不在文件里" : "引用的“" + id + "”不是它可以连接的元素",
					"请在 Camunda Modeler 中重新连接，或者删除后重新绘制");
		}
	}

}
