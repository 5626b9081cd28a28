package org.shegong.secondment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.worker.Worker;

/** A request to second a worker. Its days are calendar days, both ends included. */
@Entity
@Table(name = "secondment_request")
class SecondmentRequest extends ApprovalRequest {

	private String borrower;

	@Enumerated(EnumType.STRING)
	private BorrowerKind borrowerKind;

	private LocalDate fromDate;

	private LocalDate untilDate;

	private String reason;

	private AccountName deputy;

	private LocalDate approvedOn;

	private LocalDate returnedOn;

	private boolean overdueNoted;

	private RequestNumber continuedBy;

	private String stopReason;

	protected SecondmentRequest() {
	}

	SecondmentRequest(Worker worker, SecondmentApplication asked, AccountName submittedBy, Instant submittedAt) {
		super("secondment", worker.code(), worker.unit(), submittedBy, submittedAt);
		describe(asked);
	}

	void resubmit(SecondmentApplication asked) {
		resubmit();
		describe(asked);
	}

	private void describe(SecondmentApplication asked) {
		this.borrower = asked.borrower().strip();
		this.borrowerKind = asked.borrowerKind();
		this.fromDate = asked.from();
		this.untilDate = asked.until();
		this.reason = asked.reason();
		this.deputy = asked.deputy();
	}

	SecondmentApplication application() {
		return new SecondmentApplication(worker(), this.borrower, this.borrowerKind, this.fromDate, this.untilDate,
				this.reason, this.deputy);
	}

	void approve(LocalDate on) {
		approve();
		this.approvedOn = on;
	}

	void stop(String reason) {
		withdraw();
		this.stopReason = reason;
	}

	void reportReturn(SecondmentReturn report) {
		close();
		this.returnedOn = report.returnedOn();
	}

	/**
	 * Ends because the worker left the ranks.
	 * @param lastDay the last day of work
	 */
	void endWithTheWork(LocalDate lastDay) {
		close();
		this.returnedOn = (lastDay.isBefore(this.untilDate) ? lastDay : this.untilDate).plusDays(1);
	}

	/** Ends without a return because another secondment goes on from it. */
	void endIn(RequestNumber next) {
		close();
		this.continuedBy = next;
	}

	/**
	 * Notes that nobody reported back in time.
	 * @return whether this is new
	 */
	boolean noteOverdue() {
		var first = !this.overdueNoted;
		this.overdueNoted = true;
		return first;
	}

	/** Whether it never took place: back before it could begin. */
	boolean calledOff() {
		return this.returnedOn != null && !this.returnedOn.isAfter(this.fromDate);
	}

	/** Whether its days count: asked for or granted, and not called off. */
	boolean stands() {
		return state() != RequestState.REFUSED && state() != RequestState.WITHDRAWN && !calledOff();
	}

	String borrower() {
		return this.borrower;
	}

	BorrowerKind borrowerKind() {
		return this.borrowerKind;
	}

	LocalDate from() {
		return this.fromDate;
	}

	LocalDate until() {
		return this.untilDate;
	}

	String reason() {
		return this.reason;
	}

	/** Who sees to the worker's duties; null where nobody is named. */
	AccountName deputy() {
		return this.deputy;
	}

	/** The day of the last approval; null before it. */
	LocalDate approvedOn() {
		return this.approvedOn;
	}

	/** The first day back, as reported; null before. */
	LocalDate returnedOn() {
		return this.returnedOn;
	}

	/** Number of the secondment that goes on from this one; null where none does. */
	RequestNumber continuedBy() {
		return this.continuedBy;
	}

	String stopReason() {
		return this.stopReason;
	}

}
