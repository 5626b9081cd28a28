package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Reads one expression as the engine would, without carrying it out: every name is known,
 * every call is one of a building block and fits.
 */
class Reading {

	/** One thing that is wrong with it. */
	record Problem(String message, String remedy) {
	}

	private final BuildingBlocks blocks;

	private final CallReading calls;

	private final Set<String> variables;

	private final Types types;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * @param terms names of the terms of the policies, in working days
	 * @param variables what a case knows
	 * @param types what they are
	 */
	Reading(BuildingBlocks blocks, Set<String> terms, String process, Set<String> variables, Types types) {
		this.types = types;
		this.blocks = blocks;
		this.calls = new CallReading(blocks, terms, process, this::problem);
		this.variables = variables;
	}

	/** What is wrong with an expression at a place; empty means nothing. */
	List<Problem> problems(String text, Place place) {
		var formula = Formula.read(text);
		if (formula.isEmpty()) {
			problem("表达式“" + text + "”写得不完整，读不懂", "请检查括号、引号和运算符；文字用单引号，比较用 ==");
			return this.problems;
		}
		type(formula.get());
		if (this.problems.isEmpty() && !formula.get().outcomes().stream().allMatch((one) -> place.takes(type(one)))) {
			problem("表达式“" + text + "”得不到" + place.title(), "请改用得出" + place.title() + "的写法");
		}
		return this.problems;
	}

	private Class<?> type(Formula formula) {
		if (formula instanceof Formula.Literal literal) {
			return literal.value().getClass();
		}
		if (formula instanceof Formula.Name name) {
			return named(name.name());
		}
		if (formula instanceof Formula.Property property) {
			return property(property);
		}
		if (formula instanceof Formula.Call call) {
			return called(call);
		}
		var inside = formula.inside().stream().<Class<?>>map(this::type).toList();
		if (formula instanceof Formula.Either) {
			decided(formula, inside.subList(0, 1));
			return inside.get(1).equals(inside.get(2)) ? inside.get(1) : Object.class;
		}
		if (formula instanceof Formula.Written) {
			return String.class;
		}
		if (formula instanceof Formula.Comparison || formula instanceof Formula.Order) {
			mixed(formula, inside);
		}
		if (formula instanceof Formula.Sum sum) {
			reckoned(sum, inside);
			return Number.class;
		}
		if (formula instanceof Formula.Logic logic) {
			decided(logic, inside);
		}
		if (formula instanceof Formula.Other other && other.foreign()) {
			problem("表达式用了系统没有提供的写法", "只能用变量、比较、与或非和现成的积木");
		}
		return (formula instanceof Formula.Other other && !other.truth()) ? Object.class : Boolean.class;
	}

	private void mixed(Formula formula, List<Class<?>> types) {
		var mixture = new Mixture(side(formula.inside().get(0), types.get(0)),
				side(formula.inside().get(1), types.get(1)), formula instanceof Formula.Order);
		mixture.fault().ifPresent((fault) -> problem(fault, mixture.remedy()));
	}

	private void reckoned(Formula.Sum sum, List<Class<?>> types) {
		for (var index = 0; index < types.size(); index++) {
			var side = side(sum.inside().get(index), types.get(index));
			new Mixture(side, new Mixture.Side("", Number.class, Set.of(), null), true).fault()
				.ifPresent((fault) -> problem("“" + side.words() + "”不是数字，不能计算", "请改用数字字段，或改为比较"));
		}
	}

	private void decided(Formula logic, List<Class<?>> types) {
		for (var index = 0; index < types.size(); index++) {
			var side = side(logic.inside().get(index), types.get(index));
			new Mixture(side, new Mixture.Side("", Boolean.class, Set.of(), null), false).fault()
				.ifPresent((fault) -> problem("“" + side.words() + "”不是“是或否”，不能这样判断",
						"请写成比较，如 " + side.words() + " == …"));
		}
	}

	private Mixture.Side side(Formula formula, Class<?> type) {
		if (formula instanceof Formula.Literal literal) {
			var text = String.valueOf(literal.value());
			return new Mixture.Side(text, type, Set.of(text), null);
		}
		if (formula instanceof Formula.Name name) {
			return new Mixture.Side(name.name(), type, this.types.texts(name.name()),
					this.types.writing(name.name()).orElse(null));
		}
		return new Mixture.Side((formula instanceof Formula.Call call) ? call.method() : "…", type, Set.of(), null);
	}

	private Class<?> named(String name) {
		if (name.equals("execution")) {
			return DelegateExecution.class;
		}
		if (name.equals("task")) {
			return DelegateTask.class;
		}
		if (!this.variables.contains(name)) {
			problem(this.blocks.knows(name) ? "“" + name + "”是积木，不是变量" : "没有谁给变量“" + name + "”赋值，办到这里会出错",
					this.blocks.knows(name) ? "请写出要用它的哪一项，如 ${approvers.of('town-office', execution)}"
							: "请改为已有的变量：" + CallReading.listed(this.variables));
		}
		return this.types.of(name);
	}

	private Class<?> property(Formula.Property property) {
		if (property.of().equals(new Formula.Name("execution")) && property.name().equals("processBusinessKey")) {
			return String.class;
		}
		type(property.of());
		problem("表达式不能取“" + property.name() + "”，这不是现成的积木", "请只用变量本身和现成的积木");
		return Object.class;
	}

	private Class<?> called(Formula.Call call) {
		var arguments = new ArrayList<Class<?>>();
		call.arguments().forEach((argument) -> arguments.add(type(argument)));
		return this.calls.of(call, arguments).orElseGet(() -> {
			type(call.of());
			problem("表达式不能调用“" + call.method() + "”，这不是现成的积木", "请只用变量本身和现成的积木");
			return Object.class;
		});
	}

	private void problem(String message, String remedy) {
		this.problems.add(new Problem(message, remedy));
	}

}
