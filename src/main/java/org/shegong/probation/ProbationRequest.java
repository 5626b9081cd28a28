package org.shegong.probation;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Worker;

/** The review of one probation, whose days are fixed when it opens. */
@Entity
@Table(name = "probation_request")
class ProbationRequest extends ApprovalRequest {

	private LocalDate fromDate;

	private LocalDate untilDate;

	private Integer hours;

	private LocalDate trainedUntil;

	private String criteria;

	private String evidence;

	private String reason;

	private String unionReply;

	private String statement;

	private boolean silent;

	protected ProbationRequest() {
	}

	ProbationRequest(Worker worker, ProbationTerm term, AccountName submittedBy, Instant submittedAt) {
		super("probation", worker.code(), worker.unit(), submittedBy, submittedAt);
		this.fromDate = term.from();
		this.untilDate = term.until();
	}

	void train(Training training) {
		this.hours = training.hours();
		this.trainedUntil = training.trainedUntil();
	}

	/** What the town holds against the worker. */
	void charge(Verdict verdict) {
		this.criteria = verdict.criteria();
		this.evidence = verdict.evidence();
		this.reason = verdict.opinion();
		this.unionReply = null;
	}

	/** The union objected and was answered; a town it persuaded drops the charge. */
	void answerUnion(UnionReply reply) {
		this.unionReply = reply.answer();
		if (reply.persuaded()) {
			this.criteria = null;
			this.evidence = null;
			this.reason = null;
		}
	}

	void state(Statement said) {
		this.statement = said.statement();
	}

	/** The time to answer is over and nothing was said. */
	void keepSilent() {
		this.silent = true;
	}

	void confirm() {
		approve();
		close();
	}

	/** Under way or decided; a probation is reviewed once. */
	boolean stands() {
		return state() != RequestState.WITHDRAWN;
	}

	/**
	 * Whether failing can still be established on a day: before the last day (LCL 39(1)).
	 */
	boolean mayFailOn(LocalDate day) {
		return day.isBefore(this.untilDate);
	}

	String inWords() {
		return "试用期考核（%s，%s）".formatted(new Period(this.fromDate, this.untilDate).inWords(), state().title());
	}

	LocalDate from() {
		return this.fromDate;
	}

	LocalDate until() {
		return this.untilDate;
	}

	/** Class hours of training; null before they are recorded. */
	Integer hours() {
		return this.hours;
	}

	LocalDate trainedUntil() {
		return this.trainedUntil;
	}

	String criteria() {
		return this.criteria;
	}

	String evidence() {
		return this.evidence;
	}

	/** Why the town fails the worker; null while it does not. */
	String reason() {
		return this.reason;
	}

	/** What the town answered the union; null where it did not have to. */
	String unionReply() {
		return this.unionReply;
	}

	String statement() {
		return this.statement;
	}

	boolean silent() {
		return this.silent;
	}

}
