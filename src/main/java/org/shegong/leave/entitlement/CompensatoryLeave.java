package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shegong.policy.Days;
import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Policy;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.LeaveKind;

/**
 * Time off for overtime that was registered. Every day off draws on a credit that was
 * earned before and has not lapsed, the one that lapses first before others (C-l).
 */
public record CompensatoryLeave(LeaveHistory history, LeaveDays days, Counting counting, int validMonths) {

	/** Overtime of one day and what is left of it. */
	record Credit(LocalDate earnedOn, LocalDate lapsesAfter, Days left) {

		private boolean usableOn(LocalDate day) {
			return !day.isBefore(this.earnedOn) && !day.isAfter(this.lapsesAfter);
		}

		private Credit less(Days drawn) {
			return new Credit(this.earnedOn, this.lapsesAfter, this.left.minus(drawn));
		}

	}

	public static CompensatoryLeave of(LeaveHistory history, Policy policy, LeaveDays days) {
		return new CompensatoryLeave(history, days, Counting.plain(DayUnit.of(LeaveKind.COMPENSATORY, policy)),
				LeaveNumbers.of(policy).compensatory().validMonths().value());
	}

	public static Entitlement of(Question question, LeaveDays days) {
		var basis = question.numbers().compensatory().validMonths().basis();
		var own = of(question.history(), question.policy(), days);
		var left = own.usableOn(question.from());
		if (!left.exceeds(Days.NONE)) {
			return Entitlement.limited(basis, own.counting(), Budget.once(left))
				.but(List
					.of(Objection.refusal("没有可用的补休：请先由单位登记加班或值班，登记后%d个月内可以补休".formatted(own.validMonths()), basis)));
		}
		return Entitlement.limited(basis, own.counting(), Budget.once(left))
			.until(own.lastCovered(question.form(), left));
	}

	Days usableOn(LocalDate day) {
		return credits().stream()
			.filter((credit) -> credit.usableOn(day))
			.map(Credit::left)
			.reduce(Days.NONE, Days::plus);
	}

	/** What is left of each day of overtime once every leave has drawn on it. */
	List<Credit> credits() {
		var credits = earned();
		draw(credits, wanted());
		return credits;
	}

	/** What was credited on a day and not taken back. */
	public Days creditedOn(LocalDate day) {
		return earned().stream()
			.filter((credit) -> credit.earnedOn().equals(day))
			.map(Credit::left)
			.findFirst()
			.orElse(Days.NONE);
	}

	/** Whether a leave, taken or asked for, cannot do without the overtime of a day. */
	public boolean needs(LocalDate day) {
		var without = new ArrayList<>(earned());
		without.removeIf((credit) -> credit.earnedOn().equals(day));
		return draw(without, wanted()) > draw(earned(), wanted());
	}

	/** What lapsed before a day and was not yet booked as lapsed. */
	public Days lapsedBefore(LocalDate day) {
		var lapsed = credits().stream()
			.filter((credit) -> credit.lapsesAfter().isBefore(day))
			.map(Credit::left)
			.reduce(Days.NONE, Days::plus);
		var booked = this.history.ledger()
			.stream()
			.filter((entry) -> entry.movement() == Movement.EXPIRED)
			.map(LedgerEntry::days)
			.reduce(Days.NONE, Days::plus);
		return lapsed.plus(booked).atLeastNone();
	}

	/**
	 * The last day up to which every day off is covered and no other leave loses its
	 * cover; the day before the first where not even that one is.
	 */
	private LocalDate lastCovered(LeaveApplication form, Days left) {
		var uncovered = draw(earned(), wanted());
		var wanted = wanted();
		var covered = 0;
		var end = earned().stream().map(Credit::lapsesAfter).max(LocalDate::compareTo).orElse(form.from());
		for (var day = form.from(); !day.isAfter(end); day = day.plusDays(1)) {
			var halves = halves(form, day, left.halves() - covered);
			if (halves > 0) {
				wanted.merge(day, halves, Integer::sum);
			}
			if (draw(earned(), wanted) > uncovered) {
				return day.minusDays(1);
			}
			covered += halves;
		}
		return end;
	}

	/**
	 * Half days off on a day; where the form leaves the end open, it is noon if half a
	 * day is left.
	 */
	private int halves(LeaveApplication form, LocalDate day, int left) {
		var end = (form.until() == null || form.until().isBefore(form.from())) ? null : form.until();
		var untilNoon = day.equals(end) && form.endsAtNoon();
		var span = new Span(day, day, day.equals(form.from()) && form.startsAtNoon(), untilNoon);
		var halves = this.days.halves(this.counting, span).values().stream().mapToInt(Integer::intValue).sum();
		return (end == null && left == 1) ? Math.min(halves, 1) : halves;
	}

	private List<Credit> earned() {
		var byDay = this.history.ledger()
			.stream()
			.filter((entry) -> entry.movement() == Movement.CREDITED || entry.movement() == Movement.STRUCK)
			.collect(Collectors.toMap(LedgerEntry::earnedOn, LedgerEntry::days, Days::plus, TreeMap::new));
		return byDay.entrySet()
			.stream()
			.filter((day) -> day.getValue().exceeds(Days.NONE))
			.map((day) -> new Credit(day.getKey(), day.getKey().plusMonths(this.validMonths), day.getValue()))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	/** Half days off of all leaves, by day. */
	private SortedMap<LocalDate, Integer> wanted() {
		var byDay = new TreeMap<LocalDate, Integer>();
		this.history.requests()
			.stream()
			.filter((request) -> LeaveKind.COMPENSATORY.equals(request.kind()))
			.forEach((request) -> this.days.halves(this.counting, request.span())
				.forEach((day, halves) -> byDay.merge(day, halves, Integer::sum)));
		return byDay;
	}

	/**
	 * Draws day by day on the credits, which lapse in the order they were earned.
	 * @return half days that nothing covers
	 */
	private static int draw(List<Credit> credits, SortedMap<LocalDate, Integer> wanted) {
		var uncovered = 0;
		for (var day : wanted.keySet()) {
			var open = new Days(wanted.get(day));
			for (var index = 0; index < credits.size(); index++) {
				var credit = credits.get(index);
				if (credit.usableOn(day)) {
					var drawn = open.exceeds(credit.left()) ? credit.left() : open;
					credits.set(index, credit.less(drawn));
					open = open.minus(drawn);
				}
			}
			uncovered += open.halves();
		}
		return uncovered;
	}

}
