package org.shegong.transfer;

import java.time.LocalDate;
import java.util.List;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Objection;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;

/**
 * What the rules of a transfer look at.
 *
 * @param today the day the application counts as submitted
 * @param asksAnew whether it is being asked for, and not decided on or carried out
 * @param to null where there is no such unit
 * @param open other cases of the worker that are not closed, this one left out
 * @param away what keeps the worker away on the day
 * @param seconded lines of the file about a secondment that covers the day
 * @param contract the worker's latest; null where none is on file
 * @param quota what the quotas say
 */
record Situation(TransferApplication asked, LocalDate today, boolean asksAnew, Worker worker, Site from, Site to,
		Placement placement, List<ApprovalRequest> open, List<AwayPeriod> away, List<FileEntry> seconded,
		Employment contract, List<Objection> quota) {

	/** What the rules of the place say that they come from. */
	TransferNumbers numbers() {
		return TransferNumbers.of(this.from.policy());
	}

	/** Whether they work in another unit afterwards. */
	boolean leavesUnit() {
		return this.to != null && !this.to.code().equals(this.from.code());
	}

	/** Whether a contract that is in force has to be ended and another one agreed. */
	boolean changesEmployer() {
		return hasContract() && this.to != null && !this.from.sameEmployer(this.to);
	}

	boolean hasContract() {
		return this.contract != null && this.contract.isContract() && !this.contract.isOver(this.asked.on());
	}

	/** The last day of the probation that still runs on the day; null where none. */
	LocalDate probation() {
		var until = (this.contract != null) ? this.contract.probationUntil() : null;
		return (until != null && !until.isBefore(this.asked.on())) ? until : null;
	}

	/** Whether another case of a process is open. */
	boolean has(String process) {
		return this.open.stream().anyMatch((request) -> request.process().equals(process));
	}

	/** The last day of a contract that ends before the transfer; null where none. */
	LocalDate contractEnd() {
		var until = (this.contract != null) ? this.contract.contractUntil() : null;
		return (until != null && until.isBefore(this.asked.on())) ? until : null;
	}

}
