package org.shegong.engine.check;

import java.util.LinkedHashSet;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The variables that an element of a model sets for certain when it is done. */
class Gives {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private final Drawing drawing;

	private final Variables variables;

	private final RoomAnswers answers;

	private final Set<String> all;

	/**
	 * @param all everything that anybody sets
	 */
	Gives(Drawing drawing, Variables variables, RoomAnswers answers, Set<String> all) {
		this.drawing = drawing;
		this.variables = variables;
		this.answers = answers;
		this.all = all;
	}

	Set<String> of(FlowNode node) {
		var given = new LinkedHashSet<String>();
		if (node instanceof UserTask task) {
			given.addAll(this.variables.given(this.drawing, task).keySet());
		}
		if (node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null) {
			given.addAll(this.answers.variables(this.drawing.processId()));
		}
		collect(node.getDomElement(), given);
		return given;
	}

	private void collect(DomElement element, Set<String> given) {
		switch (element.getLocalName()) {
			case "outputParameter" -> given.add(element.getAttribute("name"));
			case "out" -> given.addAll((element.getAttribute("variables") != null) ? this.all
					: Set.of(String.valueOf(element.getAttribute("target"))));
			default -> Variables.SETTING.stream()
				.map((name) -> element.getAttribute(CAMUNDA, name))
				.filter((name) -> name != null)
				.forEach(given::add);
		}
		element.getChildElements()
			.stream()
			.filter((inner) -> !Needs.isDrawn(inner.getLocalName()))
			.forEach((inner) -> collect(inner, given));
	}

	/** Names that are known inside an element only. */
	static Set<String> inside(Drawing drawing) {
		var names = new LinkedHashSet<String>();
		drawing.elements().forEach((element) -> {
			var each = element.getAttribute(CAMUNDA, "elementVariable");
			if (each != null) {
				names.add(each);
			}
			if (element.getLocalName().equals("inputParameter")) {
				names.add(element.getAttribute("name"));
			}
		});
		return names;
	}

	/** Whether an element keeps a variable under another name. */
	static boolean keeps(DomElement element, String variable) {
		return element.getChildElements()
			.stream()
			.anyMatch((inner) -> inner.getLocalName().equals("outputParameter")
					&& inner.getTextContent().replace(" ", "").strip().equals("${" + variable + "}")
					|| !Needs.isDrawn(inner.getLocalName()) && keeps(inner, variable));
	}

}
