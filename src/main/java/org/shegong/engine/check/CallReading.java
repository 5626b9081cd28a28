package org.shegong.engine.check;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.shegong.organization.Post;
import org.shegong.worker.FileKind;
import org.springframework.util.ClassUtils;

/**
 * Reads a call in an expression: it is one of a building block, and what it is given
 * fits.
 */
class CallReading {

	private static final Set<String> OF_A_TABLE = Set.of("getSingleResult", "getFirstResult", "getSingleEntry",
			"getEntry", "getFirstEntry");

	private static final Set<String> POSTS = Set.of("post", "other");

	private final BuildingBlocks blocks;

	private final Set<String> parameters;

	private final String process;

	private final BiConsumer<String, String> problems;

	/**
	 * @param parameters names of the numbers of the policies that are deadlines
	 * @param problems take what is wrong and what to do about it
	 */
	CallReading(BuildingBlocks blocks, Set<String> parameters, String process, BiConsumer<String, String> problems) {
		this.blocks = blocks;
		this.parameters = parameters;
		this.process = process;
		this.problems = problems;
	}

	/**
	 * What it comes to.
	 * @return empty where it is none of a block or a table
	 */
	Optional<Class<?>> of(Formula.Call call, List<Class<?>> arguments) {
		if (isTable(call.of()) && OF_A_TABLE.contains(call.method())) {
			return Optional.of(Object.class);
		}
		if (!(call.of() instanceof Formula.Name bean)) {
			return Optional.empty();
		}
		var methods = this.blocks.methods(bean.name());
		if (methods.isEmpty() || !this.blocks.isAtHome(bean.name(), this.process)) {
			this.problems.accept("没有可用的积木“" + bean.name() + "”", "请改为：" + listed(this.blocks.callable(this.process)));
			return Optional.of(Object.class);
		}
		return Optional.of(asked(call, bean.name(), methods.get(), arguments));
	}

	private Class<?> asked(Formula.Call call, String bean, List<Method> methods, List<Class<?>> arguments) {
		var named = methods.stream().filter((method) -> method.getName().equals(call.method())).toList();
		if (named.isEmpty()) {
			this.problems.accept("积木“" + bean + "”没有“" + call.method() + "”这一项",
					"请改为：" + listed(methods.stream().map(Method::getName).distinct().sorted().toList()));
			return Object.class;
		}
		var fitting = named.stream().filter((method) -> fits(method, arguments)).findFirst();
		if (fitting.isEmpty()) {
			this.problems.accept("“" + bean + "." + call.method() + "”的括号里写得不对", "请写成：" + usage(bean, named.get(0)));
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
				this.problems.accept("没有岗位“" + value + "”", "请改为现有的岗位：" + posts());
			}
			if (parameter.equals("kind") && FileKind.named(value).filter(FileKind::isPlain).isEmpty()) {
				this.problems.accept("不能在档案中登记“" + value + "”", "请改为：" + kinds());
			}
			if (parameter.equals("parameter") && !this.parameters.contains(value)) {
				this.problems.accept("政策中没有参数“" + value + "”", "请改为现有的期限参数：" + listed(this.parameters));
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

	static String listed(Collection<String> names) {
		return Optional.of(names.stream().sorted().collect(Collectors.joining("、")))
			.filter((list) -> !list.isEmpty())
			.orElse("（没有）");
	}

}
