package org.shegong.engine.check;

import java.util.List;

import org.springframework.util.ClassUtils;

/** What expressions come to. */
class FormulaTypes {

	private final Types variables;

	private final BuildingBlocks blocks;

	FormulaTypes(Types variables, BuildingBlocks blocks) {
		this.variables = variables;
		this.blocks = blocks;
	}

	/** An object where that is not known. */
	Class<?> of(Formula formula) {
		if (formula instanceof Formula.Literal literal) {
			return literal.value().getClass();
		}
		if (formula instanceof Formula.Name name) {
			return this.variables.of(name.name());
		}
		if (formula instanceof Formula.Call call) {
			return called(call);
		}
		if (formula instanceof Formula.Either either) {
			return of(either.yes()).equals(of(either.no())) ? of(either.yes()) : Object.class;
		}
		return made(formula);
	}

	private static Class<?> made(Formula formula) {
		if (formula instanceof Formula.Written) {
			return String.class;
		}
		if (formula instanceof Formula.Sum) {
			return Number.class;
		}
		var truth = formula instanceof Formula.Comparison || formula instanceof Formula.Order
				|| formula instanceof Formula.Logic || formula instanceof Formula.Other other && other.truth();
		return truth ? Boolean.class : Object.class;
	}

	private Class<?> called(Formula.Call call) {
		return (call.of() instanceof Formula.Name bean) ? this.blocks.methods(bean.name())
			.stream()
			.flatMap(List::stream)
			.filter((method) -> method.getName().equals(call.method()))
			.<Class<?>>map((method) -> ClassUtils.resolvePrimitiveIfNecessary(method.getReturnType()))
			.findFirst()
			.orElse(Object.class) : Object.class;
	}

}
