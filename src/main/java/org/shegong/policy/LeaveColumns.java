package org.shegong.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * What may stand in a row of the table of leaves, and what is wrong with one.
 *
 * @param known the numbers that a cell can name
 * @param knownAbove whether a higher text has the kind of leave
 */
record LeaveColumns(Function<String, Optional<PolicyFile.Item>> known, String name, boolean knownAbove) {

	/** As the database keeps the id of a kind. */
	private static final int LONGEST_ID = 20;

	private static final Set<String> FLAGS = Set.of("halfDays", "refusable", "balance", "open");

	private static final Map<String, Allowed.Between> NUMBERS = Map.of("days", upTo(366), "evidenceFrom", upTo(366),
			"carryOver", upTo(5));

	private static final Set<String> TEXTS = Set.of("unit", "who", "amount", "evidence", "purpose");

	private static Allowed.Between upTo(int most) {
		return new Allowed.Between(BigDecimal.ZERO, BigDecimal.valueOf(most));
	}

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
		if (!columns().contains(column)) {
			faults.add("“%s”中没有“%s”这一栏，可以写的有 %s".formatted(this.name, column, String.join("、", columns())));
		}
		else if (!fits(column, cell)) {
			faults.add("“%s”的 %s 不能写成“%s”%s".formatted(this.name, column, cell, allowed(column)));
		}
	}

	private boolean fits(String column, Object cell) {
		if (FLAGS.contains(column)) {
			return cell instanceof Boolean;
		}
		if (NUMBERS.containsKey(column)) {
			return (cell instanceof Integer whole) ? NUMBERS.get(column).holds(BigDecimal.valueOf(whole))
					: isReference(cell, Integer.class);
		}
		if (column.equals("words")) {
			return cell instanceof List<?> words
					&& words.stream().allMatch((word) -> word instanceof String text && !text.isBlank());
		}
		if (column.equals("purpose")) {
			return cell instanceof String text && references(text).allMatch((name) -> isReference(name, Object.class));
		}
		return cell instanceof String text && (this.known.apply(text).isEmpty() || isReference(text, String.class));
	}

	private static String allowed(String column) {
		if (NUMBERS.containsKey(column)) {
			return "，应为0至%s的整数，或者值为整数的一项的名称".formatted(NUMBERS.get(column).most());
		}
		return column.equals("purpose") ? "，花括号里只能写现有的一项的名称" : "";
	}

	private static Stream<String> references(String text) {
		return KindOfLeave.REFERENCE.matcher(text).results().map((MatchResult match) -> match.group(1));
	}

	/** Whether a cell names a number of the rule book whose values are such. */
	private boolean isReference(Object cell, Class<?> type) {
		return cell instanceof String name && !name.startsWith(KindOfLeave.ROW) && this.known.apply(name)
			.filter((item) -> item.entries().stream().allMatch((entry) -> type.isInstance(entry.parameter().value())))
			.isPresent();
	}

	private static List<String> columns() {
		return Stream.of(TEXTS, NUMBERS.keySet(), FLAGS, Set.of("words")).flatMap(Set::stream).sorted().toList();
	}

	/** One of a few words; of a column that may be left out, only where it stands. */
	private void one(Map<?, ?> row, String column, List<String> words, List<String> faults) {
		var cell = row.get(column);
		var missing = cell == null && !column.equals("who");
		if (missing || (cell != null && !words.contains(cell) && !(column.equals("unit") && isUnit(cell)))) {
			faults.add("“%s”的 %s 应为 %s 之一".formatted(this.name, column, String.join("、", words)));
		}
	}

	/** Whether it names a number that says working or calendar days. */
	private boolean isUnit(Object cell) {
		return this.known.apply(cell.toString())
			.map((item) -> item.limits().allowed())
			.filter(new Allowed.OneOf(List.of("working", "calendar"))::equals)
			.isPresent();
	}

}
