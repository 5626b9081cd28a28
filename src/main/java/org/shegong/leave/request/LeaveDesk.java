package org.shegong.leave.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.EvidenceFiles;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Workers;
import org.shegong.leave.rules.FormRules;
import org.shegong.leave.LeaveAnswers;
import org.shegong.leave.rules.LeaveCase;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.entitlement.LeaveLedger;
import org.shegong.leave.LeaveRoutes;
import org.shegong.leave.rules.LeaveRules;
import org.shegong.policy.Period;

/**
 * The counter where leaves are handed in, decided and ended. Every verb first keeps all
 * others waiting who want to change the same worker's balances or whereabouts.
 */
@Service
@Transactional
public class LeaveDesk {

	private final LeaveRequests requests;

	private final LeaveLedger ledger;

	private final LeaveCases cases;

	private final LeaveRules rules;

	private final LeaveRecords records;

	private final Pregnancies pregnancies;

	private final LeaveRoutes routes;

	private final EvidenceFiles evidence;

	private final Workers workers;

	private final AwayPeriods away;

	private final Clock clock;

	LeaveDesk(LeaveRequests requests, LeaveLedger ledger, LeaveCases cases, LeaveRules rules, LeaveRecords records,
			Pregnancies pregnancies, LeaveRoutes routes, EvidenceFiles evidence, Workers workers, AwayPeriods away,
			Clock clock) {
		this.requests = requests;
		this.ledger = ledger;
		this.cases = cases;
		this.rules = rules;
		this.records = records;
		this.pregnancies = pregnancies;
		this.routes = routes;
		this.evidence = evidence;
		this.workers = workers;
		this.away = away;
		this.clock = clock;
	}

	/**
	 * Takes in an application unless something stands against it.
	 * @param subject code of the worker it is about
	 * @param submittedBy the account that hands it in; null when the system does
	 */
	public Registration register(LeaveApplication form, WorkerCode subject, AccountName submittedBy) {
		var worker = (subject == null) ? null : this.workers.lock(subject).orElse(null);
		if (worker == null) {
			return new Registration(List.of(FormRules.unknown(subject)), null);
		}
		var leave = this.cases.open(form, worker, today(), null);
		var objections = new ArrayList<>(this.rules.objections(leave));
		objections.addAll(this.evidence.objections(form.evidence(), submittedBy));
		if (!Objection.admits(objections)) {
			return new Registration(objections, null);
		}
		var request = new LeaveRequest(worker, form, submittedBy, this.clock.instant());
		ask(request, leave);
		this.evidence.attach(form.evidence(), request, submittedBy);
		this.ledger.reserve(request, leave.period().charge());
		return new Registration(objections, request.number());
	}

	/**
	 * Puts changed dates into a request that was given back, unless something stands
	 * against them.
	 */
	public List<Objection> revise(RequestNumber number, Revision revision) {
		var request = locked(number);
		var worker = this.workers.get(request.worker());
		var leave = this.cases.open(revision.appliedTo(request.application()), worker, today(), number);
		var objections = this.rules.objections(leave);
		if (Objection.admits(objections)) {
			this.ledger.release(request);
			request.resubmit();
			this.away.forget(number);
			this.away.flush();
			ask(request, leave);
			this.ledger.reserve(request, leave.period().charge());
		}
		return objections;
	}

	/**
	 * Grants a leave.
	 * @return numbers of earlier leaves that it continues; they are closed, the return is
	 * reported at its end (续假)
	 */
	public List<RequestNumber> grant(RequestNumber number) {
		var request = locked(number);
		var worker = this.workers.get(request.worker());
		var standing = this.requests.standing(worker.code());
		request.grant(today());
		this.ledger.take(request);
		this.records.granted(request, worker);
		this.pregnancies.granted(request, this.cases.policy(request, worker));
		return standing.stream()
			.filter((earlier) -> this.records.continues(request, earlier))
			.map((earlier) -> continued(earlier, request))
			.toList();
	}

	public void refuse(RequestNumber number) {
		giveUp(number, LeaveRequest::refuse);
	}

	/** Returns a request to the applicant; the days stay reserved meanwhile. */
	public void giveBack(RequestNumber number) {
		locked(number).giveBack();
	}

	public void withdraw(RequestNumber number) {
		giveUp(number, LeaveRequest::withdraw);
	}

	/** What the model asks to find out who decides. */
	@Transactional(readOnly = true)
	public LeaveAnswers route(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		return this.routes.answers(worker, this.cases.policy(request, worker), request.total());
	}

	private void giveUp(RequestNumber number, Consumer<LeaveRequest> verb) {
		var request = locked(number);
		verb.accept(request);
		this.ledger.release(request);
		this.away.forget(number);
	}

	private void ask(LeaveRequest request, LeaveCase leave) {
		request.ask(leave.span(), leave.form(), leave.period().charge().total(), leave.period().total());
		this.requests.save(request);
		this.away.save(new AwayPeriod(leave.worker(), new Period(request.from(), request.until()), AwayCause.LEAVE,
				request.kind().title(), request.number(), request.deputy())
			.onLeave(request.isAfterMiscarriage() ? Birth.MISCARRIAGE.id() : request.kind().id()));
	}

	private RequestNumber continued(LeaveRequest earlier, LeaveRequest later) {
		earlier.continued(later.until());
		this.records.continued(earlier, later);
		return earlier.number();
	}

	private LeaveRequest locked(RequestNumber number) {
		var request = this.requests.get(number);
		this.workers.lock(request.worker());
		return request;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
