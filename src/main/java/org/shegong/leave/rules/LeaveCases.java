package org.shegong.leave.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.EvidenceFiles;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.Worker;
import org.shegong.policy.Days;
import org.shegong.leave.entitlement.Entitlement;
import org.shegong.leave.entitlement.Entitlements;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.entitlement.LeaveHistories;
import org.shegong.leave.entitlement.LeaveHistory;
import org.shegong.leave.request.LeaveRequest;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.entitlement.Question;
import org.shegong.leave.entitlement.Span;

/** Lays everything a leave is judged by on the desk. */
@Component
public class LeaveCases {

	/** Leaves are asked for in days and months; dates beyond are slips of the pen. */
	private static final LocalDate EARLIEST = LocalDate.of(2008, 1, 1);

	private static final int LONGEST_YEARS = 5;

	private final Organization organization;

	private final Policies policies;

	private final LeaveHistories histories;

	private final Entitlements entitlements;

	private final LeaveDays days;

	private final LeaveRequests requests;

	private final EvidenceFiles evidence;

	LeaveCases(Organization organization, Policies policies, LeaveHistories histories, Entitlements entitlements,
			LeaveDays days, LeaveRequests requests, EvidenceFiles evidence) {
		this.organization = organization;
		this.policies = policies;
		this.histories = histories;
		this.entitlements = entitlements;
		this.days = days;
		this.requests = requests;
		this.evidence = evidence;
	}

	/**
	 * @param today the day the application counts as submitted
	 * @param number of the request when it is judged again; null when it is new
	 */
	public LeaveCase open(LeaveApplication form, Worker worker, LocalDate today, RequestNumber number) {
		var sound = form.kind() != null && isSound(form, today);
		var policy = policy(worker, sound ? form.from() : today, known(number));
		var history = this.histories.of(worker, policy, number);
		var proven = form.hasEvidence()
				|| (number != null && this.evidence.countByRequest(this.requests.get(number).id()) > 0);
		if (!sound) {
			return new LeaveCase(number, form, worker, today, policy, history, proven, null, null);
		}
		var entitlement = this.entitlements.of(new Question(form, worker, policy, history));
		var period = span(form, entitlement, policy).map((span) -> period(span, entitlement, history, form, policy));
		return new LeaveCase(number, form, worker, today, policy, history, proven, entitlement, period.orElse(null));
	}

	/** A registered request as it stands now. */
	public LeaveCase of(LeaveRequest request, Worker worker, LocalDate today) {
		return open(request.application(), worker, today, request.number());
	}

	/** The numbers that hold where the worker serves. */
	public Policy policy(Worker worker, LocalDate on) {
		return policy(worker, on, null);
	}

	/** The numbers with which a registered request began. */
	public Policy policy(LeaveRequest request, Worker worker) {
		return policy(worker, request.from(), request.submittedAt());
	}

	private Policy policy(Worker worker, LocalDate on, Instant known) {
		return this.policies.at(this.organization.localityOf(worker.unit()), on, known);
	}

	private Instant known(RequestNumber number) {
		return (number != null) ? this.requests.get(number).submittedAt() : null;
	}

	private static boolean isSound(LeaveApplication form, LocalDate today) {
		var latest = today.plusYears(LONGEST_YEARS);
		return form.from() != null && !form.from().isBefore(EARLIEST) && !form.from().isAfter(latest)
				&& (form.until() == null || !form.until().isAfter(latest));
	}

	private Optional<Span> span(LeaveApplication form, Entitlement entitlement, Policy policy) {
		if (form.until() != null) {
			return form.until().isBefore(form.from()) ? Optional.empty()
					: Optional.of(new Span(form.from(), form.until(), form.startsAtNoon(), form.endsAtNoon()));
		}
		return entitlement.givesTheEnd()
				? last(form, entitlement, policy)
					.map((last) -> new Span(form.from(), last.day(), form.startsAtNoon(), last.atNoon()))
				: Optional.empty();
	}

	private Optional<LeaveDays.Last> last(LeaveApplication form, Entitlement entitlement, Policy policy) {
		var mayHalve = KindOfLeave.of(policy, form.kind().id()).halfDays();
		var limit = entitlement.noLaterThan();
		return this.days.last(entitlement.counting(), form.from(), form.startsAtNoon(), entitlement.budget(), mayHalve)
			.map((last) -> (limit != null && last.day().isAfter(limit)) ? new LeaveDays.Last(limit, false) : last)
			.filter((last) -> !last.day().isBefore(form.from()));
	}

	private LeaveCase.Period period(Span span, Entitlement entitlement, LeaveHistory history, LeaveApplication form,
			Policy policy) {
		var charge = this.days.charge(entitlement.counting(), span);
		var known = LeaveNumbers.of(policy).splitAdded().value() ? history.charged() : List.<LeaveHistory.Charged>of();
		var joined = this.days.touching(span, known.stream().map(LeaveHistory.Charged::span).toList());
		var others = known.stream()
			.filter((other) -> joined.contains(other.span()))
			.map(LeaveHistory.Charged::days)
			.reduce(Days.NONE, Days::plus);
		return new LeaveCase.Period(span, charge, endsOn(span, entitlement, form, policy), this.days.backOn(span),
				joined, charge.total().plus(others));
	}

	private LocalDate endsOn(Span span, Entitlement entitlement, LeaveApplication form, Policy policy) {
		if (!entitlement.givesTheEnd()) {
			return (entitlement.noLaterThan() != null) ? entitlement.noLaterThan() : span.until();
		}
		return last(form, entitlement, policy).map(LeaveDays.Last::day).orElse(null);
	}

}
