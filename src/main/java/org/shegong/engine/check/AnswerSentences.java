package org.shegong.engine.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.xml.instance.DomElement;

import org.shegong.engine.forms.FormSheet;

/** Tables are asked for what they can take, and what they answer leads somewhere. */
class AnswerSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

	private static final String TEXT = "\\s*\"[^\"]*\"\\s*";

	private final Variables variables;

	private final RoomAnswers answers;

	private final BuildingBlocks blocks;

	AnswerSentences(Variables variables, RoomAnswers answers, BuildingBlocks blocks) {
		this.variables = variables;
		this.answers = answers;
		this.blocks = blocks;
	}

	List<Sentence> all() {
		return List.of(new Sentence("inputs of the kind the table takes", this::inputs),
				new Sentence("no lists where one is asked for", this::lists),
				new Sentence("answers of the kind the table gives", this::outputs),
				new Sentence("answers that lead somewhere", this::handled));
	}

	private void inputs(Drawing drawing, Findings findings) {
		var types = new Types(drawing, this.variables, this.answers, this.blocks);
		tables(drawing).forEach((table) -> table.inputs()
			.stream()
			.filter((column) -> column.asks().matches("[A-Za-z_]\\w*"))
			.filter((column) -> !Types.named(column.type()).equals(String.class))
			.forEach((column) -> {
				var given = new Mixture.Side(column.asks(), types.of(column.asks()), types.texts(column.asks()), null);
				var taken = new Mixture.Side(column.label(), Types.named(column.type()), Set.of(), null);
				if (new Mixture(given, taken, false).fault().isPresent()) {
					findings.at(
							table.file(), table.id(), table.name(), "输入“%s”的类型是 %s，“%s”却是%s，办到这里会出错"
								.formatted(column.label(), column.type(), column.asks(), given.title()),
							"请改正输入的“Type”，文字和日期用 string");
				}
			}));
	}

	/** Cells that name a text are never met by several. */
	private void lists(Drawing drawing, Findings findings) {
		var types = new Types(drawing, this.variables, this.answers, this.blocks);
		tables(drawing).forEach((table) -> {
			for (var index = 0; index < table.inputs().size(); index++) {
				var column = table.inputs().get(index);
				var at = index;
				if (types.fields(column.asks()).anyMatch(FormSheet.Field::isList) && table.rows()
					.stream()
					.anyMatch((row) -> at < row.tests().size() && row.tests().get(at).contains("\""))) {
					findings.at(table.file(), table.id(), table.name(),
							"输入“%s”可以选好几项，单元格里写的一项选了两项就不适用".formatted(column.label()),
							"请在表单中改为单选（Radio group 或 Select），或者每一项用一个勾选框（Checkbox）");
				}
			}
		});
	}

	private void outputs(Drawing drawing, Findings findings) {
		tables(drawing)
			.forEach((table) -> table.rows()
				.forEach((row) -> Stream.iterate(0, (index) -> index + 1)
					.limit(Math.min(row.answers().size(), table.types().size()))
					.filter((index) -> row.answers().get(index).matches(TEXT))
					.filter((index) -> !List.<Class<?>>of(String.class, Object.class)
						.contains(Types.named(table.types().get(index))))
					.forEach((index) -> findings.at(table.file(), row.id(), "第%d行".formatted(row.number()),
							"结果 %s 是文字，输出“%s”的类型却是 %s，办到这里会出错".formatted(row.answers().get(index),
									table.outputs().get(index), table.types().get(index)),
							"请改正结果，或把输出的“Type”改为 string"))));
	}

	/**
	 * One answer may be left to the default way; any other that no way asks for would
	 * count as that one.
	 */
	private void handled(Drawing drawing, Findings findings) {
		var formulas = formulas(drawing);
		for (var task : drawing.all(BusinessRuleTask.class)) {
			var table = drawing.tables().get(String.valueOf(task.getCamundaDecisionRef()));
			for (var variable : (table != null) ? names(drawing, task) : Set.<String>of()) {
				var given = new TreeSet<>(this.variables.values(drawing, variable));
				var asked = formulas.stream().flatMap((one) -> Variables.compared(one, variable).stream()).toList();
				given.removeAll(asked);
				if (given.size() > 1 && !asked.isEmpty() && !isReadOtherwise(formulas, variable)) {
					findings.at(table.file(), table.id(), table.name(),
							"结果“%s”没有哪条出线处理，都会走同一条默认流向".formatted(String.join("”“", given)),
							"请改正写错的结果，或在网关上给它们各加一条条件为 ${%s == …} 的出线，最多留一个给默认流向".formatted(variable));
				}
			}
		}
	}

	private static Set<String> names(Drawing drawing, BusinessRuleTask task) {
		return descend(task.getDomElement())
			.flatMap((element) -> Stream.of(element.getAttribute(CAMUNDA, "resultVariable"),
					element.getLocalName().equals("outputParameter") ? element.getAttribute("name") : null))
			.filter((name) -> name != null && Variables.output(task, name).isPresent())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Whether more is done with a variable than holding it against texts. */
	private static boolean isReadOtherwise(List<Formula> formulas, String variable) {
		Predicate<Formula> named = new Formula.Name(variable)::equals;
		return formulas.stream()
			.anyMatch(
					(formula) -> formula.parts().stream().filter(named).count() != Variables.compared(formula, variable)
						.size());
	}

	private static List<Formula> formulas(Drawing drawing) {
		var text = drawing.unit()
			.text(drawing.file())
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&apos;", "'")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&amp;", "&");
		return EXPRESSION.matcher(text).results().flatMap((found) -> Formula.read(found.group()).stream()).toList();
	}

	private static Stream<Table> tables(Drawing drawing) {
		return drawing.all(BusinessRuleTask.class)
			.stream()
			.map((task) -> drawing.tables().get(String.valueOf(task.getCamundaDecisionRef())))
			.filter((table) -> table != null)
			.distinct();
	}

	private static Stream<DomElement> descend(DomElement element) {
		return Stream.concat(Stream.of(element), element.getChildElements().stream().flatMap(AnswerSentences::descend));
	}

}
