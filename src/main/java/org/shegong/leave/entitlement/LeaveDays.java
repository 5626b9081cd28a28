package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.shegong.policy.Days;
import org.shegong.policy.WorkCalendar;

/** Counts the days of leaves on the working calendar. */
@Component
public class LeaveDays {

	private final WorkCalendar calendar;

	LeaveDays(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/** The last day a budget allows; at noon where only half a day is left for it. */
	public record Last(LocalDate day, boolean atNoon) {
	}

	public Charge charge(Counting counting, Span span) {
		var byYear = new TreeMap<Integer, Days>();
		halves(counting, span).forEach((day, halves) -> byYear.merge(day.getYear(), new Days(halves), Days::plus));
		return new Charge(counting.unit(), byYear);
	}

	/** The days that count, each with its one or two half days. */
	SortedMap<LocalDate, Integer> halves(Counting counting, Span span) {
		var byDay = new TreeMap<LocalDate, Integer>();
		var counted = 0;
		for (var day : span.days().toList()) {
			if (counts(counting, counted, day)) {
				byDay.put(day, span.halvesOn(day));
				counted += span.halvesOn(day);
			}
		}
		return byDay;
	}

	/** Goes on from the first day until the budget has no room for a further one. */
	public Optional<Last> last(Counting counting, LocalDate from, boolean fromNoon, Budget budget, boolean mayHalve) {
		var left = new HashMap<Integer, Integer>();
		budget.pots().forEach((pot, days) -> left.put(pot, days.halves()));
		Last last = null;
		var counted = 0;
		for (var day = from; budget.reaches(day.getYear()); day = day.plusDays(1)) {
			var halves = counts(counting, counted, day) ? (fromNoon && day.equals(from) ? 1 : 2) : 0;
			var room = left.get(budget.potOf(day.getYear()));
			if (halves > room) {
				return (room == 1 && mayHalve) ? Optional.of(new Last(day, true)) : Optional.ofNullable(last);
			}
			left.put(budget.potOf(day.getYear()), room - halves);
			counted += halves;
			last = (halves > 0) ? new Last(day, false) : last;
		}
		return Optional.ofNullable(last);
	}

	/** The first day at work after a leave; the day itself where it ends at noon. */
	public LocalDate backOn(Span span) {
		return (span.untilNoon() && this.calendar.isWorkday(span.until())) ? span.until()
				: this.calendar.nextWorkday(span.until());
	}

	/** Whether no half working day lies between two leaves. */
	public boolean touch(Span one, Span other) {
		var first = (one.start() <= other.start()) ? one : other;
		var second = (first == one) ? other : one;
		for (var half = first.end(); half < second.start(); half++) {
			if (this.calendar.isWorkday(LocalDate.ofEpochDay(half / 2))) {
				return false;
			}
		}
		return true;
	}

	/** Those of the others that touch it, and those that touch these, and so on. */
	public List<Span> touching(Span span, Collection<Span> others) {
		var joined = new ArrayList<Span>(List.of(span));
		var rest = new ArrayList<Span>(others);
		for (var grown = true; grown;) {
			var found = rest.stream()
				.filter((other) -> joined.stream().anyMatch((member) -> touch(member, other)))
				.toList();
			joined.addAll(found);
			grown = rest.removeAll(found);
		}
		return joined.subList(1, joined.size());
	}

	public WorkCalendar calendar() {
		return this.calendar;
	}

	private boolean counts(Counting counting, int countedHalves, LocalDate day) {
		if (counting.unit() == DayUnit.WORKING) {
			return this.calendar.isWorkday(day);
		}
		return !counting.skipsStatutory() || countedHalves < 2 * counting.plainDays()
				|| !this.calendar.isStatutoryHoliday(day);
	}

}
