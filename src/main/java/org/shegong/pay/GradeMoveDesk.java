package org.shegong.pay;

import java.time.Clock;
import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The counter where moves of pay grades are handled. */
@Service
@Transactional
class GradeMoveDesk {

	private final GradeMoveRequests requests;

	private final GradeMoveCheck check;

	private final GradeMoveRecords records;

	private final Workers workers;

	private final Clock clock;

	GradeMoveDesk(GradeMoveRequests requests, GradeMoveCheck check, GradeMoveRecords records, Workers workers,
			Clock clock) {
		this.requests = requests;
		this.check = check;
		this.records = records;
		this.workers = workers;
		this.clock = clock;
	}

	/** Registers a move that nothing stands against. */
	GradeMoveRequest register(GradeMoveApplication asked, AccountName submittedBy) {
		this.workers.lock(asked.worker());
		Refusal.unlessAdmitted(this.check.objections(asked, today()));
		var situation = this.check.situation(asked, today());
		return this.requests.saveAndFlush(new GradeMoveRequest(situation.worker(), asked,
				situation.ground().orElseThrow(), submittedBy, this.clock.instant()));
	}

	/** Id of the post that decides. */
	String decider(GradeMoveRequest request) {
		return this.check.numbers(request).moveDecider().value();
	}

	void revise(RequestNumber number, GradeMoveRevision revision) {
		var request = this.requests.get(number);
		this.workers.lock(request.worker());
		var asked = revision.revise(request);
		Refusal.unlessAdmitted(this.check.objections(request, asked, today()));
		request.resubmit(asked, this.check.situation(request, asked, today()).ground().orElseThrow());
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	void refuse(RequestNumber number) {
		this.requests.get(number).refuse();
	}

	/** Before it is granted; what was granted comes to nothing where the worker left. */
	void stop(RequestNumber number) {
		var request = this.requests.get(number);
		if (request.state() == RequestState.APPROVED) {
			request.lapse();
			this.records.lapsed(request);
			return;
		}
		request.withdraw();
	}

	/**
	 * The department agreed.
	 * @return whether the month from which it counts lies ahead
	 */
	boolean grant(RequestNumber number, AccountName by) {
		var request = this.requests.get(number);
		this.workers.lock(request.worker());
		var asked = request.application();
		Refusal.unlessAdmitted(this.check.objections(request, asked, today()));
		request.grant(this.check.situation(request, asked, today()).move().orElseThrow());
		this.records.announced(request, this.check.numbers(request), by);
		return request.move().on().isAfter(today());
	}

	/** The month has come: from today on they are paid by it. */
	void apply(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		if (worker.hasLeft()) {
			request.lapse();
			this.records.lapsed(request);
			return;
		}
		var next = request.move().onto(worker.grade(), this.check.numbers(request).gradeCeiling().value());
		worker.paidAt(next);
		request.apply(today());
		this.records.applied(request, next);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
