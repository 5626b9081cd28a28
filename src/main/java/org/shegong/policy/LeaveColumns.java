package org.shegong.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may stand in a row of the table of leaves, and what is wrong with one. */
record LeaveColumns(Set<String> parameters, String name, boolean knownAbove) {

	/** As the database keeps the id of a kind. */
	private static final int LONGEST_ID = 20;

	private static final Set<String> FLAGS = Set.of("halfDays", "refusable", "balance", "open");

	private static final Set<String> NUMBERS = Set.of("days", "evidenceFrom", "carryOver");

	private static final Set<String> TEXTS = Set.of("unit", "who", "amount", "evidence", "purpose");

	static KindOfLeave.Who who(Map<?, ?> row) {
		return row.containsKey("who") ? KindOfLeave.Who.valueOf(row.get("who").toString().toUpperCase(Locale.ROOT))
				: KindOfLeave.Who.ALL;
	}

	static KindOfLeave.Amount amount(Map<?, ?> row) {
		return KindOfLeave.Amount.valueOf(String.valueOf(row.get("amount")).toUpperCase(Locale.ROOT));
	}

	/** In sentences, each for people who write the file. */
	List<String> faults(Object value) {
		if (!this.name.matches(KindOfLeave.ROW + "[a-z][a-z-]{0,%d}".formatted(LONGEST_ID - 1))) {
			return List.of("“%s”请写成 %s 加假别的代号，代号用小写字母和短横，不超过%d个".formatted(this.name, KindOfLeave.ROW, LONGEST_ID));
		}
		if (!(value instanceof Map<?, ?> row)) {
			return List.of("“%s”的 value 请写成一行，写明各栏，放在花括号里".formatted(this.name));
		}
		var faults = new ArrayList<String>();
		row.forEach((column, cell) -> cell(column.toString(), cell, faults));
		one(row, "unit", List.of("working", "calendar"), faults);
		one(row, "who", List.of("all", "women", "men"), faults);
		one(row, "amount",
				this.knownAbove ? List.of("none", "year", "occasion", "law") : List.of("none", "year", "occasion"),
				faults);
		if (List.of("year", "occasion").contains(row.get("amount")) && !row.containsKey("days")) {
			faults.add("“%s”的额度按年或按次计，请写明 days（天数）".formatted(this.name));
		}
		return faults;
	}

	private void cell(String column, Object cell, List<String> faults) {
		var fits = FLAGS.contains(column) ? cell instanceof Boolean : NUMBERS.contains(column)
				? cell instanceof Integer || this.parameters.contains(cell)
				: column.equals("words") ? cell instanceof List : TEXTS.contains(column) && cell instanceof String;
		if (!known(column)) {
			faults.add("“%s”中没有“%s”这一栏，可以写的有 %s".formatted(this.name, column, String.join("、", columns())));
		}
		else if (!fits) {
			faults.add("“%s”的 %s 不能写成“%s”".formatted(this.name, column, cell));
		}
	}

	private static boolean known(String column) {
		return columns().contains(column);
	}

	private static List<String> columns() {
		return Stream.of(TEXTS, NUMBERS, FLAGS, Set.of("words")).flatMap(Set::stream).sorted().toList();
	}

	/** One of a few words; of a column that may be left out, only where it stands. */
	private void one(Map<?, ?> row, String column, List<String> words, List<String> faults) {
		var cell = row.get(column);
		var missing = cell == null && !column.equals("who");
		if (missing || (cell != null && !words.contains(cell)
				&& !(column.equals("unit") && this.parameters.contains(cell)))) {
			faults.add("“%s”的 %s 应为 %s 之一".formatted(this.name, column, String.join("、", words)));
		}
	}

}
