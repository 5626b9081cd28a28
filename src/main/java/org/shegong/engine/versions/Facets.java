package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a model says of one of its elements, under the words a reader knows it by. */
final class Facets {

	/** By attribute. */
	private static final Map<String, String> SETTINGS = Map.ofEntries(Map.entry("name", "名称"),
			Map.entry("candidateGroups", "由谁办理"), Map.entry("candidateUsers", "由谁办理"), Map.entry("assignee", "由谁办理"),
			Map.entry("dueDate", "办理期限"), Map.entry("followUpDate", "跟进日期"), Map.entry("formRef", "表单"),
			Map.entry("formKey", "表单"), Map.entry("delegateExpression", "做什么"), Map.entry("expression", "做什么"),
			Map.entry("decisionRef", "决策表"), Map.entry("default", "默认流向"), Map.entry("sourceRef", "起点"),
			Map.entry("targetRef", "终点"), Map.entry("attachedToRef", "附着于"), Map.entry("cancelActivity", "是否中断"),
			Map.entry("calledElement", "调用的流程"), Map.entry("candidateStarterGroups", "由谁发起"),
			Map.entry("historyTimeToLive", "保存多久"), Map.entry("priority", "优先级"), Map.entry("messageRef", "消息"),
			Map.entry("errorRef", "错误"), Map.entry("collection", "分给哪些人"), Map.entry("isSequential", "先后还是同时"),
			Map.entry("event", "何时执行"));

	/** By element within. */
	private static final Map<String, String> PARTS = Map.ofEntries(Map.entry("conditionExpression", "条件"),
			Map.entry("completionCondition", "办结条件"), Map.entry("loopCardinality", "重复次数"),
			Map.entry("timeDuration", "时限"), Map.entry("timeDate", "日期"), Map.entry("timeCycle", "周期"),
			Map.entry("documentation", "说明"), Map.entry("text", "说明"), Map.entry("inputParameter", "输入参数"),
			Map.entry("outputParameter", "输出参数"), Map.entry("taskListener", "附带动作"),
			Map.entry("executionListener", "附带动作"), Map.entry("property", "属性"), Map.entry("flowNodeRef", "包含的节点"));

	private static final String OTHERS = "其他设置";

	private final BpmnModelInstance model;

	/** By id, each as the file says it. */
	private final Map<String, Element> written = new LinkedHashMap<>();

	Facets(BpmnModelInstance model) {
		this.model = model;
		collect(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement());
	}

	private void collect(Element element) {
		if (element.hasAttribute("id")) {
			this.written.putIfAbsent(element.getAttribute("id"), element);
		}
		children(element).forEach(this::collect);
	}

	/** What is said of an element itself, not of elements within it that have a kind. */
	Map<String, String> of(BaseElement element) {
		var said = new LinkedHashMap<String, String>();
		read(this.written.get(element.getId()), said);
		if (element.getParentElement() instanceof BaseElement around && !(element instanceof Process)) {
			say(said, "属于", Kinds.name(around));
		}
		return said;
	}

	private void read(Element element, Map<String, String> said) {
		attributes(element).forEach((name, value) -> say(said, SETTINGS.getOrDefault(name, OTHERS),
				SETTINGS.containsKey(name) ? named(name, value) : name + "=" + value));
		children(element).stream().filter((child) -> !isElement(child)).forEach((child) -> part(child, said));
	}

	private void part(Element child, Map<String, String> said) {
		var name = child.getLocalName();
		if (name.equals("incoming") || name.equals("outgoing")) {
			return;
		}
		var text = child.getTextContent().strip();
		if (PARTS.containsKey(name) && children(child).isEmpty()) {
			var rest = attributes(child);
			rest.remove("type");
			var words = name.equals("flowNodeRef") ? named(name, text) : text;
			say(said, PARTS.get(name), (words + " " + String.join(" ", rest.values())).strip());
			return;
		}
		if (children(child).isEmpty() && !text.isEmpty()) {
			say(said, OTHERS, name + "=" + text);
		}
		read(child, said);
	}

	/** An element that is told of by itself. */
	private boolean isElement(Element child) {
		return this.model.getModelElementById(child.getAttribute("id")) instanceof BaseElement known
				&& Kinds.knows(known);
	}

	/** Another element is called by its name. */
	private String named(String attribute, String value) {
		return (attribute.endsWith("Ref") || attribute.equals("default"))
				&& this.model.getModelElementById(value) instanceof BaseElement other ? Kinds.name(other) : value;
	}

	private static void say(Map<String, String> said, String what, String value) {
		said.merge(what, value, (one, next) -> one + "；" + next);
	}

	private static Map<String, String> attributes(Element element) {
		var found = new TreeMap<String, String>();
		var attributes = element.getAttributes();
		for (int at = 0; at < attributes.getLength(); at++) {
			var attribute = attributes.item(at);
			if (!attribute.getNodeName().startsWith("xmlns") && !"id".equals(attribute.getNodeName())) {
				found.put(attribute.getLocalName(), attribute.getNodeValue());
			}
		}
		return found;
	}

	private static List<Element> children(Element element) {
		var found = new ArrayList<Element>();
		for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element part) {
				found.add(part);
			}
		}
		return found;
	}

}
