package org.shegong.engine.seats;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestNumber;

/**
 * Whom a request concerns, as far as the models ask it; also of one that is only thought
 * of.
 *
 * @param process whose request it is
 * @param number null where it is no case yet
 * @param worker whom it is about; null where it is about a unit
 * @param applicant who decides on nothing here
 * @param submitter who gets it back
 */
public record Concerned(String process, RequestNumber number, String unit, WorkerCode worker, AccountName applicant,
		AccountName submitter) {

	public static Concerned of(ApprovalRequest request) {
		var submitter = (request.submittedBy() != null) ? request.submittedBy() : request.applicant();
		return new Concerned(request.process(), request.number(), request.unit(), request.worker(), request.applicant(),
				submitter);
	}

	public boolean isCase() {
		return this.number != null;
	}

}
