package org.shegong.policy;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days and months as people read them in a sentence. Many sentences are made before it is
 * known whether they are said, some of them about a day that nobody has given.
 */
public final class InWords {

	private InWords() {
	}

	/** With year, such as 2026年3月16日. */
	public static String day(LocalDate day) {
		return (day != null) ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()) : "（未填写）";
	}

	/** Such as 2054年9月. */
	public static String month(YearMonth month) {
		return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
	}

}
