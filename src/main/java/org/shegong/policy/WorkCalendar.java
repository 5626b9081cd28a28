package org.shegong.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import com.fasterxml.jackson.annotation.JsonCreator;

import org.springframework.stereotype.Component;

/**
 * Working days by the State Council's yearly notices (policy.md part C): a make-up
 * workday, or no holiday and Monday to Friday. For a year without a notice weekends and
 * the known statutory days are off; such an answer is provisional, and callers warn with
 * {@link #unscheduledYears}.
 */
@Component
public class WorkCalendar {

	public enum Kind {

		HOLIDAY, MAKEUP_WORKDAY;

		/** As the schedules write it: {@code holiday}, {@code makeup_workday}. */
		@JsonCreator
		static Kind of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

	/** A day that a notice names, with the holiday it belongs to. */
	public record Day(LocalDate date, Kind kind, String name) {
	}

	private final StatutoryDays statutory = new StatutoryDays();

	private final Map<Integer, Schedule> notices = Schedule.byYear(new Notices().years());

	private final Schedules schedules;

	WorkCalendar(Schedules schedules) {
		this.schedules = schedules;
	}

	/**
	 * Make-up Saturdays and Sundays are working days; provisional in an unscheduled year.
	 */
	public boolean isWorkday(LocalDate date) {
		return workday().test(date);
	}

	/**
	 * One of the 11 (until 2024) or 13 days by law, not a day off shifted around them
	 * (B.8).
	 */
	public boolean isStatutoryHoliday(LocalDate date) {
		return statutory.contains(date);
	}

	/** Working days of a period; 0 if its days are reversed. */
	public int workingDays(Period period) {
		return (int) days(period).filter(workday()).count();
	}

	/** The first working day after a day. */
	public LocalDate nextWorkday(LocalDate after) {
		return plusWorkdays(after, 1);
	}

	/** The n-th working day after a day; the day itself for 0. */
	public LocalDate plusWorkdays(LocalDate start, int n) {
		return (n == 0) ? start : nth(n, start.plusDays(1), workday());
	}

	/** The n-th working day before a day; the day itself for 0. */
	public LocalDate minusWorkdays(LocalDate end, int n) {
		var workday = workday();
		return (n == 0) ? end
				: Stream.iterate(end.minusDays(1), date -> date.minusDays(1))
					.filter(workday)
					.skip(n - 1L)
					.findFirst()
					.orElseThrow();
	}

	/** The date of the n-th working day, counting from {@code from} itself. */
	public LocalDate lastOfWorkdays(LocalDate from, int n) {
		return nth(n, from, workday());
	}

	/** Calendar days without the statutory holidays (B.7 Jiangsu). */
	public int daysWithoutStatutory(Period period) {
		return (int) days(period).filter(date -> !isStatutoryHoliday(date)).count();
	}

	/**
	 * The date of the n-th calendar day that is no statutory holiday, from {@code from}.
	 */
	public LocalDate lastOfDaysWithoutStatutory(LocalDate from, int n) {
		return nth(n, from, date -> !isStatutoryHoliday(date));
	}

	/**
	 * Whether two periods touch: the second begins next, or only days of rest part them.
	 */
	public boolean onlyRestBetween(LocalDate endOfFirst, LocalDate startOfSecond) {
		return !startOfSecond.isBefore(endOfFirst)
				&& workingDays(new Period(endOfFirst.plusDays(1), startOfSecond.minusDays(1))) == 0;
	}

	/** Whether the year's notice is known; otherwise answers about it are provisional. */
	public boolean hasSchedule(int year) {
		return notices.containsKey(year) || schedules.published().containsKey(year);
	}

	/** The years touched by a period whose notices are not known. */
	public List<Integer> unscheduledYears(Period period) {
		return IntStream.rangeClosed(period.from().getYear(), period.until().getYear())
			.filter(year -> !hasSchedule(year))
			.boxed()
			.toList();
	}

	/**
	 * Stores a year's notice, replacing what was known of that year on all nodes.
	 * @return objections in Chinese; empty if it was stored
	 */
	public List<String> publish(int year, List<Day> days) {
		List<String> objections = new PublicationRules(statutory).objections(year, days);
		if (objections.isEmpty()) {
			schedules.replace(year, days);
		}
		return objections;
	}

	static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/** One look at the published schedules serves a whole count. */
	private Predicate<LocalDate> workday() {
		Map<Integer, Schedule> published = schedules.published();
		return date -> {
			Schedule schedule = published.getOrDefault(date.getYear(), notices.get(date.getYear()));
			return (schedule != null) ? schedule.isWorkday(date) : !isWeekend(date) && !statutory.contains(date);
		};
	}

	private static Stream<LocalDate> days(Period period) {
		return period.until().isBefore(period.from()) ? Stream.empty()
				: period.from().datesUntil(period.until().plusDays(1));
	}

	private static LocalDate nth(int n, LocalDate from, Predicate<LocalDate> counted) {
		if (n < 1) {
			throw new IllegalArgumentException("Cannot count " + n + " days from " + from);
		}
		return Stream.iterate(from, date -> date.plusDays(1)).filter(counted).skip(n - 1L).findFirst().orElseThrow();
	}

}
