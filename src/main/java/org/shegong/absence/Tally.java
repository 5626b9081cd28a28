package org.shegong.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.shegong.policy.WorkCalendar;

/**
 * The working days of an absence, and what they add up to with those already on file.
 *
 * @param days the absence's own working days
 * @param daysPerYear all working days absent in each calendar year it touches
 * @param consecutive the longest run of working days absent that it is part of; days of
 * rest do not break a run
 */
record Tally(SortedSet<LocalDate> days, Map<Integer, Integer> daysPerYear, int consecutive) {

	/**
	 * Working days absent according to the file.
	 *
	 * @param from the day the line is dated
	 * @param days those that can be placed in the calendar
	 * @param unplaced those that the line's number has beyond them
	 */
	record OnFile(LocalDate from, SortedSet<LocalDate> days, int unplaced) {

		int daysIn(int year) {
			return countIn(this.days, year) + ((this.from.getYear() == year) ? this.unplaced : 0);
		}

	}

	static Tally of(SortedSet<LocalDate> own, List<OnFile> earlier, WorkCalendar calendar) {
		var perYear = new TreeMap<Integer, Integer>();
		own.stream()
			.map(LocalDate::getYear)
			.distinct()
			.forEach((year) -> perYear.put(year,
					countIn(own, year) + earlier.stream().mapToInt((absence) -> absence.daysIn(year)).sum()));
		return new Tally(own, perYear, longestRun(own, earlier, calendar));
	}

	private static int longestRun(SortedSet<LocalDate> own, List<OnFile> earlier, WorkCalendar calendar) {
		var absent = new TreeSet<LocalDate>(own);
		earlier.forEach((absence) -> absent.addAll(absence.days()));
		return runs(absent, calendar).stream()
			.filter((run) -> run.stream().anyMatch(own::contains))
			.mapToInt(List::size)
			.max()
			.orElse(0);
	}

	private static List<List<LocalDate>> runs(SortedSet<LocalDate> absent, WorkCalendar calendar) {
		var runs = new ArrayList<List<LocalDate>>();
		LocalDate before = null;
		for (var day : absent) {
			if (before == null || !calendar.onlyRestBetween(before, day)) {
				runs.add(new ArrayList<>());
			}
			runs.get(runs.size() - 1).add(day);
			before = day;
		}
		return runs;
	}

	private static int countIn(Collection<LocalDate> days, int year) {
		return (int) days.stream().filter((day) -> day.getYear() == year).count();
	}

}
