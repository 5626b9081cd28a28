package org.shegong.assessment.scores;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.shegong.policy.Days;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.FileEntry;

/**
 * How many days of a line of the file lie in one year, in the unit its kind is counted
 * in: an absence over New Year has a part in both years.
 *
 * @param year a calendar year
 */
public record DaysOfYear(int year, WorkCalendar calendar, Policy policy) {

	Days absent(FileEntry entry) {
		return days(entry, entry.says(Absent.class).map(Absent::days).orElse(null), true);
	}

	Days onLeave(FileEntry entry) {
		var leave = entry.says(LeaveTaken.class);
		return days(entry, leave.map(LeaveTaken::days).orElse(null),
				leave.flatMap((taken) -> KindOfLeave.in(this.policy, taken.leave()))
					.filter((kind) -> kind.unit().value().equals("working"))
					.isPresent());
	}

	/**
	 * The number a line tells is shared by the years as the days counted between its
	 * dates are, in half days; without a number these days count.
	 */
	private Days days(FileEntry entry, Days told, boolean working) {
		var from = entry.date();
		var last = last(entry, told, working);
		var begin = LocalDate.of(this.year, 1, 1);
		var end = LocalDate.of(this.year, 12, 31);
		if (from.isAfter(end) || last.isBefore(begin)) {
			return Days.NONE;
		}
		var until = last.isAfter(end) ? end : last;
		if (told != null && !from.isBefore(begin) && until.equals(last)) {
			return told;
		}
		var counts = working && (told == null || this.calendar.workingDays(new Period(from, last)) > 0);
		var passed = from.isBefore(begin) ? counted(from, begin.minusDays(1), counts) : 0;
		var reached = counted(from, until, counts);
		return (told == null) ? Days.of((int) (reached - passed)) : share(told, reached, counted(from, last, counts))
			.minus(share(told, passed, counted(from, last, counts)));
	}

	private static Days share(Days told, long part, long all) {
		return new Days((int) Math.round((double) told.halves() * part / all));
	}

	/** A number without a last day runs on from the date. */
	private LocalDate last(FileEntry entry, Days told, boolean working) {
		if (entry.until() != null) {
			return entry.until().isBefore(entry.date()) ? entry.date() : entry.until();
		}
		var days = (told != null) ? told.touched() : 1;
		if (days <= 1) {
			return entry.date();
		}
		return working ? this.calendar.lastOfWorkdays(entry.date(), days) : entry.date().plusDays(days - 1L);
	}

	private long counted(LocalDate from, LocalDate last, boolean working) {
		return working ? this.calendar.workingDays(new Period(from, last)) : ChronoUnit.DAYS.between(from, last) + 1;
	}

}
