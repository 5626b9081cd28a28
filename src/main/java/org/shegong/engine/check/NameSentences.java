package org.shegong.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** Nobody gives what they fill in or work out the name of something else. */
class NameSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** What the engine and the requests call their own. */
	private static final Set<String> TAKEN = Set.of("execution", "task", "number", "state", "brief", "startFacts",
			"decisionResult", "businessKey", "loopCounter", "nrOfInstances", "nrOfActiveInstances",
			"nrOfCompletedInstances");

	private static final String DECISION = "decision";

	private static final List<String> SETTING = List.of("resultVariable", "elementVariable", "initiator",
			"errorCodeVariable", "errorMessageVariable", "escalationCodeVariable");

	private final BuildingBlocks blocks;

	private final RoomAnswers answers;

	private final RoomForms rooms;

	NameSentences(BuildingBlocks blocks, RoomAnswers answers, RoomForms rooms) {
		this.blocks = blocks;
		this.answers = answers;
		this.rooms = rooms;
	}

	List<Sentence> all() {
		return List.of(new Sentence("fields with names of their own", this::fields),
				new Sentence("variables with names of their own", this::variables));
	}

	private void fields(Drawing drawing, Findings findings) {
		drawing.starts()
			.forEach((start) -> drawing.form(start)
				.ifPresent((form) -> fields(drawing, form, this.rooms.ofStart(drawing), Set.of(DECISION), findings)));
		drawing.all(UserTask.class)
			.forEach((task) -> drawing.form(task)
				.ifPresent((form) -> fields(drawing, form, this.rooms.of(drawing, task.getId()), Set.of(), findings)));
	}

	private void fields(Drawing drawing, FormSheet form, Optional<Class<? extends Record>> record, Set<String> more,
			Findings findings) {
		var known = record.map(RecordFields::names).orElse(Set.of());
		form.fields()
			.stream()
			.filter((field) -> !known.contains(field.key()))
			.filter((field) -> isTaken(drawing, field.key()) || more.contains(field.key()))
			.forEach((field) -> findings.at(file(drawing, form), field.key(), field.label(),
					"字段“%s”的 Key“%s”是系统自己用的名字，填写的内容会与它相互覆盖".formatted(field.label(), field.key()),
					"请改用别的 Key，如 my" + field.key().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
							+ field.key().substring(1)));
	}

	private static String file(Drawing drawing, FormSheet form) {
		return drawing.sheets()
			.entrySet()
			.stream()
			.filter((sheet) -> sheet.getValue() == form && drawing.unit().files().containsKey(sheet.getKey()))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(form.id());
	}

	private void variables(Drawing drawing, Findings findings) {
		drawing.elements()
			.forEach((element) -> names(element).stream()
				.filter((name) -> isTaken(drawing, name) || name.equals(DECISION))
				.forEach((name) -> OriginSentences.at(drawing, findings, element,
						"变量“" + name + "”是系统自己用的名字" + (name.equals(DECISION) ? "，办理人的决定会被改掉" : "，原来的内容会被改掉"),
						"请改用别的名字，并在用到它的条件中一起改")));
	}

	/** The names under which an element sets something. */
	private static Set<String> names(DomElement element) {
		var names = new HashSet<String>();
		SETTING.stream().map((name) -> element.getAttribute(CAMUNDA, name)).forEach(names::add);
		if (CAMUNDA.equals(element.getNamespaceURI())) {
			if (element.getLocalName().matches("(input|output)Parameter")) {
				names.add(element.getAttribute("name"));
			}
			if (element.getLocalName().matches("out|in")) {
				names.add(element.getAttribute("target"));
			}
		}
		names.remove(null);
		return names;
	}

	private boolean isTaken(Drawing drawing, String name) {
		return TAKEN.contains(name) || this.blocks.knows(name)
				|| this.answers.variables(drawing.processId()).contains(name);
	}

}
