package org.shegong.engine.versions;

import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the elements of a model are called. */
final class Kinds {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("userTask", "办理环节"),
			Map.entry("serviceTask", "服务节点"), Map.entry("sendTask", "发送节点"), Map.entry("receiveTask", "等待节点"),
			Map.entry("businessRuleTask", "决策节点"), Map.entry("manualTask", "人工节点"), Map.entry("scriptTask", "脚本节点"),
			Map.entry("task", "未定种类的节点"), Map.entry("callActivity", "调用的流程"), Map.entry("subProcess", "子流程"),
			Map.entry("exclusiveGateway", "判断"), Map.entry("parallelGateway", "并行"),
			Map.entry("inclusiveGateway", "多选判断"), Map.entry("eventBasedGateway", "等待其一"),
			Map.entry("sequenceFlow", "流向"), Map.entry("startEvent", "开始"), Map.entry("endEvent", "结束"),
			Map.entry("boundaryEvent", "附加事件"), Map.entry("intermediateCatchEvent", "等待事件"),
			Map.entry("intermediateThrowEvent", "触发事件"), Map.entry("process", "流程"), Map.entry("lane", "泳道"),
			Map.entry("message", "消息"), Map.entry("error", "错误"), Map.entry("signal", "信号"),
			Map.entry("textAnnotation", "说明"));

	private Kinds() {
	}

	static String of(ModelElementInstance element) {
		return WORDS.getOrDefault(element.getElementType().getTypeName(), "其他元素");
	}

	static boolean knows(ModelElementInstance element) {
		return WORDS.containsKey(element.getElementType().getTypeName());
	}

	/** A flow is called after what it joins, and what has no name by its kind. */
	static String name(BaseElement element) {
		var named = element.getAttributeValue("name");
		if (named != null && !named.isBlank()) {
			return named.strip().replaceAll("\\s+", " ");
		}
		if (element instanceof SequenceFlow flow) {
			return "从“%s”到“%s”".formatted(end(flow.getSource()), end(flow.getTarget()));
		}
		return of(element);
	}

	private static String end(FlowNode node) {
		return Objects.requireNonNullElse((node == null) ? null : own(node), "未命名");
	}

	private static String own(FlowElement node) {
		return (node.getName() == null || node.getName().isBlank()) ? of(node) : node.getName().strip();
	}

}
