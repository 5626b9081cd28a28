package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.shegong.policy.WorkCalendar;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.Filed;

/**
 * Working days of unexcused absence, by the lines of the file. A line counts its
 * own number of days; where it has none, the working days it covers.
 *
 * @param perYear days in each calendar year
 * @param longestRun working days in the longest row; days of rest do not break it
 */
public record AbsentDays(Map<Integer, Integer> perYear, int longestRun) {

	public static AbsentDays of(DismissalCase leaving) {
		var perYear = new TreeMap<Integer, Integer>();
		var counted = new TreeSet<LocalDate>();
		leaving.told(Absent.class).forEach((absent) -> add(absent, counted, leaving.calendar(), perYear));
		return new AbsentDays(perYear, longestRun(counted, leaving.calendar()));
	}

	/** Two lines about the same days count once. */
	private static void add(Filed<Absent> absent, Set<LocalDate> counted, WorkCalendar calendar,
			Map<Integer, Integer> perYear) {
		var entry = absent.line();
		var number = number(absent.fact());
		var last = (entry.until() != null) ? entry.until()
				: (number > 0) ? calendar.lastOfWorkdays(entry.date(), number) : entry.date();
		var days = entry.date()
			.datesUntil(last.plusDays(1))
			.filter(calendar::isWorkday)
			.limit((number >= 0) ? number : Integer.MAX_VALUE)
			.toList();
		days.stream().filter(counted::add).forEach((day) -> perYear.merge(day.getYear(), 1, Integer::sum));
		if (number > days.size()) {
			perYear.merge(entry.date().getYear(), number - days.size(), Integer::sum);
		}
	}

	private static int longestRun(SortedSet<LocalDate> absent, WorkCalendar calendar) {
		var longest = 0;
		var run = 0;
		LocalDate before = null;
		for (var day : absent) {
			run = (before != null && calendar.onlyRestBetween(before, day)) ? run + 1 : 1;
			longest = Math.max(longest, run);
			before = day;
		}
		return longest;
	}

	/** Whole days only; -1 where the line has no number. */
	private static int number(Absent absent) {
		return (absent.days() != null) ? absent.days().whole() : -1;
	}

	public int in(int year) {
		return this.perYear.getOrDefault(year, 0);
	}

	/** The worse of the year of the last day and the one before it. */
	public int worstYear(int year) {
		return (in(year - 1) > in(year)) ? year - 1 : year;
	}

	String inWords() {
		if (this.perYear.isEmpty()) {
			return "档案中没有旷工记录";
		}
		return this.perYear.entrySet()
			.stream()
			.map((year) -> "%d年%d个工作日".formatted(year.getKey(), year.getValue()))
			.collect(Collectors.joining("、", "", "；最长连续%d个工作日".formatted(this.longestRun)));
	}

}
