package org.shegong.engine.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads the fields of a Camunda Form. */
final class CamundaForm {

	/** As strict as the engine, which takes nothing behind the form. */
	private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	/** What is shown and never submitted. */
	private static final Set<String> SHOWN = Set.of("text", "table", "html", "button", "spacer", "separator", "image",
			"iframe", "documentPreview");

	private static final Map<String, String> VALIDATED = Map.of("email",
			"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*$", "phone", "^\\+[1-9][0-9]{1,14}$");

	private CamundaForm() {
	}

	static FormSheet read(String name, String content) {
		try {
			var form = JSON.readTree(content);
			if (!form.isObject()) {
				throw new IllegalArgumentException("表单 " + name + " 没有内容，请用 Modeler 重新绘制");
			}
			var fields = new ArrayList<FormSheet.Field>();
			collect(form.path("components"), null, fields);
			return new FormSheet(form.path("id").asText(name), List.copyOf(fields));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("表单 " + name + " 不是完整的 JSON，请用 Modeler 重新保存", ex);
		}
	}

	/** A field is hidden with the group it stands in. */
	private static void collect(JsonNode components, String hidden, List<FormSheet.Field> fields) {
		for (var component : components) {
			var hide = either(hidden, text(component.path("conditional"), "hide"));
			if (component.hasNonNull("key") && !SHOWN.contains(component.path("type").asText())) {
				fields.add(field(component, hide));
			}
			collect(component.path("components"), hide, fields);
		}
	}

	private static String either(String outer, String own) {
		if (outer == null || own == null) {
			return (outer != null) ? outer : own;
		}
		return "=(%s) or (%s)".formatted(bare(outer), bare(own));
	}

	private static String bare(String expression) {
		return expression.startsWith("=") ? expression.substring(1) : expression;
	}

	private static FormSheet.Field field(JsonNode component, String hide) {
		var rules = component.path("validate");
		var type = type(component);
		return new FormSheet.Field(component.path("key").asText(), label(component, type), type,
				rules.path("required").asBoolean() && !component.path("readonly").asBoolean(), options(component),
				source(component), number(rules, "min"), number(rules, "max"), length(component, "decimalDigits"),
				increment(component), length(rules, "minLength"), length(rules, "maxLength"), pattern(rules),
				unit(component), component.path("disabled").asBoolean(), hide);
	}

	private static String type(JsonNode component) {
		var type = component.path("type").asText();
		return type.equals("datetime") ? component.path("subtype").asText("datetime") : type;
	}

	private static String label(JsonNode component, String type) {
		var label = component.path("label")
			.asText(component.path(type.equals("time") ? "timeLabel" : "dateLabel").asText(""));
		return label.isBlank() ? component.path("key").asText() : FormWords.bare(label);
	}

	/** Behind the field, or in its label. */
	private static String unit(JsonNode component) {
		return component.path("appearance")
			.path("suffixAdorner")
			.asText(FormWords.unit(component.path("label").asText()));
	}

	private static List<FormSheet.Option> options(JsonNode component) {
		var options = new ArrayList<FormSheet.Option>();
		component.path("values")
			.forEach((option) -> options.add(new FormSheet.Option(
					option.path("label").asText(option.path("value").asText()), option.path("value").asText())));
		return List.copyOf(options);
	}

	private static String source(JsonNode component) {
		var expression = text(component, "valuesExpression");
		return (expression != null) ? expression : text(component, "valuesKey");
	}

	/** Browsers take a number that is written as text for one, too. */
	private static BigDecimal number(JsonNode rules, String name) {
		var number = rules.path(name);
		if (number.isTextual() && number.asText().matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
			return new BigDecimal(number.asText());
		}
		return number.isNumber() ? number.decimalValue() : null;
	}

	/** What the browser calls an address or a number to be called at. */
	private static String pattern(JsonNode rules) {
		var type = text(rules, "validationType");
		return (type != null) ? VALIDATED.getOrDefault(type, text(rules, "pattern")) : text(rules, "pattern");
	}

	/** The designer's tool keeps it as text. */
	private static BigDecimal increment(JsonNode component) {
		var step = component.path("increment").asText("");
		return step.matches("\\d{1,9}(\\.\\d{1,9})?") && new BigDecimal(step).signum() > 0 ? new BigDecimal(step)
				: null;
	}

	private static Integer length(JsonNode rules, String name) {
		var length = number(rules, name);
		return (length != null) ? length.intValue() : null;
	}

	private static String text(JsonNode node, String name) {
		return node.path(name).isTextual() && !node.path(name).asText().isBlank() ? node.path(name).asText() : null;
	}

}
