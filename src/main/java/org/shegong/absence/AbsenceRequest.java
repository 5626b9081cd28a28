package org.shegong.absence;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.policy.Money;
import org.shegong.policy.Period;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.shegong.worker.Worker;

/**
 * A reported absence, from the report to the finding. Its days are calendar days, both
 * ends included; those found replace those reported.
 */
@Entity
@Table(name = "absence_request")
class AbsenceRequest extends ApprovalRequest {

	private LocalDate fromDate;

	private LocalDate untilDate;

	private String circumstances;

	private String explanation;

	private boolean silent;

	private LocalDate foundFrom;

	private LocalDate foundUntil;

	private Integer days;

	private Money deduction;

	private boolean serious;

	private boolean exitGround;

	protected AbsenceRequest() {
	}

	AbsenceRequest(Worker worker, AbsenceReport report, AccountName submittedBy, Instant submittedAt) {
		super("absence", worker.code(), worker.unit(), submittedBy, submittedAt);
		describe(report);
	}

	/** A changed report has to be answered anew. */
	void resubmit(AbsenceReport report) {
		resubmit();
		describe(report);
		this.foundFrom = null;
		this.foundUntil = null;
		this.silent = false;
	}

	private void describe(AbsenceReport report) {
		this.fromDate = report.from();
		this.untilDate = report.until();
		this.circumstances = report.circumstances();
	}

	void explain(String explanation) {
		this.explanation = explanation;
		this.silent = false;
	}

	/** The time to explain is over and nothing was said. */
	void keepSilent() {
		this.silent = true;
	}

	/** The days as the town sees them, before it is known what they come to. */
	void correct(AbsenceReport corrected) {
		this.foundFrom = corrected.from();
		this.foundUntil = corrected.until();
	}

	/** Absent it was: what it comes to, at this moment. */
	void find(Reckoning reckoning) {
		approve();
		this.days = reckoning.days();
		this.deduction = reckoning.deduction();
		this.serious = reckoning.serious();
		this.exitGround = reckoning.exitGround();
		if (!this.serious) {
			close();
		}
	}

	/** Reported or found, and not dropped. */
	boolean stands() {
		return state() != RequestState.REFUSED && state() != RequestState.WITHDRAWN;
	}

	/** The report as it stands now. */
	AbsenceReport report() {
		return new AbsenceReport(worker(), from(), until(), this.circumstances);
	}

	String inWords() {
		return "旷工认定（%s，%s）".formatted(new Period(from(), until()).inWords(), state().title());
	}

	LocalDate from() {
		return (this.foundFrom != null) ? this.foundFrom : this.fromDate;
	}

	LocalDate until() {
		return (this.foundUntil != null) ? this.foundUntil : this.untilDate;
	}

	String explanation() {
		return this.explanation;
	}

	boolean silent() {
		return this.silent;
	}

	/** Working days absent, as found; null before. */
	Integer days() {
		return this.days;
	}

	/** Null before the finding and where no wage was on file. */
	Money deduction() {
		return this.deduction;
	}

	boolean serious() {
		return this.serious;
	}

	boolean exitGround() {
		return this.exitGround;
	}

}
