package org.shegong.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The counter where absences are handled, from the report to what follows from the
 * finding.
 */
@Service
@Transactional
public class AbsenceDesk {

	private final AbsenceRequests requests;

	private final AbsenceRecords records;

	private final AbsenceDays days;

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Clock clock;

	AbsenceDesk(AbsenceRequests requests, AbsenceRecords records, AbsenceDays days, Workers workers,
			Organization organization, Policies policies, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.records = records;
		this.days = days;
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Registers a report that nothing stands against.
	 * @param submittedBy the registrar's account; null when the system reports it
	 * @return the number of the request
	 */
	RequestNumber register(AbsenceReport report, AccountName submittedBy) {
		var worker = lock(report.worker());
		Refusal.unlessAdmitted(objections(report, today(), null));
		return this.requests.save(new AbsenceRequest(worker, report, submittedBy, this.clock.instant())).number();
	}

	/** Whether a report may be registered today. */
	@Transactional(readOnly = true)
	boolean admits(AbsenceReport report) {
		return Objection.admits(objections(report, today(), null));
	}

	void explain(RequestNumber number, Explanation explanation) {
		this.requests.get(number).explain(explanation.explanation());
	}

	void keepSilent(RequestNumber number) {
		this.requests.get(number).keepSilent();
	}

	/** Takes down the days as the town finds them. */
	void correct(RequestNumber number, Finding finding) {
		var request = this.requests.get(number);
		if (finding.decision() == Choice.APPROVE) {
			request.correct(finding.correct(request.report()));
		}
	}

	/** The town finds that the worker was absent. */
	Reckoning find(RequestNumber number) {
		var request = this.requests.get(number);
		lock(request.worker());
		Refusal.unlessAdmitted(objections(request.report(), today(), number));
		var policy = policyOf(request);
		var reckoning = reckon(request.report(), number, policy);
		request.find(reckoning);
		this.records.found(request, reckoning, policy);
		return reckoning;
	}

	/** The town does not find that the worker was absent. */
	void drop(RequestNumber number) {
		this.requests.get(number).refuse();
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	void revise(RequestNumber number, AbsenceRevision revision) {
		var request = this.requests.get(number);
		lock(request.worker());
		var report = revision.revise(request.report());
		Refusal.unlessAdmitted(objections(report, today(), number));
		request.resubmit(report);
	}

	void withdraw(RequestNumber number) {
		this.requests.get(number).withdraw();
	}

	/** The discipline committee takes a serious absence up. */
	void takeUp(RequestNumber number) {
		var request = this.requests.get(number);
		request.close();
		this.records.takenUp(request, policyOf(request));
	}

	/** The discipline committee leaves it at the finding. */
	void leaveAtFinding(RequestNumber number) {
		this.requests.get(number).close();
	}

	/**
	 * What stands against a report.
	 * @param own the request's number once it is registered; null before
	 */
	@Transactional(readOnly = true)
	List<Objection> objections(AbsenceReport report, LocalDate asOf, RequestNumber own) {
		if (report.worker() == null) {
			return List.of(Objection.formFault("请选择社区工作者"));
		}
		var policy = (own != null) ? policyOf(this.requests.get(own))
				: policyOf(this.workers.get(report.worker()).unit(), asOf);
		return AbsenceRules.objections(report.isDated() ? situation(report, asOf, policy, own)
				: AbsenceRules.Situation.undated(report, asOf, policy));
	}

	private AbsenceRules.Situation situation(AbsenceReport report, LocalDate asOf, Policy policy, RequestNumber own) {
		var worker = report.worker();
		var days = report.period();
		var registered = Stream.concat(this.requests.standing(report, own), this.days.imported(worker, days));
		return new AbsenceRules.Situation(report, asOf, policy, this.calendar.workingDays(days),
				this.days.absent(worker, days), this.days.excuses(worker, days), registered.toList(),
				this.days.monthlyWage(worker, days.from()).isPresent(), this.calendar.unscheduledYears(days));
	}

	/** What a report comes to if it is found; its days must leave some absent. */
	@Transactional(readOnly = true)
	Reckoning reckon(RequestNumber number) {
		var request = this.requests.get(number);
		return reckon(request.report(), number, policyOf(request));
	}

	/**
	 * The same for a report.
	 * @param own the request's number where it is registered already
	 */
	@Transactional(readOnly = true)
	Reckoning reckon(AbsenceReport report, RequestNumber own, Policy policy) {
		return Reckoning.of(this.days.tally(report, own),
				this.days.monthlyWage(report.worker(), report.from()).orElse(null), policy);
	}

	/** What the rules say of a report, as on the day it was handed in. */
	@Transactional(readOnly = true)
	Weighed weighed(RequestNumber number) {
		var request = this.requests.get(number);
		var objections = objections(request.report(), request.submittedOn(this.clock.getZone()), number);
		var weighed = Weighed.of(objections);
		if (!Objection.admits(objections)) {
			return weighed;
		}
		var policy = policyOf(request);
		var reckoning = reckon(request.report(), number, policy);
		return weighed.with("工资", AbsenceRecords.deduction(reckoning, policy))
			.with("情节", reckoning.serious() ? "严重，移送纪委" : "未达到情节严重")
			.with("退出事由", reckoning.exitGround() ? "已构成" : "不构成");
	}

	/** The numbers with which a registered report began. */
	Policy policyOf(AbsenceRequest request) {
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
