package org.shegong.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.shegong.policy.Period;
import org.shegong.worker.Worker;

/**
 * A candidate for an office of a community; its unit is that of the office, where the
 * candidate need not work yet.
 */
@Entity
@Table(name = "appointment_request")
class AppointmentRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private Office office;

	@Enumerated(EnumType.STRING)
	private Way way;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	private LocalDate resultOn;

	private Integer votesFor;

	private Integer votesAgainst;

	private Integer present;

	private String paper;

	private LocalDate termFrom;

	private LocalDate termUntil;

	private LocalDate termRemindedOn;

	private String stopReason;

	protected AppointmentRequest() {
	}

	AppointmentRequest(Worker candidate, AppointmentApplication asked, AccountName submittedBy, Instant submittedAt) {
		super("appointment", candidate.code(), asked.unit(), submittedBy, submittedAt);
		describe(asked);
	}

	void resubmit(AppointmentApplication asked) {
		resubmit();
		describe(asked);
	}

	private void describe(AppointmentApplication asked) {
		this.office = asked.office();
		this.way = asked.way();
		this.reason = asked.reason();
	}

	AppointmentApplication application() {
		return new AppointmentApplication(worker(), unit(), this.office, this.way, this.reason);
	}

	/** The candidate was elected or appointed; the office begins with the term. */
	void win(AppointmentResult result, LocalDate until) {
		keep(result, Outcome.TAKEN);
		this.termFrom = result.from();
		this.termUntil = until;
	}

	/** The office begins. */
	void takeOffice() {
		approve();
		close();
	}

	/** Somebody else was elected or appointed, or nobody. */
	void lose(AppointmentResult result) {
		refuse();
		keep(result, Outcome.NOT_TAKEN);
	}

	/** Won, but on the first day the office could not be taken. */
	void miss(String why) {
		lose(result());
		this.termFrom = null;
		this.termUntil = null;
		this.stopReason = why;
	}

	private void keep(AppointmentResult result, Outcome outcome) {
		this.outcome = outcome;
		this.resultOn = result.on();
		this.votesFor = result.votesFor();
		this.votesAgainst = result.votesAgainst();
		this.present = result.present();
		this.paper = result.paper();
	}

	void stop(String reason) {
		withdraw();
		this.stopReason = reason;
	}

	/** Who has to see to the next election was reminded. */
	void remindOfTerm(LocalDate on) {
		this.termRemindedOn = on;
	}

	Office office() {
		return this.office;
	}

	Way way() {
		return this.way;
	}

	String reason() {
		return this.reason;
	}

	/** Null while there is none. */
	Outcome outcome() {
		return this.outcome;
	}

	/** The term in office; null where the office was not taken. */
	Period term() {
		return (this.termFrom != null) ? new Period(this.termFrom, this.termUntil) : null;
	}

	/** Whether the office was taken. */
	boolean isTaken() {
		return this.outcome == Outcome.TAKEN && state() == RequestState.CLOSED;
	}

	/** What was recorded; null while nothing is. */
	AppointmentResult result() {
		return (this.outcome == null) ? null : new AppointmentResult(this.outcome, this.resultOn, this.votesFor,
				this.votesAgainst, this.present, this.paper, this.termFrom, this.termUntil);
	}

	/** Whether the office was won and begins later. */
	boolean isPromised() {
		return this.outcome == Outcome.TAKEN && state() == RequestState.SUBMITTED;
	}

	/** Null while nobody was reminded of the end of the term. */
	LocalDate termRemindedOn() {
		return this.termRemindedOn;
	}

	/** Why it was stopped, or why the office was not taken; null where it was. */
	String stopReason() {
		return this.stopReason;
	}

}
