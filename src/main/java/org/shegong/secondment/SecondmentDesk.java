package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.organization.Organization;
import org.shegong.policy.Period;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The counter where secondments are handled, up to the approval. Whoever asks or grants
 * holds the community's row, so that its limit of persons is counted by one at a time.
 */
@Service
@Transactional
class SecondmentDesk {

	private final SecondmentRequests requests;

	private final SecondmentRecords records;

	private final SecondmentCheck check;

	private final SecondmentEnds ends;

	private final Workers workers;

	private final AwayPeriods aways;

	private final Organization organization;

	private final Clock clock;

	SecondmentDesk(SecondmentRequests requests, SecondmentRecords records, SecondmentCheck check, SecondmentEnds ends,
			Workers workers, AwayPeriods aways, Organization organization, Clock clock) {
		this.requests = requests;
		this.records = records;
		this.check = check;
		this.ends = ends;
		this.workers = workers;
		this.aways = aways;
		this.organization = organization;
		this.clock = clock;
	}

	/**
	 * Registers an application that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber register(SecondmentApplication asked, AccountName submittedBy) {
		Refusal.unlessAdmitted(SecondmentForm.faults(asked));
		var worker = lock(asked.worker());
		Refusal.unlessAdmitted(this.check.objections(asked, today(), null));
		var request = this.requests
			.saveAndFlush(new SecondmentRequest(worker, asked, submittedBy, this.clock.instant()));
		this.aways.save(new AwayPeriod(worker, new Period(asked.from(), asked.until()), AwayCause.SECONDMENT, "借调",
				request.number(), asked.deputy()));
		return request.number();
	}

	void revise(RequestNumber number, SecondmentRevision revision) {
		var request = this.requests.get(number);
		lock(request.worker());
		var asked = revision.revise(request);
		Refusal.unlessAdmitted(this.check.objections(asked, today(), number));
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

	/** Before it is granted; after that only where the worker left. */
	void stop(RequestNumber number, String reason) {
		var request = this.requests.get(number);
		var worker = this.workers.get(request.worker());
		if (worker.hasLeft() && request.state() == RequestState.APPROVED) {
			this.ends.endWithTheWork(request, worker);
			return;
		}
		request.stop(reason);
		this.aways.forget(number);
	}

	/**
	 * Grants it, if nothing has come to stand against it meanwhile.
	 * @return the number of the granted secondment that it goes on from
	 */
	Optional<RequestNumber> grant(RequestNumber number) {
		var request = this.requests.get(number);
		lock(request.worker());
		var objections = this.check.objections(request.application(), today(), number);
		Refusal.unlessAdmitted(objections);
		// one that was returned from counts for the months and has nothing left to end
		var earlier = this.check.continues(request.application(), today(), number)
			.map(this.requests::get)
			.filter((before) -> before.state() == RequestState.APPROVED);
		request.approve(today());
		this.records.granted(request, this.check.policyOf(request));
		earlier.ifPresent((before) -> before.endIn(number));
		earlier.ifPresent((before) -> this.records.continued(before, request));
		return earlier.map(SecondmentRequest::number);
	}

	/** The worker first, then the community, as everybody else does who locks both. */
	private Worker lock(WorkerCode code) {
		var worker = this.workers.lock(code).orElseThrow();
		this.organization.lock(worker.unit());
		return worker;
	}

	/** What stands against an application; nothing is stored. */
	@Transactional(readOnly = true)
	List<Objection> objections(SecondmentApplication asked, LocalDate asOf, RequestNumber own) {
		return this.check.objections(asked, asOf, own);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
