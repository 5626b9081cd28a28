package org.shegong.web.roster.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A day as offices write it: 2026-03-16, 2026/3/16, 2026.3.16, 2026年3月16日, 20260316, or
 * the number Excel keeps for it; or only a month: 2026年3月, 2026.03, 202603.
 *
 * @param date the first of the month where only that is written
 * @param wholeMonth whether no day is written
 */
record Day(LocalDate date, boolean wholeMonth) {

	private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?");

	private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})|(\\d{2}))月?份?");

	private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$");

	private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);

	private static final LocalDate OLD_MAC_BEGINS = LocalDate.of(1904, 1, 1);

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	static Day of(String text) {
		return of(Cell.of(text));
	}

	static Day of(Cell cell) {
		var dated = TIME.matcher(Plain.narrow(cell.text())).replaceAll("");
		var text = Plain.folded(dated).replaceAll("[–—‐−]", "-").replaceAll("[。、．]", ".").replaceAll("[.]+$", "");
		for (var pattern : new Pattern[] { PARTS, TOGETHER }) {
			var parts = pattern.matcher(text);
			if (parts.matches()) {
				return new Day(day(cell, parts.group(1), parts.group(2), parts.group(3)), false);
			}
		}
		if (text.matches("\\d{5}(\\.\\d+)?")) {
			return new Day(begin(cell).plusDays(Integer.parseInt(text.substring(0, 5))), false);
		}
		return month(cell, text);
	}

	private static Day month(Cell cell, String text) {
		var parts = MONTH.matcher(text);
		if (!parts.matches()) {
			throw wrong(cell);
		}
		if (cell.isNumber() && text.endsWith(".1")) {
			throw new Misread("是数字 %s，分不清是1月还是10月，请改写成如 1990-01 或 1990-10", cell.text());
		}
		var month = (parts.group(2) != null) ? parts.group(2) : parts.group(3);
		return new Day(day(cell, parts.group(1), month, "1"), true);
	}

	YearMonth month() {
		return YearMonth.from(this.date);
	}

	/** The day from which a workbook counts. */
	static LocalDate begin(Cell cell) {
		return (cell.origin() == Cell.Origin.NUMBER_1904) ? OLD_MAC_BEGINS : EXCEL_BEGINS;
	}

	private static LocalDate day(Cell cell, String year, String month, String day) {
		int ofYear = Integer.parseInt(year);
		if (ofYear < FIRST_YEAR || ofYear > LAST_YEAR) {
			throw wrong(cell);
		}
		try {
			return LocalDate.of(ofYear, Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			throw wrong(cell);
		}
	}

	private static Misread wrong(Cell cell) {
		return new Misread("应为日期，如 2026-03-16；现为%s", cell.text());
	}

}
