package org.shegong.outing;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.worker.Worker;

/** A request to go out on duty. Its days are calendar days, both ends included. */
@Entity
@Table(name = "outing_request")
class OutingRequest extends ApprovalRequest {

	private String destination;

	private String purpose;

	private LocalDate fromDate;

	private LocalDate untilDate;

	private AccountName deputy;

	private LocalDate approvedOn;

	private LocalDate returnedOn;

	private String result;

	private LocalDate absentFrom;

	private LocalDate absentUntil;

	protected OutingRequest() {
	}

	OutingRequest(Worker worker, OutingApplication asked, AccountName submittedBy, Instant submittedAt) {
		super("outing", worker.code(), worker.unit(), submittedBy, submittedAt);
		describe(asked);
	}

	void resubmit(OutingApplication asked) {
		resubmit();
		describe(asked);
	}

	private void describe(OutingApplication asked) {
		this.destination = asked.destination();
		this.purpose = asked.purpose();
		this.fromDate = asked.from();
		this.untilDate = asked.until();
		this.deputy = asked.deputy();
	}

	void approve(LocalDate on) {
		approve();
		this.approvedOn = on;
	}

	void reportBack(OutingReturn report) {
		close();
		this.returnedOn = report.returnedOn();
		this.result = report.result();
	}

	/** The days for which an absence was opened; this happens once per outing. */
	void overstayed(Overstay overstay) {
		if (absenceOpened()) {
			throw new IllegalStateException(number() + " 的逾期未归已经立案，不再重复");
		}
		this.absentFrom = overstay.from();
		this.absentUntil = overstay.until();
	}

	boolean absenceOpened() {
		return this.absentFrom != null;
	}

	/** Whether it never took place: back before the first day. */
	boolean calledOff() {
		return this.returnedOn != null && this.returnedOn.isBefore(this.fromDate);
	}

	String destination() {
		return this.destination;
	}

	String purpose() {
		return this.purpose;
	}

	LocalDate from() {
		return this.fromDate;
	}

	LocalDate until() {
		return this.untilDate;
	}

	/** Who stands in; null where nobody is named. */
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

	String result() {
		return this.result;
	}

	LocalDate absentFrom() {
		return this.absentFrom;
	}

	LocalDate absentUntil() {
		return this.absentUntil;
	}

}
