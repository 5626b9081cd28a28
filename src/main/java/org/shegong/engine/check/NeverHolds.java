package org.shegong.engine.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import org.shegong.engine.forms.FormSheet;

/** Finds what an expression holds a variable against and the variable never is. */
class NeverHolds {

	/** The same from the other side. */
	private static final Map<String, String> TURNED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

	private final Drawing drawing;

	private final Variables variables;

	private final Types types;

	NeverHolds(Drawing drawing, Variables variables, Types types) {
		this.drawing = drawing;
		this.variables = variables;
		this.types = types;
	}

	/**
	 * @param refused takes what is wrong and what to do about it
	 * @param warned the same of numbers that no form lets in now
	 */
	void check(String text, BiConsumer<String, String> refused, BiConsumer<String, String> warned) {
		Formula.read(text).ifPresent((formula) -> {
			texts(formula, refused);
			formula.parts().forEach((part) -> numbers(part, warned));
		});
	}

	private void texts(Formula formula, BiConsumer<String, String> refused) {
		formula.parts()
			.stream()
			.filter(Formula.Name.class::isInstance)
			.map((part) -> ((Formula.Name) part).name())
			.distinct()
			.forEach((variable) -> {
				var compared = Variables.compared(formula, variable);
				var possible = compared.isEmpty() ? Set.<String>of() : this.variables.values(this.drawing, variable);
				compared.stream()
					.filter((value) -> !possible.isEmpty() && !possible.contains(value))
					.forEach((value) -> refused.accept("“" + variable + "”永远不会是“" + value + "”，表单和决策表都给不出这个值",
							"请改为：" + String.join("、", possible.stream().sorted().toList())));
			});
	}

	private void numbers(Formula part, BiConsumer<String, String> warned) {
		if (part instanceof Formula.Order order) {
			numbers(order.left(), order.sign(), order.right(), warned);
			numbers(order.right(), TURNED.getOrDefault(order.sign(), ""), order.left(), warned);
		}
		if (part instanceof Formula.Comparison comparison && comparison.equal()) {
			numbers(comparison.left(), "==", comparison.right(), warned);
			numbers(comparison.right(), "==", comparison.left(), warned);
		}
	}

	private void numbers(Formula name, String sign, Formula value, BiConsumer<String, String> warned) {
		if (!(name instanceof Formula.Name variable) || !(value instanceof Formula.Literal literal)
				|| !(literal.value() instanceof Number given) || this.types.of(variable.name()) != Number.class) {
			return;
		}
		var number = new BigDecimal(given.toString());
		var fields = this.types.fields(variable.name()).toList();
		if (!fields.isEmpty() && fields.stream().allMatch((field) -> isNever(field, sign, number))) {
			warned.accept(
					"“%s”（%s）在表单中只能填 %s，“%s %s %s”永远不成立".formatted(fields.get(0).label(), variable.name(),
							range(fields.get(0)), variable.name(), sign, number.toPlainString()),
					"请改正条件，或表单中的“Minimum”“Maximum”");
		}
	}

	private static boolean isNever(FormSheet.Field field, String sign, BigDecimal number) {
		var above = field.max() == null ? -1 : number.compareTo(field.max());
		var below = field.min() == null ? 1 : number.compareTo(field.min());
		return switch (sign) {
			case ">" -> above >= 0;
			case ">=" -> above > 0;
			case "<" -> below <= 0;
			case "<=" -> below < 0;
			case "==" -> above > 0 || below < 0;
			default -> false;
		};
	}

	private static String range(FormSheet.Field field) {
		return String.join("到", List.of(Objects.toString(field.min(), "…"), Objects.toString(field.max(), "…")));
	}

}
