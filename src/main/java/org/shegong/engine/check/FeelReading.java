package org.shegong.engine.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

import org.shegong.engine.forms.FormSheet;

/**
 * Reads an expression of a form as the browser works it out, without doing so: its names
 * are known, and what it compares is of one kind.
 */
class FeelReading {

	private static final FeelEngine FEEL = new FeelEngine.Builder().build();

	/** What a slip tells of its task, under the one name of it. */
	private static final Map<String, Set<String>> PARTS = Map.of("brief",
			Set.of("number", "title", "rule", "choices", "items", "vacancy", "opinions", "lines", "away"));

	private final Map<String, FormSheet.Field> fields;

	private final Set<String> known;

	private final BiConsumer<String, String> problems;

	/**
	 * @param fields of the form by their keys
	 * @param known what else the form is shown with
	 * @param problems take what is wrong and what to do about it
	 */
	FeelReading(Map<String, FormSheet.Field> fields, Set<String> known, BiConsumer<String, String> problems) {
		this.fields = fields;
		this.known = known;
		this.problems = problems;
	}

	/**
	 * @param truth whether it must come to yes or no
	 */
	void read(String expression, boolean truth) {
		var parsed = FEEL.parseExpression(expression);
		if (parsed.isLeft()) {
			this.problems.accept("的表达式“=" + expression + "”读不懂", "请改正括号、引号和运算符；文字用双引号，相等用一个 =");
			return;
		}
		var read = parsed.toOption().get().expression();
		inside(read, Set.of());
		if (truth && side(read, Set.of()).isOtherThan(Boolean.class)) {
			this.problems.accept("的隐藏条件“=" + expression + "”得不到是或否，不起作用", "请写成比较，如 =decision = \"return\"");
		}
	}

	/**
	 * @param bound names that the expression gives itself; null where any may be meant
	 */
	private void inside(Object part, Set<String> bound) {
		if (part instanceof Ref name) {
			named(name.names().head(), bound);
			part(name, bound);
		}
		else if (part instanceof Filter filter) {
			inside(filter.list(), bound);
			inside(filter.filter(), null);
		}
		else if (part instanceof SomeItem some) {
			within(some.iterators(), some.condition(), bound);
		}
		else if (part instanceof EveryItem every) {
			within(every.iterators(), every.condition(), bound);
		}
		else if (part instanceof For all) {
			within(all.iterators(), all.exp(), bound);
		}
		else if (part instanceof ConstContext context) {
			within(context.entries(), null, bound);
		}
		else if (part instanceof FunctionDefinition function) {
			inside(function.body(), null);
		}
		else {
			parts(part, bound);
		}
	}

	private void parts(Object part, Set<String> bound) {
		if (part instanceof Comparison comparison) {
			compared((Product) comparison, bound);
		}
		if (part instanceof camundajar.impl.scala.collection.Iterable<?> many) {
			each(many, (one) -> inside(one, bound));
		}
		else if (part instanceof Product product) {
			for (var index = 0; index < product.productArity(); index++) {
				inside(product.productElement(index), bound);
			}
		}
	}

	private interface Look {

		void at(Object one);

	}

	private static void each(camundajar.impl.scala.collection.Iterable<?> many, Look look) {
		for (var all = many.iterator(); all.hasNext();) {
			look.at(all.next());
		}
	}

	/**
	 * @param then null for nothing
	 */
	private void within(camundajar.impl.scala.collection.Iterable<?> named, Exp then, Set<String> bound) {
		var more = (bound != null) ? new HashSet<>(bound) : null;
		each(named, (one) -> {
			var pair = (Tuple2<?, ?>) one;
			inside(pair._2(), more);
			if (more != null) {
				more.add((String) pair._1());
			}
		});
		if (then != null) {
			inside(then, more);
		}
	}

	private void named(String name, Set<String> bound) {
		if (bound != null && !bound.contains(name) && !this.fields.containsKey(name) && !this.known.contains(name)) {
			var names = new HashSet<>(this.known);
			names.addAll(this.fields.keySet());
			this.problems.accept("的表达式用了“" + name + "”，表单和办件中都没有它，不起作用",
					meant(name, names) + "请改为表单中字段的 Key：" + CallReading.listed(this.fields.keySet()) + "；文字要加双引号");
		}
	}

	/** What stands behind the dot. */
	private void part(Ref name, Set<String> bound) {
		var whole = name.names().head();
		if (bound != null && !bound.contains(whole) && this.known.contains(whole) && PARTS.containsKey(whole)
				&& name.names().size() > 1) {
			part(whole, name.names().apply(1), this.problems);
		}
	}

	/**
	 * Whether what a slip tells has a part of that name.
	 * @param whole such as {@code brief}
	 */
	static void part(String whole, String part, BiConsumer<String, String> problems) {
		if (!PARTS.get(whole).contains(part)) {
			problems.accept("用了“%s.%s”，办件中没有它，什么都显示不出来".formatted(whole, part),
					meant(part, PARTS.get(whole)) + "可用的有：" + CallReading.listed(PARTS.get(whole)));
		}
	}

	private static String meant(String written, Set<String> names) {
		return new Nearest(names).to(written).map((name) -> "是不是要写“" + name + "”？").orElse("");
	}

	/** What is compared may be of another kind, or a choice that nobody can make. */
	private void compared(Product comparison, Set<String> bound) {
		var left = side((Exp) comparison.productElement(0), bound);
		var right = side((Exp) comparison.productElement(1), bound);
		var mixture = new Mixture(left.beside(right), right.beside(left), !(comparison instanceof Equal));
		mixture.fault()
			.ifPresentOrElse(
					(fault) -> this.problems.accept("的表达式不起作用：" + fault,
							"请让两边是同一种内容：文字加双引号，数字直接写，勾选框写 true 或 false；选好几项的写成 list contains(名字, \"值\")"),
					() -> never(left, right));
	}

	private void never(Mixture.Side left, Mixture.Side right) {
		if (left.isChosen() && right.isWritten() && !left.texts().containsAll(right.texts())
				&& !right.texts().contains("")) {
			this.problems.accept("的表达式不起作用：“%s”没有选项“%s”".formatted(left.words(), right.words()),
					"可选的值有：" + CallReading.listed(left.texts()));
		}
		else if (right.isChosen() && left.isWritten()) {
			never(right, left);
		}
	}

	private Mixture.Side side(Exp part, Set<String> bound) {
		if (part instanceof ConstString text) {
			return new Mixture.Side(text.value(), String.class, Set.of(text.value()), null);
		}
		if (part instanceof ConstNumber || part instanceof ConstBool) {
			return new Mixture.Side(String.valueOf(((Product) part).productElement(0)),
					(part instanceof ConstBool) ? Boolean.class : Number.class, Set.of(), null);
		}
		var name = (part instanceof Ref ref && ref.names().size() == 1) ? ref.names().head() : "";
		var field = (bound != null && !bound.contains(name)) ? this.fields.get(name) : null;
		return (field == null) ? new Mixture.Side("…", Object.class, Set.of(), null)
				: new Mixture.Side(name, Types.of(field),
						field.options().stream().map(FormSheet.Option::value).collect(Collectors.toSet()),
						field.type());
	}

}
