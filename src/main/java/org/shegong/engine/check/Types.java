package org.shegong.engine.check;

import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** What the variables of a case are: texts, numbers, yes or no, dates; or not known. */
class Types {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Set<String> COUNTED = Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances",
			"loopCounter");

	private static final List<String> TEXTS = List.of("initiator", "errorCodeVariable", "errorMessageVariable",
			"escalationCodeVariable");

	private final Drawing drawing;

	private final Variables variables;

	private final RoomAnswers answers;

	private final FormulaTypes formulas;

	private final Map<String, Class<?>> known = new HashMap<>();

	private final Map<String, Set<String>> texts = new HashMap<>();

	/** Those that are being looked for: one may be made of the other. */
	private final Set<String> open = new HashSet<>();

	Types(Drawing drawing, Variables variables, RoomAnswers answers, BuildingBlocks blocks) {
		this.drawing = drawing;
		this.variables = variables;
		this.answers = answers;
		this.formulas = new FormulaTypes(this, blocks);
	}

	/** What a variable is wherever it comes from; an object where that differs. */
	Class<?> of(String variable) {
		var type = this.known.get(variable);
		if (type == null) {
			type = found(variable);
			if (this.open.isEmpty()) {
				this.known.put(variable, type);
			}
		}
		return type;
	}

	/** What an expression comes to, if it is right at all. */
	Class<?> of(Formula formula) {
		return this.formulas.of(formula);
	}

	private Class<?> found(String variable) {
		if (!this.open.add(variable)) {
			return Object.class;
		}
		var types = Stream
			.of(this.answers.type(this.drawing.processId(), variable).stream(), fields(variable).map(Types::of),
					this.drawing.elements().flatMap((element) -> set(element, variable).stream()),
					COUNTED.contains(variable) ? Stream.of(Number.class) : Stream.<Class<?>>of())
			.<Class<?>>flatMap((found) -> found)
			.map(Types::broad)
			.collect(Collectors.toSet());
		this.open.remove(variable);
		return (types.size() == 1) ? types.iterator().next() : Object.class;
	}

	/** The texts that a variable can be; empty where that is not known. */
	Set<String> texts(String variable) {
		return this.texts.computeIfAbsent(variable, (name) -> this.variables.values(this.drawing, name));
	}

	/**
	 * How a text is written that fields ask for: {@code date}, {@code time} …; empty
	 * where they differ, or where it comes from elsewhere. A list anywhere is one.
	 */
	Optional<String> writing(String variable) {
		var types = fields(variable).map(FormSheet.Field::type).collect(Collectors.toSet());
		return fields(variable).filter(FormSheet.Field::isList)
			.map(FormSheet.Field::type)
			.findFirst()
			.or(() -> (types.size() == 1) ? Optional.of(types.iterator().next()) : Optional.empty());
	}

	/** The fields of all forms that it comes from. */
	Stream<FormSheet.Field> fields(String variable) {
		return this.variables.asked(this.drawing, variable);
	}

	/** As the engine keeps it. */
	static Class<?> of(FormSheet.Field field) {
		return switch (field.type()) {
			case "number" -> Number.class;
			case "checkbox" -> Boolean.class;
			case "expression" -> Object.class;
			default -> String.class;
		};
	}

	private static Class<?> broad(Class<?> type) {
		return Number.class.isAssignableFrom(type) ? Number.class
				: Stream.<Class<?>>of(String.class, Boolean.class, Date.class)
					.filter((known) -> known.isAssignableFrom(type))
					.findFirst()
					.orElse(Object.class);
	}

	/** What an element makes of a variable; empty where it leaves it alone. */
	private Optional<Class<?>> set(DomElement element, String variable) {
		if (TEXTS.stream().anyMatch((name) -> variable.equals(element.getAttribute(CAMUNDA, name)))) {
			return Optional.of(String.class);
		}
		if (variable.equals(element.getAttribute(CAMUNDA, "resultVariable"))) {
			return Optional.of(result(element, variable));
		}
		var parameter = element.getLocalName().matches("(input|output)Parameter")
				&& variable.equals(element.getAttribute("name"));
		if (parameter) {
			return Optional.of(element.getChildElements().isEmpty() ? written(element, variable) : Object.class);
		}
		var other = variable.equals(element.getAttribute(CAMUNDA, "elementVariable"))
				|| element.getLocalName().equals("out") && variable.equals(element.getAttribute("target"));
		return other ? Optional.of(Object.class) : Optional.empty();
	}

	private Class<?> written(DomElement element, String variable) {
		var text = element.getTextContent().strip();
		if (!text.contains("${") && !text.contains("#{")) {
			return String.class;
		}
		return text.contains("getEntry(") ? answered(variable)
				: Formula.read(text).<Class<?>>map(this::of).orElse(Object.class);
	}

	private Class<?> result(DomElement element, String variable) {
		var expression = element.getAttribute(CAMUNDA, "expression");
		return (expression == null) ? answered(variable)
				: Formula.read(expression).<Class<?>>map(this::of).orElse(Object.class);
	}

	/** What a table says of the output that becomes a variable. */
	private Class<?> answered(String variable) {
		return this.drawing.all(BusinessRuleTask.class)
			.stream()
			.filter((task) -> this.drawing.tables().containsKey(String.valueOf(task.getCamundaDecisionRef())))
			.flatMap((task) -> Variables.output(task, variable)
				.map((output) -> this.drawing.tables().get(task.getCamundaDecisionRef()).type(output))
				.stream())
			.<Class<?>>map(Types::named)
			.findFirst()
			.orElse(Object.class);
	}

	/** What a table calls a type. */
	static Class<?> named(String type) {
		return switch (type) {
			case "string" -> String.class;
			case "boolean" -> Boolean.class;
			case "integer", "long", "double", "number" -> Number.class;
			case "date" -> Date.class;
			default -> Object.class;
		};
	}

}
