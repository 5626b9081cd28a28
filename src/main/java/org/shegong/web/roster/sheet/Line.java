package org.shegong.web.roster.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of a sheet. Reading a cell gives its value, or null and a fault. A column that
 * the sheet does not have at all keeps the value that is already known.
 */
public class Line {

	private static final String CODE = "[a-zA-Z0-9][a-zA-Z0-9@_.-]*";

	private static final String ONLY_A_MONTH = "要写到日，如 2026-03-16；现在只有年月";

	private static final int FEN = 2;

	/** No text matches it. */
	private static final String JOINT_BY_NO_WORD = "(?!)";

	private static final String UNITS = "(元|户|人|名|个|级|分|学时|课时|小时|周岁|岁)$";

	private final Sheet sheet;

	private final Grid.Row row;

	private final Map<String, Integer> places;

	private final List<Fault> faults;

	/**
	 * @param places of the columns by their names
	 */
	Line(Sheet sheet, Grid.Row row, Map<String, Integer> places, List<Fault> faults) {
		this.sheet = sheet;
		this.row = row;
		this.places = places;
		this.faults = faults;
	}

	/**
	 * @param sentence with {@code %s} for each of the values
	 */
	public void fault(String column, String sentence, Object... values) {
		var message = (values.length > 0) ? sentence.formatted(values) : sentence;
		this.faults.add(new Fault(this.sheet.id(), row(), column, message, column + sentence));
	}

	/** Complains about cells that hold no value that anybody could read. */
	void complainOfFlaws() {
		this.sheet.columns()
			.stream()
			.map(Column::name)
			.filter((column) -> cell(column).flaw() != null)
			.forEach((column) -> fault(column, "“%s”" + cell(column).flaw(), this.sheet.titleOf(column)));
	}

	public int row() {
		return this.row.number();
	}

	public boolean has(String column) {
		return this.places.containsKey(column);
	}

	public boolean blank(String column) {
		return cell(column).isEmpty();
	}

	/** Whether a workbook keeps a number here, which has no more than fifteen digits. */
	public boolean isNumber(String column) {
		return cell(column).isNumber();
	}

	/** What stands in a cell, unread. */
	public String peek(String column) {
		return Plain.folded(cell(column).shown());
	}

	/** What was written, for a message; nothing that may be secret. */
	public String show(String written) {
		return new Shown(written, this.sheet.keepsSecrets()).text();
	}

	/** Text that may be missing. */
	public String text(String column, int atMost, String known) {
		return words(column, known, (text) -> within(text, atMost));
	}

	/** Text that must be there. */
	public String name(String column, int atMost) {
		return need(column, words(column, null, (text) -> within(Plain.name(text), atMost)));
	}

	/** A name of a person or place that may be missing; 张 三 is 张三. */
	public String called(String column, int atMost, String known) {
		return words(column, known, (text) -> within(Plain.name(text), atMost));
	}

	/** A number that is nobody's amount: of a telephone, of an identity document. */
	public String digits(String column, int atMost, String known) {
		return readCell(column, known, (cell) -> within(Plain.folded(cell.shown()).replaceAll("^['`’‘]", ""), atMost));
	}

	/** What must be words: a yes or no of a spreadsheet program is none. */
	private String words(String column, String known, Function<String, String> reading) {
		return readCell(column, known, (cell) -> {
			if (cell.origin() == Cell.Origin.BOOLEAN) {
				throw new Misread("是逻辑值 TRUE 或 FALSE，请改为文字", cell.text());
			}
			return reading.apply(cell.shown());
		});
	}

	private static String within(String text, int atMost) {
		if (text.length() > atMost) {
			throw new Misread("不能超过 %d 个字".formatted(atMost), text);
		}
		return text;
	}

	/** A code that must be there. */
	public String code(String column, int atMost) {
		return need(column, reference(column, atMost, null));
	}

	/** A code that may be missing. */
	public String reference(String column, int atMost, String known) {
		return words(column, known, (text) -> {
			var code = Plain.narrow(text);
			if (!code.matches(CODE) || code.length() > atMost) {
				throw new Misread("只能用字母、数字和 @ _ . -，以字母或数字开头，不超过 %d 位；现为".formatted(atMost) + "%s", text);
			}
			return code;
		});
	}

	/** A day; a month is not enough. */
	public LocalDate date(String column, LocalDate known) {
		return date(column, known, (month) -> Optional.empty());
	}

	/** A day, or a month whose first is meant. */
	public LocalDate dayOrMonth(String column, LocalDate known) {
		return date(column, known, (month) -> Optional.of(month.atDay(1)));
	}

	/**
	 * @param completed the day where only a month is written; none where it is not enough
	 */
	public LocalDate date(String column, LocalDate known, Function<YearMonth, Optional<LocalDate>> completed) {
		return readCell(column, known, (cell) -> {
			var day = Day.of(cell);
			return !day.wholeMonth() ? day.date()
					: completed.apply(day.month()).orElseThrow(() -> new Misread(ONLY_A_MONTH, cell.text()));
		});
	}

	public Integer whole(String column, Integer known) {
		var amount = amount(column, (known != null) ? BigDecimal.valueOf(known) : null);
		if (amount == null) {
			return null;
		}
		if (amount.stripTrailingZeros().scale() > 0 || amount.precision() - amount.scale() > 9) {
			fault(column, "“%s”应为整数，如 1200", this.sheet.titleOf(column));
			return null;
		}
		return amount.intValue();
	}

	/** A number that is not negative. */
	public BigDecimal amount(String column, BigDecimal known) {
		return read(column, known, (text) -> {
			var bare = Plain.folded(text).replaceAll("^[¥￥]", "").replaceAll(UNITS, "");
			return Numeral.read(bare).orElseThrow(() -> new Misread("应为不小于 0 的数字，如 3000 或 3000.50；现为%s", text));
		});
	}

	/**
	 * Yuan, to the fen: what cannot be stored exactly would read differently next time.
	 */
	public BigDecimal money(String column, BigDecimal known) {
		var amount = amount(column, known);
		if (amount != null && amount.stripTrailingZeros().scale() > FEN) {
			fault(column, "“%s”最多两位小数（精确到分），如 4500.56", this.sheet.titleOf(column));
			return null;
		}
		return amount;
	}

	public <T> T choice(String column, Words<T> words, T known) {
		return read(column, known, words::read);
	}

	/**
	 * Several choices joined by {@code +}, a Chinese comma and the like; none when
	 * nothing is written.
	 */
	public <T> List<T> choices(String column, Words<T> words, List<T> known) {
		return read(column, known, (text) -> words.readAll(text, JOINT_BY_NO_WORD));
	}

	/**
	 * Several choices also joined by the words for “and”.
	 * @param joints these words as a pattern
	 */
	public <T> List<T> choices(String column, Words<T> words, String joints, List<T> known) {
		return read(column, known, (text) -> words.readAll(text, joints));
	}

	/**
	 * Complains about a value that must be there and is not; a missing column was
	 * complained about in the header.
	 */
	public <T> T need(String column, T value) {
		if (value == null && has(column) && blank(column)) {
			fault(column, "请填写“%s”", this.sheet.titleOf(column));
		}
		return value;
	}

	/** Complains when one day lies before another; days not given are not compared. */
	public void inOrder(LocalDate first, String column, LocalDate second, String what) {
		if (first != null && second != null && second.isBefore(first)) {
			fault(column, "%s（%s 早于 %s），请更正", what, second, first);
		}
	}

	/** A value as somebody else reads it. */
	public <T> T read(String column, T known, Function<String, T> reading) {
		return readCell(column, known, (cell) -> reading.apply(cell.text()));
	}

	/**
	 * The same where a cell without anything may have a meaning or be a fault; null is
	 * read then, also where the sheet has no such column.
	 */
	public <T> T readEvenBlank(String column, Function<String, T> reading) {
		if (cell(column).flaw() != null) {
			return null;
		}
		return reading(column, (cell) -> reading.apply(cell.text().isEmpty() ? null : cell.text()));
	}

	/** Text as rules compare it: without blanks, full-width letters and a full stop. */
	public static String plain(String text) {
		return Plain.word(text);
	}

	/** Whether a text is read from a cell as it is. */
	public static boolean isReadAgain(String text, int atMost) {
		return text != null && !text.isEmpty() && text.length() <= atMost && Plain.clean(text).equals(text);
	}

	/** A day somewhere in a text. */
	public static LocalDate day(String text) {
		var day = Day.of(text);
		if (day.wholeMonth()) {
			throw new Misread(ONLY_A_MONTH, text);
		}
		return day.date();
	}

	private <T> T readCell(String column, T known, Function<Cell, T> reading) {
		if (!has(column)) {
			return known;
		}
		return cell(column).text().isEmpty() ? null : reading(column, reading);
	}

	private <T> T reading(String column, Function<Cell, T> reading) {
		try {
			return reading.apply(cell(column));
		}
		catch (Misread ex) {
			var sentence = "“%s”".formatted(this.sheet.titleOf(column)) + ex.sentence();
			this.faults.add(new Fault(this.sheet.id(), row(), column,
					new Shown(ex.written(), this.sheet.keepsSecrets()).in(sentence), column + ex.sentence()));
			return null;
		}
	}

	private Cell cell(String column) {
		return has(column) ? this.row.cell(this.places.get(column)) : Cell.EMPTY;
	}

}
