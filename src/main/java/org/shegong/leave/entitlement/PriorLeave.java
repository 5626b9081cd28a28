package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.shegong.policy.Days;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.FileEntry;
import org.shegong.leave.LeaveKind;

/**
 * A leave taken before this system was used, as the personnel file has it.
 *
 * @param told whether the line says how many days it was
 */
public record PriorLeave(LeaveKind kind, Span span, Map<Integer, Days> byYear, boolean told) {

	/**
	 * The number of days that a line tells is believed, up to the days between its dates,
	 * and shared by the years as these are; without a number the days between the dates
	 * count. A number without a last day runs on from the date.
	 */
	static Optional<PriorLeave> read(FileEntry entry, Policy policy, LeaveDays days) {
		if (entry.request() != null) {
			return Optional.empty();
		}
		var leave = entry.says(LeaveTaken.class).orElse(null);
		if (leave == null) {
			return Optional.empty();
		}
		return LeaveKind.withId(leave.leave()).map((kind) -> {
			var counting = Counting.plain(DayUnit.of(kind, policy));
			var told = (leave.days() != null) ? leave.days().halves() : 0;
			var span = span(entry, told, counting, days);
			var charge = days.charge(counting, span);
			return (told == 0) ? new PriorLeave(kind, span, charge.byYear(), false)
					: new PriorLeave(kind, span, shared(told, span, charge.byYear()), true);
		});
	}

	Days in(int year) {
		return this.byYear.getOrDefault(year, Days.NONE);
	}

	Days total() {
		return this.byYear.values().stream().reduce(Days.NONE, Days::plus);
	}

	private static Span span(FileEntry entry, int told, Counting counting, LeaveDays days) {
		if (entry.until() != null && !entry.until().isBefore(entry.date())) {
			return Span.of(entry.date(), entry.until());
		}
		return (told == 0 || entry.until() != null) ? Span.of(entry.date(), entry.date())
				: days.last(counting, entry.date(), false, Budget.once(new Days(told)), true)
					.map((last) -> new Span(entry.date(), last.day(), false, last.atNoon()))
					.orElse(Span.of(entry.date(), entry.date()));
	}

	/**
	 * Each year has its part of the days counted; of calendar days where none counts.
	 */
	private static Map<Integer, Days> shared(int told, Span span, SortedMap<Integer, Days> counted) {
		var weights = counted.isEmpty() ? calendar(span) : counted;
		var all = weights.values().stream().mapToInt(Days::halves).sum();
		var whole = Math.min(told, 2 * (int) span.days().count());
		var byYear = new TreeMap<Integer, Days>();
		var passed = 0;
		var given = 0;
		for (var year : weights.keySet()) {
			passed += weights.get(year).halves();
			var until = Math.round(whole * (float) passed / all);
			byYear.put(year, new Days(until - given));
			given = until;
		}
		return byYear;
	}

	private static SortedMap<Integer, Days> calendar(Span span) {
		var byYear = new TreeMap<Integer, Days>();
		span.days().map(LocalDate::getYear).forEach((year) -> byYear.merge(year, Days.of(1), Days::plus));
		return byYear;
	}

}
