package org.shegong.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays by law (全国年节及纪念日放假办法; policy.md B.8): 11 days until 2024, 13 since
 * 2025, with New Year's Eve and 2 May. They carry 300 % pay and are left out of Jiangsu's
 * family leave; days off shifted around them are not among them. The days that move are
 * written here for 2024 to 2027 (2027 derived from the lunar calendar); of other years
 * only the fixed days are known.
 */
class StatutoryDays {

	private static final int THIRTEEN_DAYS_SINCE = 2025;

	private static final MonthDay SECOND_OF_MAY = MonthDay.of(5, 2);

	private static final Set<MonthDay> FIXED = Stream
		.of("--01-01", "--05-01", "--05-02", "--10-01", "--10-02", "--10-03")
		.map(MonthDay::parse)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<LocalDate> MOVING = Stream
		.of("2024-02-10 2024-02-11 2024-02-12 2024-04-04 2024-06-10 2024-09-17",
				"2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-04 2025-05-31 2025-10-06",
				"2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-04-05 2026-06-19 2026-09-25",
				"2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-04-05 2027-06-09 2027-09-15")
		.flatMap(year -> Stream.of(year.split(" ")))
		.map(LocalDate::parse)
		.collect(Collectors.toUnmodifiableSet());

	boolean contains(LocalDate date) {
		MonthDay day = MonthDay.from(date);
		boolean inForce = date.getYear() >= THIRTEEN_DAYS_SINCE || !day.equals(SECOND_OF_MAY);
		return MOVING.contains(date) || (FIXED.contains(day) && inForce);
	}

	List<LocalDate> of(int year) {
		var days = new TreeSet<LocalDate>();
		MOVING.stream().filter(date -> date.getYear() == year).forEach(days::add);
		FIXED.stream().map(day -> day.atYear(year)).filter(this::contains).forEach(days::add);
		return List.copyOf(days);
	}

}
