package org.shegong.web.roster.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One row of a sheet. Reading a cell gives its value, or null and a fault. A column that
 * the sheet does not have at all keeps the value that is already known.
 */
public class Line {

	private static final String CODE = "[a-zA-Z0-9][a-zA-Z0-9@_.-]*";

	private final Sheet sheet;

	private final int row;

	private final Map<String, String> cells;

	private final List<Fault> faults;

	Line(Sheet sheet, int row, Map<String, String> cells, List<Fault> faults) {
		this.sheet = sheet;
		this.row = row;
		this.cells = cells;
		this.faults = faults;
	}

	public void fault(String column, String message) {
		this.faults.add(new Fault(this.sheet.id(), this.row, column, message));
	}

	public int row() {
		return this.row;
	}

	public boolean has(String column) {
		return this.cells.containsKey(column);
	}

	public boolean blank(String column) {
		return this.cells.getOrDefault(column, "").isEmpty();
	}

	/** What stands in a cell, unread. */
	public String peek(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/** Text that may be missing. */
	public String text(String column, int atMost, String known) {
		return read(column, known, (text) -> {
			if (text.length() > atMost) {
				throw new IllegalArgumentException("不能超过 %d 个字，现有 %d 个".formatted(atMost, text.length()));
			}
			return text;
		});
	}

	/** Text that must be there. */
	public String name(String column, int atMost) {
		return need(column, text(column, atMost, null));
	}

	/** A code that must be there. */
	public String code(String column, int atMost) {
		return need(column, reference(column, atMost, null));
	}

	/** A code that may be missing. */
	public String reference(String column, int atMost, String known) {
		return read(column, known, (text) -> {
			if (!text.matches(CODE) || text.length() > atMost) {
				throw new IllegalArgumentException(
						"只能用字母、数字和 @ _ . -，以字母或数字开头，不超过 %d 位；现为“%s”".formatted(atMost, text));
			}
			return text;
		});
	}

	public LocalDate date(String column, LocalDate known) {
		return read(column, known, (text) -> Day.of(text).date());
	}

	public Integer whole(String column, Integer known) {
		var amount = amount(column, (known != null) ? BigDecimal.valueOf(known) : null);
		if (amount == null) {
			return null;
		}
		if (amount.stripTrailingZeros().scale() > 0 || amount.precision() - amount.scale() > 9) {
			fault(column, "“%s”应为整数，如 1200".formatted(this.sheet.titleOf(column)));
			return null;
		}
		return amount.intValue();
	}

	/** A number that is not negative. */
	public BigDecimal amount(String column, BigDecimal known) {
		return read(column, known, (text) -> {
			if (!text.matches("\\+?\\d{1,12}(\\.\\d{1,6})?")) {
				throw new IllegalArgumentException("应为不小于 0 的数字，如 3000 或 3000.50；现为“%s”".formatted(text));
			}
			return new BigDecimal(text);
		}, (text) -> text.replaceAll("[,，\\s]", ""));
	}

	public <T> T choice(String column, Words<T> words, T known) {
		return read(column, known, (text) -> one(text, words));
	}

	private static <T> T one(String text, Words<T> words) {
		return words.find(text)
			.orElseThrow(() -> new IllegalArgumentException("没有“%s”这一选项，请填写：%s".formatted(text, words.offered())));
	}

	/**
	 * Several choices joined by {@code +} or a Chinese comma; none when nothing is
	 * written.
	 */
	public <T> List<T> choices(String column, Words<T> words, List<T> known) {
		return read(column, known,
				(text) -> Arrays.stream(words.apart(text).split("[+＋、,，]"))
					.filter((part) -> !part.isBlank())
					.map((part) -> one(part, words))
					.distinct()
					.toList());
	}

	/**
	 * Complains about a value that must be there and is not; a missing column was
	 * complained about in the header.
	 */
	public <T> T need(String column, T value) {
		if (value == null && has(column) && blank(column)) {
			fault(column, "请填写“%s”".formatted(this.sheet.titleOf(column)));
		}
		return value;
	}

	/** Complains when one day lies before another; days not given are not compared. */
	public void inOrder(LocalDate first, String column, LocalDate second, String what) {
		if (first != null && second != null && second.isBefore(first)) {
			fault(column, "%s（%s 早于 %s），请更正".formatted(what, second, first));
		}
	}

	private <T> T read(String column, T known, Function<String, T> reading) {
		return read(column, known, reading, Function.identity());
	}

	private <T> T read(String column, T known, Function<String, T> reading, Function<String, String> tidied) {
		if (!has(column)) {
			return known;
		}
		if (blank(column)) {
			return null;
		}
		try {
			return reading.apply(tidied.apply(this.cells.get(column)));
		}
		catch (IllegalArgumentException ex) {
			fault(column, "“%s”%s".formatted(this.sheet.titleOf(column), ex.getMessage()));
			return null;
		}
	}

}
