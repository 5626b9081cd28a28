package org.shegong.pay;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.worker.Worker;

/** A proposed move of a pay grade. */
@Entity
@Table(name = "grade_request")
class GradeMoveRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private GradeCause cause;

	private Integer askedGrade;

	private String reason;

	private String ground;

	private LocalDate groundDate;

	private Integer fromGrade;

	private Integer toGrade;

	private LocalDate effectiveOn;

	private LocalDate appliedOn;

	protected GradeMoveRequest() {
	}

	GradeMoveRequest(Worker worker, GradeMoveApplication asked, Ground ground, AccountName submittedBy,
			Instant submittedAt) {
		super("grade", worker.code(), worker.unit(), submittedBy, submittedAt);
		this.cause = asked.cause();
		describe(asked, ground);
	}

	void resubmit(GradeMoveApplication asked, Ground ground) {
		resubmit();
		describe(asked, ground);
	}

	private void describe(GradeMoveApplication asked, Ground ground) {
		this.askedGrade = asked.grade();
		this.reason = asked.reason();
		this.ground = ground.key();
		this.groundDate = ground.date();
	}

	GradeMoveApplication application() {
		return new GradeMoveApplication(worker(), this.cause, this.askedGrade, this.reason);
	}

	void grant(GradeMove move) {
		approve();
		this.fromGrade = move.from();
		this.toGrade = move.to();
		this.effectiveOn = move.on();
	}

	/** They are paid by it from now on. */
	void apply(LocalDate on) {
		close();
		this.appliedOn = on;
	}

	/** They left before the day. */
	void lapse() {
		close();
	}

	/** What was agreed; null before it was. */
	GradeMove move() {
		return (this.effectiveOn != null) ? new GradeMove(this.fromGrade, this.toGrade, this.effectiveOn) : null;
	}

	GradeCause cause() {
		return this.cause;
	}

	String reason() {
		return this.reason;
	}

	/** Key of what it rests on. */
	String ground() {
		return this.ground;
	}

	/** The day on which the roster was changed; null before, and where it never was. */
	LocalDate appliedOn() {
		return this.appliedOn;
	}

}
