package org.shegong.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.shegong.approval.Objection;

/** Time off for overtime that was registered, until it lapses. */
record CompensatoryLeave(LeaveHistory history, int validMonths) {

	/** Overtime of one day and what is left of it. */
	record Credit(LocalDate earnedOn, LocalDate lapsesAfter, Days left) {

		private boolean usableOn(LocalDate day) {
			return !day.isAfter(this.lapsesAfter);
		}

	}

	static Entitlement of(Question question) {
		var basis = question.basis("compensatory-valid-months");
		var own = new CompensatoryLeave(question.history(), question.policy().number("compensatory-valid-months"));
		var left = own.usableOn(question.from());
		var none = Objection.refusal("没有可用的补休：请先由单位登记加班或值班，登记后%d个月内可以补休".formatted(own.validMonths()), basis);
		return Entitlement.limited(basis, Counting.plain(question.unit()), Budget.once(left))
			.but(left.exceeds(Days.NONE) ? List.of() : List.of(none));
	}

	Days usableOn(LocalDate day) {
		return credits().stream()
			.filter((credit) -> credit.usableOn(day))
			.map(Credit::left)
			.reduce(Days.NONE, Days::plus);
	}

	/**
	 * What is left of each credit once every leave has drawn on those that lapse first.
	 */
	List<Credit> credits() {
		var credits = new ArrayList<Credit>(this.history.ledger()
			.stream()
			.filter((entry) -> entry.movement() == Movement.CREDITED)
			.map((entry) -> new Credit(entry.earnedOn(), entry.earnedOn().plusMonths(this.validMonths), entry.days()))
			.sorted(Comparator.comparing(Credit::earnedOn))
			.toList());
		this.history.requests()
			.stream()
			.filter((request) -> request.kind() == LeaveKind.COMPENSATORY)
			.forEach((request) -> draw(credits, request.from(), request.charged()));
		return credits;
	}

	/** What lapsed before a day and was not yet booked as lapsed. */
	Days lapsedBefore(LocalDate day) {
		var lapsed = credits().stream()
			.filter((credit) -> !credit.usableOn(day))
			.map(Credit::left)
			.reduce(Days.NONE, Days::plus);
		var booked = this.history.ledger()
			.stream()
			.filter((entry) -> entry.movement() == Movement.EXPIRED)
			.map(LedgerEntry::days)
			.reduce(Days.NONE, Days::plus);
		return lapsed.plus(booked).atLeastNone();
	}

	private static void draw(List<Credit> credits, LocalDate on, Days days) {
		var open = days;
		for (var index = 0; index < credits.size(); index++) {
			var credit = credits.get(index);
			if (credit.usableOn(on)) {
				var drawn = open.exceeds(credit.left()) ? credit.left() : open;
				credits.set(index, new Credit(credit.earnedOn(), credit.lapsesAfter(), credit.left().minus(drawn)));
				open = open.minus(drawn);
			}
		}
	}

}
