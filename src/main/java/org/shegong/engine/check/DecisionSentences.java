package org.shegong.engine.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.feel.FeelEngine;

/** A decision is there, can be read and is asked for what it gives. */
class DecisionSentences {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

	private static final Set<String> VALUES = Set.of("true", "false", "null");

	private final Variables variables;

	private final FeelEngine feel = new FeelEngine.Builder().build();

	DecisionSentences(Variables variables) {
		this.variables = variables;
	}

	List<Sentence> all() {
		return List.of(new Sentence("decisions of its own unit", this::present),
				new Sentence("outputs that the table has", this::outputs),
				new Sentence("one answer where one is taken", this::single),
				new Sentence("a time to live", this::keeps), new Sentence("cells that can be read", this::readable),
				new Sentence("inputs that somebody gives", this::inputs),
				new Sentence("answers that are texts in quotes", this::answers));
	}

	private void present(Drawing drawing, Findings findings) {
		for (var task : drawing.all(BusinessRuleTask.class)) {
			var decision = task.getCamundaDecisionRef();
			if (decision == null) {
				if (task.getCamundaDelegateExpression() == null) {
					findings.at(drawing.file(), task, "没有写用哪张决策表",
							"请在“Decision reference”中填写决策的编号，“Binding”选 deployment");
				}
			}
			else if (!drawing.tables().containsKey(decision)) {
				findings.at(drawing.file(), task, "没有编号为“" + decision + "”的决策表",
						"请放入名字以 " + drawing.processId() + "- 开头的 .dmn 文件，或改正模型中填写的编号");
			}
			else if (!"deployment".equals(task.getCamundaDecisionRefBinding())) {
				findings.at(drawing.file(), task, "决策表没有与模型固定在同一版本", "请把“Decision reference”的“Binding”选为 deployment");
			}
		}
	}

	private void outputs(Drawing drawing, Findings findings) {
		for (var task : drawing.all(BusinessRuleTask.class)) {
			var table = drawing.tables().get(String.valueOf(task.getCamundaDecisionRef()));
			if (table != null && table.isTable()) {
				Variables.taken(task)
					.stream()
					.filter((output) -> !table.outputs().contains(output))
					.forEach((output) -> findings.at(drawing.file(), task, "决策表没有名为“" + output + "”的输出",
							"请改为：" + String.join("、", table.outputs())));
			}
		}
	}

	/** A table that answers with several rows fails where one answer is taken. */
	private void single(Drawing drawing, Findings findings) {
		for (var task : drawing.all(BusinessRuleTask.class)) {
			var table = drawing.tables().get(String.valueOf(task.getCamundaDecisionRef()));
			if (table != null && table.many() && takesOne(task)) {
				findings.at(drawing.file(), task,
						"决策表 %s 的命中策略“%s”会给出好几个结果，这里只取一个，办到这里会出错".formatted(table.file(), table.policy()),
						"请在决策表中把命中策略改为 FIRST 或 UNIQUE");
			}
		}
	}

	private static boolean takesOne(BusinessRuleTask task) {
		return String.valueOf(task.getCamundaMapDecisionResult()).startsWith("single")
				|| Variables.outputs(task).anyMatch((output) -> output.getTextContent().contains("getSingle"));
	}

	private void keeps(Drawing drawing, Findings findings) {
		drawing.tables()
			.values()
			.stream()
			.filter((table) -> table.keeps() == null || table.keeps().isBlank())
			.forEach((table) -> findings.at(table.file(), table.id(), table.name(), "没有写记录保存多久",
					"请在“History time to live”中填写，如 P1825D（五年）"));
	}

	private void readable(Drawing drawing, Findings findings) {
		for (var table : drawing.tables().values()) {
			table.inputs()
				.stream()
				.filter((column) -> this.feel.parseExpression(column.asks()).isLeft())
				.forEach((column) -> findings.at(table.file(), table.id(), table.name(),
						"输入“" + column.label() + "”的表达式“" + column.asks() + "”读不懂", "请填写变量名，或写成 FEEL 表达式"));
			for (var row : table.rows()) {
				Stream
					.concat(row.tests()
						.stream()
						.filter((test) -> !test.isEmpty() && this.feel.parseUnaryTests(test).isLeft()),
							row.answers()
								.stream()
								.filter((answer) -> !answer.isEmpty() && this.feel.parseExpression(answer).isLeft()))
					.forEach((cell) -> findings.at(table.file(), row.id(), rowName(row), "单元格“" + cell + "”读不懂",
							"文字要加双引号，数字比较写成 <= 3，区间写成 [1..3]"));
			}
		}
	}

	private void inputs(Drawing drawing, Findings findings) {
		var known = this.variables.known(drawing);
		for (var table : used(drawing)) {
			table.inputs()
				.stream()
				.filter((column) -> NAME.matcher(column.asks()).matches() && !known.contains(column.asks()))
				.forEach((column) -> findings.at(table.file(), table.id(), table.name(),
						"输入“" + column.label() + "”用的变量“" + column.asks() + "”没有谁赋值", given(known)));
			table.rows()
				.forEach((row) -> row.tests()
					.stream()
					.flatMap((test) -> new CellTest(test).names().stream())
					.filter((name) -> !known.contains(name))
					.distinct()
					.forEach((name) -> findings.at(table.file(), row.id(), rowName(row),
							"用的变量“" + name + "”没有谁赋值（文字要加双引号）", given(known))));
		}
	}

	/** A word without quotes is the name of a variable. */
	private void answers(Drawing drawing, Findings findings) {
		var known = this.variables.known(drawing);
		for (var table : used(drawing)) {
			table.rows()
				.forEach((row) -> row.answers()
					.stream()
					.filter((answer) -> NAME.matcher(answer).matches() && !VALUES.contains(answer)
							&& !known.contains(answer)
							&& table.inputs().stream().noneMatch((column) -> column.asks().equals(answer)))
					.forEach((answer) -> findings.at(table.file(), row.id(), rowName(row),
							"结果“" + answer + "”没有加双引号，系统把它当作变量，而没有谁给它赋值", "请写成 \"" + answer + "\"（英文双引号）")));
		}
	}

	private static String given(Set<String> known) {
		return "请改为已有的变量：" + known.stream().sorted().collect(Collectors.joining("、"));
	}

	private static List<Table> used(Drawing drawing) {
		return drawing.all(BusinessRuleTask.class)
			.stream()
			.map((task) -> drawing.tables().get(String.valueOf(task.getCamundaDecisionRef())))
			.filter((table) -> table != null)
			.distinct()
			.toList();
	}

	private static String rowName(Table.Row row) {
		return "第%d行".formatted(row.number());
	}

}
