package org.shegong.secondment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The end of a granted secondment: the reminder, the return, and what happens where there
 * is none.
 */
@Service
@Transactional
class SecondmentEnds {

	private final SecondmentRequests requests;

	private final SecondmentRecords records;

	private final SecondmentCheck check;

	private final Workers workers;

	private final AwayPeriods aways;

	private final Organization organization;

	SecondmentEnds(SecondmentRequests requests, SecondmentRecords records, SecondmentCheck check, Workers workers,
			AwayPeriods aways, Organization organization) {
		this.requests = requests;
		this.records = records;
		this.check = check;
		this.workers = workers;
		this.aways = aways;
		this.organization = organization;
	}

	/** Reminds the town and the community that the end is near. */
	void remind(RequestNumber number) {
		var request = this.requests.get(number);
		this.records.reminded(request, this.check.policyOf(request));
	}

	/** Notes once that nobody reported back; whoever left the ranks need not. */
	void noteOverdue(RequestNumber number) {
		var request = this.requests.get(number);
		if (!this.workers.get(request.worker()).hasLeft() && request.noteOverdue()) {
			this.records.overdue(request, this.check.policyOf(request));
		}
	}

	/** Records the return and closes the secondment. */
	void close(RequestNumber number, SecondmentReturn report, AccountName by) {
		var request = this.requests.get(number);
		this.organization.lock(this.workers.lock(request.worker()).orElseThrow().unit());
		request.reportReturn(report);
		shortenAway(request);
		this.records.returned(request, this.check.policyOf(request), by);
	}

	/** Ends with the work itself: nobody will report back. */
	void endWithTheWork(SecondmentRequest request, Worker gone) {
		request.endWithTheWork(gone.leftOn());
		shortenAway(request);
		this.records.ended(request, gone, this.check.policyOf(request));
	}

	private void shortenAway(SecondmentRequest request) {
		if (request.calledOff()) {
			this.aways.forget(request.number());
			return;
		}
		this.aways.findByRequest(request.number())
			.ifPresent((away) -> away.move(new Period(request.from(), request.returnedOn().minusDays(1))));
	}

}
