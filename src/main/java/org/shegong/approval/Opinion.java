package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * What somebody decided on a request, when and why; the record of the decision, kept
 * after the engine's history is gone.
 */
@Entity
@Table(name = "opinion")
public class Opinion {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String taskId;

	private String post;

	private AccountName account;

	private String personName;

	private Instant givenAt;

	@Enumerated(EnumType.STRING)
	private Choice choice;

	private String text;

	private String details;

	private AccountName onBehalf;

	private String share;

	private Long sentBack;

	private Instant struckAt;

	private AccountName struckBy;

	private String struckReason;

	protected Opinion() {
	}

	/**
	 * The step at which it was given: the model's task, the engine's task id, and the
	 * post that decided.
	 */
	public record Step(String task, String taskId, String post) {
	}

	/** Who gave it. */
	public record Person(AccountName account, String name) {
	}

	public Opinion(ApprovalRequest request, Step step, Person person, Decision decision, Instant at) {
		this.request = request.id();
		this.task = step.task();
		this.taskId = step.taskId();
		this.post = step.post();
		this.account = person.account();
		this.personName = person.name();
		this.choice = decision.decision();
		this.text = decision.opinion();
		this.givenAt = at;
	}

	/** What a collective decision adds: minutes and votes. */
	public Opinion with(String details) {
		this.details = details;
		return this;
	}

	/**
	 * Whoever gave it stood in for a holder who was away.
	 * @param holder the holder's account; null where nobody stood in
	 */
	public Opinion inPlaceOf(AccountName holder) {
		this.onBehalf = holder;
		return this;
	}

	/**
	 * Whose share of the step it is where the model gives one to each of several.
	 * @param one as the model names it; null where nobody has a share
	 */
	public Opinion asShareOf(String one) {
		this.share = one;
		return this;
	}

	/**
	 * The request had been sent back there, so that it was given anew.
	 * @param kept the id of what is kept of that; null where it had not been
	 */
	public Opinion givenAnewFor(Long kept) {
		this.sentBack = kept;
		return this;
	}

	/**
	 * It counts no more, as if it had not been given, and stays to be read.
	 * @param by the account that strikes it
	 */
	public void strike(AccountName by, String reason, Instant at) {
		if (isStruck()) {
			throw new Overtaken("这条意见已经撤回，请刷新后再看");
		}
		this.struckBy = by;
		this.struckReason = reason;
		this.struckAt = at;
	}

	/**
	 * What is read of it: how it is called in its process, and what became of it.
	 * @param wording how it is called
	 */
	public String marked(String wording) {
		return isStruck() ? "%s（%s）".formatted(wording, isTakenBack() ? "已撤回" : "已退回重办") : wording;
	}

	public boolean isStruck() {
		return this.struckAt != null;
	}

	/** Whether whoever gave it took it back. */
	public boolean isTakenBack() {
		return isStruck() && this.account.equals(this.struckBy);
	}

	/** Later ones have higher ids. */
	public Long id() {
		return this.id;
	}

	public Long request() {
		return this.request;
	}

	public String task() {
		return this.task;
	}

	/** The engine's. */
	public String taskId() {
		return this.taskId;
	}

	public String post() {
		return this.post;
	}

	public AccountName account() {
		return this.account;
	}

	public String personName() {
		return this.personName;
	}

	public Instant givenAt() {
		return this.givenAt;
	}

	public Choice choice() {
		return this.choice;
	}

	public String text() {
		return this.text;
	}

	public String details() {
		return this.details;
	}

	/** As given to {@link #asShareOf}. */
	public String share() {
		return this.share;
	}

	/** As given to {@link #givenAnewFor}. */
	public Long sentBack() {
		return this.sentBack;
	}

	/** Null while it counts. */
	public Instant struckAt() {
		return this.struckAt;
	}

	public AccountName struckBy() {
		return this.struckBy;
	}

	/** Null once the file of the worker concerned is erased. */
	public String struckReason() {
		return this.struckReason;
	}

	/** As given to {@link #inPlaceOf}. */
	public AccountName onBehalf() {
		return this.onBehalf;
	}

}
