package org.shegong.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * Days and months as people read them in a sentence. Many sentences are made before it is
 * known whether they are said, some of them about a day that nobody has given.
 */
public final class InWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(" HH:mm");

	private InWords() {
	}

	/** With year, such as 2026年3月16日. */
	public static String day(LocalDate day) {
		return (day != null) ? "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()) : "（未填写）";
	}

	/**
	 * Such as 3月16日 09:30, with the year where it is not this one; in the zone of the
	 * clock.
	 */
	public static String moment(Instant moment, Clock clock) {
		var at = moment.atZone(clock.getZone());
		return Period.inShort(at.toLocalDate(), LocalDate.now(clock)) + MINUTE.format(at);
	}

	/** Such as 2054年9月. */
	public static String month(YearMonth month) {
		return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
	}

}
