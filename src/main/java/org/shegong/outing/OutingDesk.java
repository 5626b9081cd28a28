package org.shegong.outing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Substitutes;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The counter where outings are handled, from the application to the report of being
 * back.
 */
@Service
@Transactional
public class OutingDesk {

	private final OutingRequests requests;

	private final OutingRecords records;

	private final OutingDays days;

	private final Workers workers;

	private final AwayPeriods aways;

	private final Substitutes substitutes;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Clock clock;

	OutingDesk(OutingRequests requests, OutingRecords records, OutingDays days, Workers workers, AwayPeriods aways,
			Substitutes substitutes, Organization organization, Policies policies, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.records = records;
		this.days = days;
		this.workers = workers;
		this.aways = aways;
		this.substitutes = substitutes;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Registers an application that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber register(OutingApplication asked, WorkerCode applicant, AccountName submittedBy) {
		var worker = lock(applicant);
		Refusal.unlessAdmitted(objections(asked, worker, today(), null));
		var request = this.requests.save(new OutingRequest(worker, asked, submittedBy, this.clock.instant()));
		this.aways.save(new AwayPeriod(worker, new Period(asked.from(), asked.until()), AwayCause.OUTING, "因公外出",
				request.number(), asked.deputy()));
		return request.number();
	}

	void revise(RequestNumber number, OutingRevision revision) {
		var request = this.requests.get(number);
		var worker = lock(request.worker());
		var asked = revision.revise(request);
		Refusal.unlessAdmitted(objections(asked, worker, today(), number));
		request.resubmit(asked);
		this.aways.findByRequest(number).ifPresent((away) -> {
			away.move(new Period(asked.from(), asked.until()));
			away.deputizedBy(asked.deputy());
		});
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	void refuse(RequestNumber number) {
		this.requests.get(number).refuse();
		this.aways.forget(number);
	}

	void withdraw(RequestNumber number) {
		this.requests.get(number).withdraw();
		this.aways.forget(number);
	}

	void grant(RequestNumber number) {
		var request = this.requests.get(number);
		request.approve(today());
		this.records.granted(request, policyOf(request));
	}

	/**
	 * Records the return and closes the outing.
	 * @return whether the worker came back later than approved
	 */
	boolean close(RequestNumber number, OutingReturn report, AccountName by) {
		var request = this.requests.get(number);
		lock(request.worker());
		request.reportBack(report);
		if (request.calledOff()) {
			this.aways.forget(number);
		}
		else if (request.returnedOn().isBefore(request.until())) {
			this.aways.findByRequest(number)
				.ifPresent((away) -> away.move(new Period(request.from(), request.returnedOn())));
		}
		var late = this.days.late(request);
		this.records.returned(request, late, policyOf(request), by);
		return late > 0;
	}

	/** The days missing since the outing ended; they are taken up only once. */
	Optional<Overstay> overstay(RequestNumber number) {
		var request = this.requests.get(number);
		if (this.workers.get(request.worker()).hasLeft() || request.absenceOpened()
				|| !OutingNumbers.of(policyOf(request)).overstayIsAbsence().value()) {
			return Optional.empty();
		}
		var overstay = this.days.overstay(request, today());
		overstay.ifPresent(request::overstayed);
		return overstay;
	}

	/** The last day to report back. */
	@Transactional(readOnly = true)
	public LocalDate reportDue(RequestNumber number) {
		var request = this.requests.get(number);
		return this.days.reportDue(request, policyOf(request));
	}

	/** The last day of the outing. */
	@Transactional(readOnly = true)
	public LocalDate lastDay(RequestNumber number) {
		return this.requests.get(number).until();
	}

	/**
	 * What stands against an application.
	 * @param own the request's number when it is revised; null for a new one
	 */
	@Transactional(readOnly = true)
	List<Objection> objections(OutingApplication asked, Worker worker, LocalDate asOf, RequestNumber own) {
		var policy = (own != null) ? policyOf(this.requests.get(own)) : policyOf(worker.unit(), asOf);
		if (!asked.isDated()) {
			return OutingRules
				.objections(new OutingRules.Situation(asked, asOf, policy, List.of(), List.of(), List.of()));
		}
		var days = new Period(asked.from(), asked.until());
		return OutingRules.objections(new OutingRules.Situation(asked, asOf, policy,
				this.aways.ofWorker(worker.code(), days)
					.stream()
					.filter((other) -> !other.request().equals(own))
					.toList(),
				this.substitutes.objections(asked.deputy(), worker, days, OutingRules.ONE_REASON_A_DAY),
				this.calendar.unscheduledYears(days)));
	}

	/** What the rules say of an outing, as on the day it was asked for. */
	@Transactional(readOnly = true)
	Weighed weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		var policy = policyOf(request);
		var asked = OutingRevision.of(request).revise(request);
		return Weighed.of(objections(asked, worker, request.submittedOn(this.clock.getZone()), number))
			.with("最迟报告返岗", Period.inFull(this.days.reportDue(request, policy)))
			.with("逾期未归", OutingNumbers.of(policy).overstayIsAbsence().value() ? "按旷工立案" : "不按旷工立案");
	}

	/** The numbers with which a registered outing began. */
	Policy policyOf(OutingRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	private Worker lock(WorkerCode code) {
		return this.workers.lock(code).orElseGet(() -> this.workers.get(code));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
