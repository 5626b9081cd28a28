package org.shegong.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one value of the rule book may be, whoever writes it: written as {@code allowed}
 * beside its meaning and unit in {@code policies/national.yaml}.
 */
sealed interface Allowed {

	/** What stands against a value, to be read after its name; empty where it may be. */
	Optional<String> against(Object value, Said said);

	/** Who says values and knows the words of the rooms. */
	interface Said {

		/** A value as whoever reads the fault calls it. */
		String of(Object value);

		/** All words of a kind, such as the posts; empty where nobody knows them. */
		List<String> words(String kind);

	}

	/** Both ends included. */
	record Between(BigDecimal least, BigDecimal most) implements Allowed {

		static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");

		boolean holds(BigDecimal number) {
			return number.compareTo(this.least) >= 0 && number.compareTo(this.most) <= 0;
		}

		@Override
		public Optional<String> against(Object value, Said said) {
			return (value instanceof Number number && holds(new BigDecimal(number.toString()))) ? Optional.empty()
					: Optional.of("应为%s至%s，不能写成%s".formatted(this.least, this.most, said.of(value)));
		}

	}

	/** Some words or numbers. */
	record OneOf(List<?> values) implements Allowed {

		@Override
		public Optional<String> against(Object value, Said said) {
			return this.values.contains(value) ? Optional.empty() : Optional.of("请从这些中选择：%s，不能写成%s"
				.formatted(this.values.stream().map(said::of).collect(Collectors.joining("、")), said.of(value)));
		}

	}

	/** Words that rooms know, such as the posts. */
	record Known(String kind) implements Allowed {

		@Override
		public Optional<String> against(Object value, Said said) {
			var words = said.words(this.kind);
			return words.isEmpty() ? Form.TEXT.against(value, said) : new OneOf(words).against(value, said);
		}

	}

	/** Rows of a table with these columns. */
	record Row(Map<String, Column> columns) implements Allowed {

		@Override
		public Optional<String> against(Object value, Said said) {
			if (!(value instanceof Map<?, ?> row)) {
				return Optional.of("的每一行请写明各栏，放在花括号里，可以写的有 " + named());
			}
			return Stream
				.concat(row.keySet()
					.stream()
					.filter((column) -> !this.columns.containsKey(column))
					.map((column) -> "中没有“%s”这一栏，请只写 %s".formatted(column, named())),
						this.columns.entrySet()
							.stream()
							.flatMap((column) -> column.getValue()
								.against(row.get(column.getKey()), said)
								.map((why) -> "的 %s 栏%s".formatted(column.getKey(), why))
								.stream()))
				.findFirst();
		}

		/** What columns that have to add up to something do not. */
		Stream<String> totals(List<?> rows) {
			return this.columns.entrySet()
				.stream()
				.filter((column) -> column.getValue().total() != null)
				.flatMap((column) -> {
					var sum = rows.stream()
						.map((row) -> ((Map<?, ?>) row).get(column.getKey()))
						.mapToInt((cell) -> (cell instanceof Integer number) ? number : 0)
						.sum();
					var total = column.getValue().total();
					return (sum == total) ? Stream.empty()
							: Stream.of("各行的 %s 合计应为%d，现在合计%d".formatted(column.getKey(), total, sum));
				});
		}

		private String named() {
			return String.join("、", this.columns.keySet());
		}

	}

	/**
	 * @param total what all rows add up to; null: anything
	 */
	record Column(Allowed cell, boolean optional, Integer total) {

		private static final Pattern WRITTEN = Pattern.compile("(\\S+)(?: 合计 (\\d+))?( 可省)?");

		Optional<String> against(Object value, Said said) {
			if (value == null) {
				return this.optional ? Optional.empty() : Optional.of("没有写");
			}
			return (this.cell instanceof Between && !(value instanceof Integer))
					? Optional.of("应为整数，不能写成" + said.of(value)) : this.cell.against(value, said);
		}

		private static Optional<Column> of(Object written) {
			if (!(written instanceof String text)) {
				return Allowed.of(written).map((cell) -> new Column(cell, false, null));
			}
			return Optional.of(WRITTEN.matcher(text))
				.filter((match) -> match.matches())
				.flatMap((match) -> Allowed.of(match.group(1))
					.map((cell) -> new Column(cell, match.group(3) != null,
							(match.group(2) != null) ? Integer.valueOf(match.group(2)) : null)));
		}

	}

	/** How something is written. */
	enum Form implements Allowed {

		TEXT("文字", (text) -> {
		}), DATE("2024-03-28 这样的日期，在1949年至2099年之间", (text) -> inOurTime(LocalDate.parse(text))),
		MONTH("2025-01 这样的年和月", (text) -> inOurTime(YearMonth.parse(text).atDay(1))),
		MONTH_DAY("12-31 这样的月和日", (text) -> MonthDay.parse("--" + text)), FLAG("true 或 false", (text) -> {
		}), LEAVE_ROW("写明各栏的一行", (text) -> {
		});

		private final String title;

		private final Consumer<String> read;

		Form(String title, Consumer<String> read) {
			this.title = title;
			this.read = read;
		}

		@Override
		public Optional<String> against(Object value, Said said) {
			return fits(value) ? Optional.empty() : Optional.of("应为%s，不能写成%s".formatted(this.title, said.of(value)));
		}

		private boolean fits(Object value) {
			if (this == FLAG || this == LEAVE_ROW) {
				return (this == FLAG) ? value instanceof Boolean : value instanceof Map;
			}
			try {
				this.read.accept((value instanceof String text && !text.isBlank()) ? text : "");
				return value instanceof String text && !text.isBlank();
			}
			catch (DateTimeException none) {
				return false;
			}
		}

	}

	/** Whether anything that the office goes by can be of a day. */
	static boolean isInOurTime(LocalDate day) {
		return day.getYear() >= 1949 && day.getYear() <= 2099;
	}

	private static void inOurTime(LocalDate day) {
		if (!isInOurTime(day)) {
			throw new DateTimeException("No day of ours: " + day);
		}
	}

	/** As a file writes it; empty where it is written otherwise. */
	static Optional<Allowed> of(Object written) {
		if (written instanceof List<?> values) {
			return Optional.of(new OneOf(values));
		}
		if (written instanceof Map<?, ?> row) {
			var columns = new LinkedHashMap<String, Column>();
			row.forEach((name, cell) -> Column.of(cell).ifPresent((column) -> columns.put(name.toString(), column)));
			return Optional.<Allowed>of(new Row(columns)).filter((read) -> columns.size() == row.size());
		}
		var text = String.valueOf(written);
		var between = Between.WRITTEN.matcher(text);
		if (between.matches()) {
			return Optional.of(new Between(new BigDecimal(between.group(1)), new BigDecimal(between.group(2))));
		}
		return Stream.of(Form.values())
			.filter((form) -> form.name().equalsIgnoreCase(text.replace('-', '_')))
			.map(Allowed.class::cast)
			.findFirst()
			.or(() -> Vocabulary.KINDS.contains(text) ? Optional.of(new Known(text)) : Optional.empty());
	}

}
