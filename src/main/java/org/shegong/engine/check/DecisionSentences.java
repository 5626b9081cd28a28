package org.shegong.engine.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.feel.FeelEngine;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.check.CellTest.Answer;
import org.shegong.engine.check.TableCases.Case;
import org.shegong.policy.Policies;

/** A decision is there, can be read, and has an answer for every case that occurs. */
class DecisionSentences {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

	private static final int SHOWN = 3;

	private final Variables variables;

	private final Policies policies;

	private final Clock clock;

	private final FeelEngine feel = new FeelEngine.Builder().build();

	DecisionSentences(Variables variables, Policies policies, Clock clock) {
		this.variables = variables;
		this.policies = policies;
		this.clock = clock;
	}

	List<Sentence> all() {
		return List.of(new Sentence("decisions of its own unit", this::present),
				new Sentence("outputs that the table has", this::outputs), new Sentence("a time to live", this::keeps),
				new Sentence("cells that can be read", this::readable),
				new Sentence("inputs that somebody gives", this::inputs),
				new Sentence("rows that can match, and an answer for what occurs", this::rows));
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

	private void keeps(Drawing drawing, Findings findings) {
		drawing.tables()
			.values()
			.stream()
			.filter((table) -> !table.keeps())
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

	private void rows(Drawing drawing, Findings findings) {
		var fields = drawing.sheets()
			.values()
			.stream()
			.flatMap((sheet) -> sheet.fields().stream())
			.collect(Collectors.toMap(FormSheet.Field::key, Function.identity(), DecisionSentences::richer));
		var cases = new TableCases(this.policies, drawing.processId(), fields, LocalDate.now(this.clock));
		drawing.tables().values().stream().filter(Table::isTable).forEach((table) -> rows(table, cases, findings));
	}

	private static FormSheet.Field richer(FormSheet.Field one, FormSheet.Field other) {
		return one.options().size() >= other.options().size() ? one : other;
	}

	private void rows(Table table, TableCases cases, Findings findings) {
		var all = cases.of(table);
		if (all.isEmpty()) {
			return;
		}
		table.rows()
			.stream()
			.filter((row) -> all.stream().noneMatch((asked) -> decides(table, row, asked)))
			.forEach((row) -> never(table, row, cases, all, findings));
		gaps(table, all, findings);
		if (table.policy() == HitPolicy.UNIQUE) {
			twice(table, all, findings);
		}
	}

	/** Whether a row may be the one that answers. */
	private static boolean decides(Table table, Table.Row row, Case asked) {
		if (answer(row, asked) == Answer.NO) {
			return false;
		}
		return table.policy() != HitPolicy.FIRST || table.rows()
			.stream()
			.limit(row.number() - 1L)
			.noneMatch((earlier) -> answer(earlier, asked) == Answer.YES);
	}

	private static void never(Table table, Table.Row row, TableCases cases, List<Case> all, Findings findings) {
		for (var index = 0; index < Math.min(row.tests().size(), table.inputs().size()); index++) {
			var column = table.inputs().get(index);
			var possible = cases.texts(column);
			var named = new CellTest(row.tests().get(index)).texts();
			if (!possible.isEmpty() && !named.isEmpty() && named.stream().noneMatch(possible::contains)
					&& !row.tests().get(index).startsWith("not")) {
				findings.at(table.file(), row.id(), rowName(row),
						"永远不会用到：“%s”不会是“%s”".formatted(column.label(), String.join("、", named)),
						"可能的值有：" + String.join("、", possible));
				return;
			}
		}
		var matches = all.stream().anyMatch((asked) -> answer(row, asked) != Answer.NO);
		findings.at(table.file(), row.id(), rowName(row),
				matches ? "永远不会用到：前面的行已经包括了它的全部情形" : "永远不会用到：没有哪种情形同时满足它的各项条件",
				matches ? "请把条件更窄的行移到前面，或者删除这一行" : "请改正这一行的条件，或者删除它");
	}

	private static void gaps(Table table, List<Case> all, Findings findings) {
		var gaps = all.stream()
			.filter(Case::occurs)
			.filter((asked) -> table.rows().stream().allMatch((row) -> answer(row, asked) == Answer.NO))
			.map((asked) -> inWords(table, asked))
			.distinct()
			.limit(SHOWN)
			.toList();
		if (!gaps.isEmpty()) {
			findings.at(table.file(), table.id(), table.name(), "有的情形没有任何一行适用：" + String.join("；", gaps),
					"请补上适用的行，或在最后加一行各项留空的作为其他情形");
		}
	}

	private static void twice(Table table, List<Case> all, Findings findings) {
		all.stream()
			.filter(Case::occurs)
			.filter((asked) -> table.rows().stream().filter((row) -> answer(row, asked) == Answer.YES).count() > 1)
			.findFirst()
			.ifPresent((asked) -> findings.at(table.file(), table.id(), table.name(),
					"同一情形有不止一行适用：" + inWords(table, asked), "请改正各行的条件，或把命中策略改为“First”，由排在前面的行决定"));
	}

	private static String inWords(Table table, Case asked) {
		return Stream.iterate(0, (index) -> index + 1)
			.limit(table.inputs().size())
			.map((index) -> table.inputs().get(index).label() + "为"
					+ String.valueOf(asked.values().get(index)).replace("true", "是").replace("false", "否"))
			.collect(Collectors.joining("、"));
	}

	private static Answer answer(Table.Row row, Case asked) {
		var answer = Answer.YES;
		for (var index = 0; index < Math.min(row.tests().size(), asked.values().size()); index++) {
			var cell = new CellTest(row.tests().get(index)).fits(asked.values().get(index), asked.named());
			if (cell == Answer.NO) {
				return Answer.NO;
			}
			answer = (cell == Answer.UNKNOWN) ? cell : answer;
		}
		return answer;
	}

	private static String rowName(Table.Row row) {
		return "第%d行".formatted(row.number());
	}

}
