package org.shegong.engine.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** What tells whose request it is, and what is said at its tasks. */
	private static final Set<String> OF_THE_REQUEST = Set.of("applicant", "submitter", "initiator", "worker", "unit",
			"county", "path", "vacancy");

	private static final Set<String> OF_THE_TASK = Set.of("decision", "opinion");

	/** Words of the language that conditions are written in. */
	private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "div",
			"mod", "empty", "instanceof", "true", "false", "null");

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*");

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
				.ifPresent((form) -> fields(drawing, form, this.rooms.ofStart(drawing), OF_THE_TASK, findings)));
		drawing.all(UserTask.class)
			.forEach((task) -> drawing.form(task)
				.ifPresent((form) -> fields(drawing, form, this.rooms.of(drawing, task.getId()), Set.of(), findings)));
	}

	private void fields(Drawing drawing, FormSheet form, Optional<Class<? extends Record>> record, Set<String> more,
			Findings findings) {
		var known = record.map(RecordFields::names)
			.orElse(Course.isMadeOfPlainBlocks(drawing) ? Set.of("applicant") : Set.of());
		form.fields()
			.stream()
			.filter((field) -> !known.contains(field.key()))
			.forEach((field) -> named(drawing, file(drawing, form), field, more, findings));
	}

	private void named(Drawing drawing, String file, FormSheet.Field field, Set<String> more, Findings findings) {
		var key = field.key();
		if (!PLAIN.matcher(key).matches()) {
			findings.at(file, key, field.label(), "字段“%s”的 Key“%s”不能用作名字，条件和决策表里用不了它".formatted(field.label(), key),
					"Key 只能用英文字母、数字和下划线，并以字母开头，如 reason");
		}
		else if (WORDS.contains(key)) {
			findings.at(file, key, field.label(), "字段“%s”的 Key“%s”是条件中的运算符，不能用作名字".formatted(field.label(), key),
					"请改用别的 Key，如 " + mine(key));
		}
		else if (isTaken(drawing, key) || OF_THE_REQUEST.contains(key) || more.contains(key)) {
			findings.at(file, key, field.label(), "字段“%s”的 Key“%s”是系统自己用的名字，填写的内容会与它相互覆盖".formatted(field.label(), key),
					"请改用别的 Key，如 " + mine(key));
		}
	}

	private static String mine(String key) {
		return "my" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
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
