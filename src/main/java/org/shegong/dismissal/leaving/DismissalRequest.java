package org.shegong.dismissal.leaving;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.policy.Severance;
import org.shegong.worker.ContractFact.ProbationTurned;
import org.shegong.worker.Filed;
import org.shegong.worker.Worker;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.handover.HandOver;
import org.shegong.dismissal.handover.HandedOver;
import org.shegong.dismissal.handover.LeftBehind;

/**
 * One person's leaving, from the first word to the last paper; dates are calendar days,
 * sums yuan.
 */
@Entity
@Table(name = "dismissal_request")
public class DismissalRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private Ground ground;

	private LocalDate effective;

	private String facts;

	@Embedded
	private Answers answers;

	@Embedded
	private Heard heard = Heard.NOTHING;

	@Embedded
	private Told told;

	private LocalDate lastDay;

	private boolean ended;

	@Embedded
	private Settlement settlement;

	@Embedded
	private LeftBehind leftBehind;

	@Embedded
	private HandedOver handedOver;

	protected DismissalRequest() {
	}

	DismissalRequest(Worker worker, DismissalApplication form, AccountName submittedBy, Instant submittedAt) {
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
		this.heard = Heard.NOTHING;
	}

	/** Worker and union were heard in the review that failed the probation. */
	void hearInReview(Filed<ProbationTurned> failed) {
		this.heard = Heard.in(failed.line().request(), failed.fact().statement());
	}

	void state(Statement said) {
		this.heard = this.heard.statement(said.statement());
	}

	/** The time to answer is over and nothing was said. */
	void keepSilent() {
		this.heard = this.heard.silence();
	}

	/** … by the union. */
	void unionKeepsSilent() {
		this.heard = this.heard.silenceOfTheUnion();
	}

	void replyToUnion(String reply) {
		this.heard = this.heard.reply(reply);
	}

	/**
	 * The written notice reached the worker; the contract ends no earlier than it may.
	 */
	void deliver(Delivery delivery, LocalDate lastDay) {
		this.told = Told.of(delivery);
		this.lastDay = lastDay;
		answers().wages(delivery.averageWage(), delivery.cityAverageWage());
	}

	void endNoEarlierThan(LocalDate day) {
		this.lastDay = day.isAfter(this.lastDay) ? day : this.lastDay;
	}

	/** The contract or the office is over. */
	void end(Severance due) {
		approve();
		this.ended = true;
		this.settlement = (due != null) ? Settlement.of(due) : null;
	}

	void leaveBehind(LeftBehind left) {
		this.leftBehind = left;
	}

	/** What others have to take up. */
	public LeftBehind leftBehind() {
		return (this.leftBehind != null) ? this.leftBehind : LeftBehind.NOTHING;
	}

	void handOver(HandOver said) {
		close();
		this.handedOver = HandedOver.of(said);
	}

	/** Answers that are all missing come back from the database as nothing at all. */
	private Answers answers() {
		if (this.answers == null) {
			this.answers = new Answers();
		}
		return this.answers;
	}

	public DismissalApplication application() {
		return answers().on(worker(), this.ground, this.effective, this.facts);
	}

	String inWords() {
		return "解聘退出（%s，%s）".formatted(this.ground.title(), state().title());
	}

	public Ground ground() {
		return this.ground;
	}

	/** What was said before the decision. */
	public Heard heard() {
		return this.heard;
	}

	/** Null while no notice has reached the worker. */
	public Told told() {
		return this.told;
	}

	boolean paysInLieu() {
		return this.told != null && this.told.paysInLieu();
	}

	/** Last day of the contract or office. */
	public LocalDate lastDay() {
		return this.lastDay;
	}

	public boolean ended() {
		return this.ended;
	}

	/** Null where no severance is due. */
	public Settlement settlement() {
		return this.settlement;
	}

}
