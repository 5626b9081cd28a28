package org.shegong.leave.request;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Said;
import org.shegong.leave.LeaveKind;

/**
 * What a person submits to ask for leave.
 *
 * @param applicant the worker's code; null means the person who submits
 * @param until the last day; may be left out where the entitlement gives the end
 * @param fromNoon whether the leave begins at noon of the first day
 * @param untilNoon whether it ends at noon of the last day
 * @param deputy the account that stands in
 * @param children number of children born
 * @param pregnancyMonths completed months of pregnancy, for a miscarriage
 * @param relation whose death it is for, as seen from the worker; only for bereavement,
 * null where not told
 * @param evidence comma separated ids of files uploaded beforehand
 */
public record LeaveApplication(WorkerCode applicant, LeaveKind kind, LocalDate from, LocalDate until, Boolean fromNoon,
		Boolean untilNoon, String reason, AccountName deputy, Birth birth, Integer children, Integer pregnancyMonths,
		Relation relation, String evidence) {

	public boolean startsAtNoon() {
		return Boolean.TRUE.equals(this.fromNoon);
	}

	public boolean endsAtNoon() {
		return Boolean.TRUE.equals(this.untilNoon);
	}

	public boolean hasEvidence() {
		return !Said.nothing(this.evidence);
	}

	/** Nobody owes a reason for what the law grants; then the kind is the reason. */
	String reasonInWords() {
		return (Said.nothing(this.reason)) ? this.kind.title() : this.reason.strip();
	}

}
