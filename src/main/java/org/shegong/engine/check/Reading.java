package org.shegong.engine.check;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.shegong.organization.Post;
import org.shegong.worker.FileKind;
import org.springframework.util.ClassUtils;

/**
 * Reads one expression as the engine would, without carrying it out: every name is known,
 * every call is one of a building block and fits.
 */
class Reading {

	/** One thing that is wrong with it. */
	record Problem(String message, String remedy) {
	}

	private static final Set<String> OF_A_TABLE = Set.of("getSingleResult", "getFirstResult", "getSingleEntry",
			"getEntry", "getFirstEntry");

	private static final Set<String> POSTS = Set.of("post", "other");

	private final BuildingBlocks blocks;

	private final Set<String> parameters;

	private final String process;

	private final Set<String> variables;

	private final Types types;

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * @param parameters names of the numbers of the policies
	 * @param variables what a case knows
	 * @param types what they are
	 */
	Reading(BuildingBlocks blocks, Set<String> parameters, String process, Set<String> variables, Types types) {
		this.types = types;
		this.blocks = blocks;
		this.parameters = parameters;
		this.process = process;
		this.variables = variables;
	}

	/** What is wrong with an expression at a place; empty means nothing. */
	List<Problem> problems(String text, Place place) {
		var formula = Formula.read(text);
		if (formula.isEmpty()) {
			problem("表达式“" + text + "”写得不完整，读不懂", "请检查括号、引号和运算符；文字用单引号，比较用 ==");
			return this.problems;
		}
		var type = type(formula.get());
		if (this.problems.isEmpty() && !place.takes(type)) {
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
		new Mixture(side(formula.inside().get(0), types.get(0)), side(formula.inside().get(1), types.get(1)),
				formula instanceof Formula.Order)
			.fault()
			.ifPresent((fault) -> problem(fault, "请让两边是同一种内容：数字直接写，文字加单引号，是或否写 true 或直接写变量名，日期写 '2026-03-16'"));
	}

	private void reckoned(Formula.Sum sum, List<Class<?>> types) {
		for (var index = 0; index < types.size(); index++) {
			var side = side(sum.inside().get(index), types.get(index));
			new Mixture(side, new Mixture.Side("", Number.class, Set.of(), null), true).fault()
				.ifPresent((fault) -> problem("“" + side.words() + "”不是数字，不能计算", "请改用数字字段，或改为比较"));
		}
	}

	private void decided(Formula.Logic logic, List<Class<?>> types) {
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
							: "请改为已有的变量：" + listed(this.variables));
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
		if (isTable(call.of()) && OF_A_TABLE.contains(call.method())) {
			return Object.class;
		}
		if (!(call.of() instanceof Formula.Name bean)) {
			type(call.of());
			problem("表达式不能调用“" + call.method() + "”，这不是现成的积木", "请只用变量本身和现成的积木");
			return Object.class;
		}
		var methods = this.blocks.methods(bean.name());
		if (methods.isEmpty() || !this.blocks.isAtHome(bean.name(), this.process)) {
			problem("没有可用的积木“" + bean.name() + "”", "请改为：" + listed(this.blocks.callable(this.process)));
			return Object.class;
		}
		return asked(call, bean.name(), methods.get(), arguments);
	}

	private Class<?> asked(Formula.Call call, String bean, List<Method> methods, List<Class<?>> arguments) {
		var named = methods.stream().filter((method) -> method.getName().equals(call.method())).toList();
		if (named.isEmpty()) {
			problem("积木“" + bean + "”没有“" + call.method() + "”这一项",
					"请改为：" + listed(methods.stream().map(Method::getName).distinct().sorted().toList()));
			return Object.class;
		}
		var fitting = named.stream().filter((method) -> fits(method, arguments)).findFirst();
		if (fitting.isEmpty()) {
			problem("“" + bean + "." + call.method() + "”的括号里写得不对", "请写成：" + usage(bean, named.get(0)));
			return Object.class;
		}
		arguments(call, fitting.get());
		return ClassUtils.resolvePrimitiveIfNecessary(fitting.get().getReturnType());
	}

	private static boolean fits(Method method, List<Class<?>> arguments) {
		var wanted = method.getParameterTypes();
		if (wanted.length != arguments.size()) {
			return false;
		}
		for (var index = 0; index < wanted.length; index++) {
			if (!fits(ClassUtils.resolvePrimitiveIfNecessary(wanted[index]), arguments.get(index))) {
				return false;
			}
		}
		return true;
	}

	private static boolean fits(Class<?> wanted, Class<?> given) {
		return given == Object.class || wanted == String.class || wanted.isAssignableFrom(given)
				|| (Number.class.isAssignableFrom(wanted) && Number.class.isAssignableFrom(given));
	}

	/**
	 * What stands for a post is one, and what stands for a number of the policies too.
	 */
	private void arguments(Formula.Call call, Method method) {
		for (var index = 0; index < method.getParameterCount(); index++) {
			if (!(call.arguments().get(index) instanceof Formula.Literal literal)) {
				continue;
			}
			var parameter = method.getParameters()[index].getName();
			var value = String.valueOf(literal.value());
			if (POSTS.contains(parameter) && Post.of(value).isEmpty()) {
				problem("没有岗位“" + value + "”", "请改为现有的岗位：" + posts());
			}
			if (parameter.equals("kind") && FileKind.named(value).filter(FileKind::isPlain).isEmpty()) {
				problem("不能在档案中登记“" + value + "”", "请改为：" + kinds());
			}
			if (parameter.equals("parameter") && !this.parameters.contains(value)) {
				problem("政策中没有参数“" + value + "”", "请改为现有的期限参数：" + listed(
						this.parameters.stream().filter((name) -> name.endsWith("-workdays")).sorted().toList()));
			}
		}
	}

	private static String kinds() {
		return List.of(FileKind.values())
			.stream()
			.filter(FileKind::isPlain)
			.map((kind) -> kind.id() + " " + kind.title())
			.collect(Collectors.joining("、"));
	}

	private static String posts() {
		return List.of(Post.values())
			.stream()
			.map((post) -> post.id() + " " + post.title())
			.collect(Collectors.joining("、"));
	}

	private static String usage(String bean, Method method) {
		return List.of(method.getParameters())
			.stream()
			.map((parameter) -> DelegateExecution.class.isAssignableFrom(parameter.getType()) ? "execution"
					: parameter.getName())
			.collect(Collectors.joining(", ", "${" + bean + "." + method.getName() + "(", ")}"));
	}

	private boolean isTable(Formula of) {
		return of.equals(new Formula.Name("decisionResult"))
				|| (of instanceof Formula.Call inner && OF_A_TABLE.contains(inner.method()) && isTable(inner.of()));
	}

	private static String listed(java.util.Collection<String> names) {
		return Optional.of(names.stream().sorted().collect(Collectors.joining("、")))
			.filter((list) -> !list.isEmpty())
			.orElse("（没有）");
	}

	private void problem(String message, String remedy) {
		this.problems.add(new Problem(message, remedy));
	}

}
