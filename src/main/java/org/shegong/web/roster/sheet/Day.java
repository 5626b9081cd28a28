package org.shegong.web.roster.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A day as offices write it: 2026-03-16, 2026/3/16, 2026.3.16, 2026年3月16日, 20260316, or
 * the number Excel keeps for it.
 */
record Day(LocalDate date) {

	private static final Pattern PARTS = Pattern
		.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?(?:\\.0+)?)?");

	private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private static final LocalDate EXCEL_BEGINS = LocalDate.of(1899, 12, 30);

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2200;

	static Day of(String text) {
		for (var pattern : new Pattern[] { PARTS, TOGETHER }) {
			var parts = pattern.matcher(text);
			if (parts.matches()) {
				return day(text, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
						Integer.parseInt(parts.group(3)));
			}
		}
		if (text.matches("\\d{5}")) {
			return new Day(EXCEL_BEGINS.plusDays(Integer.parseInt(text)));
		}
		throw wrong(text);
	}

	private static Day day(String text, int year, int month, int day) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw wrong(text);
		}
		try {
			return new Day(LocalDate.of(year, month, day));
		}
		catch (DateTimeException ex) {
			throw wrong(text);
		}
	}

	private static IllegalArgumentException wrong(String text) {
		return new IllegalArgumentException("应为日期，如 2026-03-16；现为“%s”".formatted(text));
	}

}
