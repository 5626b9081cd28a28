package org.shegong.engine.forms;

import java.util.List;
import java.util.Map;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

import org.springframework.stereotype.Component;

/**
 * Which fields a form shows with what is filled in, and what they offer: evaluates the
 * form's own FEEL expressions as the form does in the browser. An expression that cannot
 * be evaluated hides nothing.
 */
@Component
class ShownFields {

	private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

	/**
	 * @param seen what the form's expressions see: what is filled in, and what the task
	 * is shown with
	 */
	boolean hides(FormSheet.Field field, Map<String, Object> seen) {
		return field.hide() != null && Boolean.TRUE.equals(value(field.hide(), seen));
	}

	/** The values that may be picked; empty where everything may. */
	List<String> values(FormSheet.Field field, Map<String, Object> seen) {
		if (!field.options().isEmpty()) {
			return field.options().stream().map(FormSheet.Option::value).toList();
		}
		return (field.optionsFrom() != null && field.optionsFrom().startsWith("=")
				&& value(field.optionsFrom(), seen) instanceof List<?> offered)
						? offered.stream().map(ShownFields::offered).toList() : List.of();
	}

	private static String offered(Object option) {
		return String.valueOf((option instanceof Map<?, ?> pair) ? pair.get("value") : option);
	}

	private Object value(String expression, Map<String, Object> seen) {
		var evaluated = this.feel.evaluateExpression(expression.replaceFirst("^=", ""), seen);
		return evaluated.isSuccess() ? evaluated.result() : null;
	}

}
