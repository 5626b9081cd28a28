package org.shegong.engine.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;

/** What a case knows: the variables that somebody sets, and what they can be. */
class Variables {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	static final Set<String> OF_THE_ENGINE = Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances",
			"loopCounter", "decisionResult");

	static final List<String> SETTING = List.of("resultVariable", "elementVariable", "initiator", "errorCodeVariable",
			"errorMessageVariable", "escalationCodeVariable");

	private static final Pattern ENTRY = Pattern.compile("getEntry\\('([^']+)'\\)");

	private final RoomAnswers answers;

	private final RoomForms rooms;

	Variables(RoomAnswers answers, RoomForms rooms) {
		this.answers = answers;
		this.rooms = rooms;
	}

	/** Names of everything that somebody sets. */
	Set<String> known(Drawing drawing) {
		var known = new LinkedHashSet<>(OF_THE_ENGINE);
		known.addAll(this.answers.variables(drawing.processId()));
		known.addAll(fields(drawing).keySet());
		drawing.elements().forEach((element) -> {
			SETTING.stream().map((name) -> element.getAttribute(CAMUNDA, name)).forEach(known::add);
			if (element.getLocalName().matches("(input|output)Parameter")) {
				known.add(element.getAttribute("name"));
			}
			if (element.getLocalName().equals("out") && CAMUNDA.equals(element.getNamespaceURI())) {
				known.add(element.getAttribute("target"));
			}
		});
		known.remove(null);
		return known;
	}

	/**
	 * Fields of forms that stay in a case: the decision, and whatever no record takes.
	 */
	Map<String, FormSheet.Field> fields(Drawing drawing) {
		var fields = atStart(drawing);
		drawing.all(UserTask.class).forEach((task) -> given(drawing, task).forEach(fields::putIfAbsent));
		return fields;
	}

	/** Those of the form with which a case starts. */
	Map<String, FormSheet.Field> atStart(Drawing drawing) {
		var fields = new LinkedHashMap<String, FormSheet.Field>();
		drawing.starts()
			.forEach((start) -> drawing.form(start)
				.ifPresent((form) -> keep(form, this.rooms.ofStart(drawing), fields)));
		return fields;
	}

	/** Those of the form of one task. */
	Map<String, FormSheet.Field> given(Drawing drawing, UserTask task) {
		var fields = new LinkedHashMap<String, FormSheet.Field>();
		drawing.form(task).ifPresent((form) -> keep(form, this.rooms.of(drawing, task.getId()), fields));
		return fields;
	}

	/** The fields of all forms that become a variable. */
	Stream<FormSheet.Field> asked(Drawing drawing, String variable) {
		var starts = drawing.starts()
			.stream()
			.flatMap((start) -> drawing.form(start).stream())
			.flatMap((form) -> kept(form, this.rooms.ofStart(drawing)));
		var tasks = drawing.all(UserTask.class)
			.stream()
			.flatMap((task) -> drawing.form(task)
				.stream()
				.flatMap((form) -> kept(form, this.rooms.of(drawing, task.getId()))));
		return Stream.concat(starts, tasks).filter((field) -> field.key().equals(variable));
	}

	private static Stream<FormSheet.Field> kept(FormSheet form, Optional<Class<? extends Record>> record) {
		var taken = record.map(RecordFields::names).orElse(Set.of());
		return form.fields().stream().filter((field) -> field.key().equals("decision") || !taken.contains(field.key()));
	}

	private static void keep(FormSheet form, Optional<Class<? extends Record>> record,
			Map<String, FormSheet.Field> fields) {
		kept(form, record).forEach((field) -> fields.putIfAbsent(field.key(), field));
	}

	/** The values that a variable can have; empty where that cannot be told. */
	Set<String> values(Drawing drawing, String variable) {
		if (variable.equals("decision")) {
			return decisions(drawing);
		}
		var field = fields(drawing).get(variable);
		if (field != null && field.isChoice() && !field.isList()) {
			return field.options().stream().map(FormSheet.Option::value).collect(Collectors.toSet());
		}
		return results(drawing, variable);
	}

	private Set<String> decisions(Drawing drawing) {
		var values = new LinkedHashSet<String>();
		for (var task : drawing.all(UserTask.class)) {
			var field = drawing.form(task).flatMap((form) -> form.field("decision"));
			field.ifPresent((given) -> given.options().forEach((option) -> values.add(option.value())));
			if (field.isPresent() && field.get().options().isEmpty()) {
				Stream.of(Choice.values()).map(Choice::id).forEach(values::add);
			}
			this.rooms.of(drawing, task.getId())
				.ifPresent((record) -> values.addAll(RecordFields.choices(record, "decision")));
		}
		return values;
	}

	/** What a decision table answers, where a variable is one of its answers. */
	private static Set<String> results(Drawing drawing, String variable) {
		return drawing.all(BusinessRuleTask.class)
			.stream()
			.flatMap((task) -> result(drawing, task, variable).stream())
			.collect(Collectors.toSet());
	}

	private static Set<String> result(Drawing drawing, BusinessRuleTask task, String variable) {
		var table = drawing.tables().get(String.valueOf(task.getCamundaDecisionRef()));
		if (table == null) {
			return Set.of();
		}
		return output(task, variable).map(table::results).orElse(Set.of());
	}

	/** The output of the table that becomes a variable. */
	static Optional<String> output(BusinessRuleTask task, String variable) {
		if (variable.equals(task.getCamundaResultVariable())
				&& "singleEntry".equals(task.getCamundaMapDecisionResult())) {
			return Optional.of("");
		}
		return outputs(task).filter((parameter) -> variable.equals(parameter.getAttribute("name")))
			.map(DomElement::getTextContent)
			.map(ENTRY::matcher)
			.filter((found) -> found.find())
			.map((found) -> found.group(1))
			.findFirst();
	}

	/** The names of outputs that a task takes from its table. */
	static List<String> taken(BusinessRuleTask task) {
		return outputs(task).map(DomElement::getTextContent)
			.flatMap((text) -> ENTRY.matcher(text).results())
			.map((found) -> found.group(1))
			.toList();
	}

	/** What a task makes of the result of its table. */
	static Stream<DomElement> outputs(BusinessRuleTask task) {
		return Stream.of(task.getDomElement())
			.flatMap(Variables::descend)
			.filter((element) -> element.getLocalName().equals("outputParameter"));
	}

	private static Stream<DomElement> descend(DomElement element) {
		return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(Variables::descend));
	}

	/** The texts that a formula holds a variable against. */
	static List<String> compared(Formula formula, String variable) {
		return formula.parts()
			.stream()
			.filter(Formula.Comparison.class::isInstance)
			.map(Formula.Comparison.class::cast)
			.flatMap((comparison) -> Stream.concat(text(comparison.left(), comparison.right(), variable),
					text(comparison.right(), comparison.left(), variable)))
			.toList();
	}

	private static Stream<String> text(Formula name, Formula value, String variable) {
		return (name.equals(new Formula.Name(variable)) && value instanceof Formula.Literal literal
				&& literal.value() instanceof String text) ? Stream.of(text) : Stream.empty();
	}

}
