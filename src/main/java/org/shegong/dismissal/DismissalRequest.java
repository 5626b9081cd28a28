package org.shegong.dismissal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.approval.ApprovalRequest;
import org.shegong.policy.Severance;
import org.shegong.worker.Worker;

/**
 * One person's leaving, from the first word to the last paper; dates are calendar days,
 * sums yuan.
 */
@Entity
@Table(name = "dismissal_request")
class DismissalRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private Ground ground;

	private LocalDate effective;

	private String facts;

	@Embedded
	private Answers answers;

	private String statement;

	private boolean silent;

	private String unionReply;

	private LocalDate deliveredOn;

	private String delivery;

	private Boolean payInLieu;

	private LocalDate lastDay;

	private boolean ended;

	private BigDecimal severanceMonths;

	private BigDecimal severance;

	private String postsHeld;

	private String successor;

	private LocalDate handedOverOn;

	private LocalDate certificateOn;

	private LocalDate fileOn;

	private LocalDate insuranceOn;

	protected DismissalRequest() {
	}

	DismissalRequest(Worker worker, DismissalApplication form, String submittedBy, Instant submittedAt) {
		super("dismissal", worker.code(), worker.unit(), submittedBy, submittedAt);
		describe(form);
	}

	private void describe(DismissalApplication form) {
		this.ground = form.ground();
		this.effective = form.effective();
		this.lastDay = form.effective();
		this.facts = form.facts();
		this.answers = new Answers(form);
	}

	/** A changed charge has to be answered anew, by the worker and by the union. */
	void resubmit(DismissalApplication form) {
		resubmit();
		describe(form);
		this.statement = null;
		this.silent = false;
		this.unionReply = null;
	}

	void state(Statement said) {
		this.statement = said.statement();
	}

	/** The time to answer is over and nothing was said. */
	void keepSilent() {
		this.silent = true;
	}

	void replyToUnion(String reply) {
		this.unionReply = reply;
	}

	/**
	 * The written notice reached the worker; the contract ends no earlier than it may.
	 */
	void deliver(Delivery delivery, LocalDate lastDay) {
		this.deliveredOn = delivery.deliveredOn();
		this.delivery = delivery.how();
		this.payInLieu = delivery.payInLieu();
		this.lastDay = lastDay;
	}

	/** The contract or the office is over. */
	void end(Severance paid, String postsHeld) {
		approve();
		this.ended = true;
		this.postsHeld = postsHeld;
		if (paid != null) {
			this.severanceMonths = paid.months();
			this.severance = paid.sum().orElse(null);
		}
	}

	void handOver(HandOver said) {
		close();
		this.successor = said.successor();
		this.handedOverOn = said.handedOverOn();
		this.certificateOn = said.certificateOn();
		this.fileOn = said.fileOn();
		this.insuranceOn = said.insuranceOn();
	}

	/** Answers that are all missing come back from the database as nothing at all. */
	DismissalApplication application() {
		var answers = (this.answers != null) ? this.answers : new Answers();
		return answers.on(worker(), this.ground, this.effective, this.facts);
	}

	String inWords() {
		return "%s（%s，%s）".formatted(number(), this.ground.title(), state().title());
	}

	Ground ground() {
		return this.ground;
	}

	String statement() {
		return this.statement;
	}

	boolean silent() {
		return this.silent;
	}

	/** What the town answered a union that objected; null where it did not have to. */
	String unionReply() {
		return this.unionReply;
	}

	/** Null while no notice has reached the worker. */
	LocalDate deliveredOn() {
		return this.deliveredOn;
	}

	String delivery() {
		return this.delivery;
	}

	boolean paysInLieu() {
		return Boolean.TRUE.equals(this.payInLieu);
	}

	/** Last day of the contract or office. */
	LocalDate lastDay() {
		return this.lastDay;
	}

	boolean ended() {
		return this.ended;
	}

	/** Months of wage; null where none is due. */
	BigDecimal severanceMonths() {
		return this.severanceMonths;
	}

	/** Yuan; null where none is due or the wage is unknown. */
	BigDecimal severance() {
		return this.severance;
	}

	/** The posts given up, {@code <post>@<unit>} joined by commas. */
	String postsHeld() {
		return this.postsHeld;
	}

	String successor() {
		return this.successor;
	}

}
