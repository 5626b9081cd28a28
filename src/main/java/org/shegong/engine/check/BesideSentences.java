package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.w3c.dom.Element;

import org.shegong.engine.forms.FormSheet;

/**
 * What several people enter side by side under one name does not hide what one of them
 * entered from those who read it.
 */
class BesideSentences {

	private static final Set<String> OWN = Set.of("decision", "opinion");

	private final Drawing drawing;

	private final Beside beside;

	private final Findings findings;

	private final Map<UserTask, Map<String, FormSheet.Field>> given = new HashMap<>();

	private final Map<String, Element> elements = new HashMap<>();

	BesideSentences(Drawing drawing, Variables variables, Beside beside, Findings findings) {
		this.drawing = drawing;
		this.beside = beside;
		this.findings = findings;
		for (var task : drawing.all(UserTask.class)) {
			var fields = new HashMap<>(variables.given(drawing, task));
			fields.keySet().removeIf((key) -> OWN.contains(key) || Gives.keeps(task.getDomElement(), key));
			this.given.put(task, fields);
		}
	}

	void tell() {
		var tasks = new ArrayList<>(this.given.keySet());
		for (var one : tasks) {
			if (one.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
				this.given.get(one).keySet().forEach((key) -> hidden(one, one, key));
			}
			for (var other : tasks.subList(tasks.indexOf(one) + 1, tasks.size())) {
				var both = new HashSet<>(this.given.get(one).keySet());
				both.retainAll(this.given.get(other).keySet());
				if (!both.isEmpty() && this.beside.together(one, other)) {
					both.forEach((key) -> hidden(one, other, key));
				}
			}
		}
	}

	private void hidden(UserTask one, UserTask other, String key) {
		var read = read(one, key);
		read.retainAll(read(other, key));
		if (!read.isEmpty()) {
			var label = this.given.get(one).get(key).label();
			this.findings.at(this.drawing.file(), one, "这里填的“%s”（%s）%s，后填的会盖掉先填的，“%s”判断时只看得到最后一个".formatted(label, key,
					one.equals(other) ? "每一份都填" : "与同时办理的“" + named(other) + "”填的是同一项", named(read.iterator().next())),
					one.equals(other) ? "请不要用它来判断，或改为一个人汇总填写" : "请在其中一张表单中改用另一个 Key，条件中两项都用；或让他们先后办理");
		}
	}

	/** Who reads it before it is entered anew. */
	private Set<FlowNode> read(UserTask task, String key) {
		return this.drawing
			.until((node) -> node instanceof UserTask next && this.given.get(next).containsKey(key), task)
			.stream()
			.filter((node) -> {
				var needs = Needs.of(this.drawing, node, element(node));
				return needs.reached().contains(key) || needs.done().contains(key);
			})
			.collect(Collectors.toSet());
	}

	private Element element(FlowNode node) {
		if (this.elements.isEmpty()) {
			var drawn = ExpressionSentences.root(this.drawing).getElementsByTagName("*");
			for (var index = 0; index < drawn.getLength(); index++) {
				var element = (Element) drawn.item(index);
				this.elements.putIfAbsent(element.getAttribute("id"), element);
			}
		}
		return this.elements.get(node.getId());
	}

	private static String named(FlowNode node) {
		return (node.getName() == null || node.getName().isBlank()) ? node.getId() : node.getName();
	}

}
