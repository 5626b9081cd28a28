package org.shegong.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.worker.Places;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The counter where transfers are handled, up to the last agreement. What is asked for
 * holds no place; whoever grants keeps the places of both units to themselves until
 * commit, so that no two get the last one.
 */
@Service
@Transactional
class TransferDesk {

	private final TransferRequests requests;

	private final TransferCheck check;

	private final Workers workers;

	private final Places places;

	private final Clock clock;

	TransferDesk(TransferRequests requests, TransferCheck check, Workers workers, Places places, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.workers = workers;
		this.places = places;
		this.clock = clock;
	}

	/** Registers an application that nothing stands against. */
	TransferRequest register(TransferApplication asked, AccountName submittedBy) {
		Refusal.unlessAdmitted(TransferForm.faults(asked));
		var worker = lock(asked.worker());
		Refusal.unlessAdmitted(this.check.objections(asked, today(), null));
		return this.requests.saveAndFlush(new TransferRequest(worker, asked, submittedBy, this.clock.instant()));
	}

	void revise(RequestNumber number, TransferRevision revision) {
		var request = this.requests.get(number);
		lock(request.worker());
		var asked = revision.revise(request);
		Refusal.unlessAdmitted(this.check.objections(asked, today(), number));
		request.resubmit(asked);
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	void refuse(RequestNumber number) {
		this.requests.get(number).refuse();
	}

	/** Before it is granted; after that only where the worker left. */
	void stop(RequestNumber number, String reason) {
		var request = this.requests.get(number);
		if (request.state() == RequestState.APPROVED) {
			request.lapse(reason);
			return;
		}
		request.stop(reason);
	}

	/**
	 * All have agreed.
	 * @return whether the day lies ahead
	 */
	boolean grant(RequestNumber number) {
		var request = this.requests.get(number);
		var worker = lock(request.worker());
		this.places.lock(List.of(worker.unit(), request.to()));
		Refusal.unlessAdmitted(this.check.standing(request, today()));
		request.approve(today());
		return request.on().isAfter(today());
	}

	private Worker lock(WorkerCode code) {
		return this.workers.lock(code).orElseThrow();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
