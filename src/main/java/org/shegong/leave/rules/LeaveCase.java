package org.shegong.leave.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.approval.RequestNumber;
import org.shegong.leave.LeaveNumbers;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policy;
import org.shegong.worker.Worker;
import org.shegong.leave.entitlement.Charge;
import org.shegong.policy.Days;
import org.shegong.leave.entitlement.Entitlement;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.entitlement.LeaveHistory;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.entitlement.Span;

/**
 * A leave as it lies on the desk, with everything it is judged by.
 *
 * @param number of the request when it is judged again; null when it is new
 * @param proven whether any proof was uploaded
 * @param entitlement null as long as kind or first day are missing
 * @param period null as long as first and last day are not both known
 */
public record LeaveCase(RequestNumber number, LeaveApplication form, Worker worker, LocalDate today, Policy policy,
		LeaveHistory history, boolean proven, Entitlement entitlement, Period period) {

	/**
	 * The days of a leave.
	 *
	 * @param endsOn the latest day the entitlement allows
	 * @param backOn the first day back at work
	 * @param joined other leaves it touches
	 * @param total length that decides how far up it goes, those included
	 */
	public record Period(Span span, Charge charge, LocalDate endsOn, LocalDate backOn, List<Span> joined, Days total) {
	}

	public Span span() {
		return this.period.span();
	}

	public LeaveKind kind() {
		return this.form.kind();
	}

	/** The paper this leave needs, in words; empty when none. */
	public Optional<String> evidenceWanted() {
		var terms = terms();
		var tooShort = Days.of(terms.evidenceFrom()).exceeds(this.period.charge().total());
		// overtime was proved when it was credited
		return (LeaveKind.COMPENSATORY.equals(kind()) || terms.evidence().value().isBlank() || tooShort)
				? Optional.empty() : Optional.of(terms.evidence().value());
	}

	public LeaveNumbers numbers() {
		return LeaveNumbers.of(this.policy);
	}

	/** What the place says of the kind. */
	public KindOfLeave terms() {
		return KindOfLeave.of(this.policy, kind().id());
	}

	/** What is left of this kind before the request, where it has an amount. */
	public Optional<Days> balance() {
		return (this.entitlement == null || this.entitlement.budget() == null) ? Optional.empty()
				: Optional.of(this.entitlement.budget().of(this.form.from().getYear()));
	}

	public Optional<Days> balanceAfter() {
		var year = this.form.from().getYear();
		return balance().map((before) -> before
			.minus(this.entitlement.budget().perYear() ? this.period.charge().in(year) : this.period.charge().total()));
	}

}
