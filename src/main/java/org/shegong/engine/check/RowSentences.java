package org.shegong.engine.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.HitPolicy;

import org.shegong.engine.check.CellTest.Answer;
import org.shegong.engine.check.TableCases.Case;
import org.shegong.engine.forms.FormSheet;
import org.shegong.policy.Policies;

/** Every row of a table can match, and there is an answer for every case that occurs. */
class RowSentences {

	private static final int SHOWN = 3;

	private final Policies policies;

	private final Clock clock;

	RowSentences(Policies policies, Clock clock) {
		this.policies = policies;
		this.clock = clock;
	}

	List<Sentence> all() {
		return List.of(new Sentence("rows that can match, and an answer for what occurs", this::rows));
	}

	private void rows(Drawing drawing, Findings findings) {
		var fields = drawing.sheets()
			.values()
			.stream()
			.flatMap((sheet) -> sheet.fields().stream())
			.collect(Collectors.toMap(FormSheet.Field::key, Function.identity(), RowSentences::richer));
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
