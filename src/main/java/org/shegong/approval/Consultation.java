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
 * Whoever has a task asks for somebody else's word on it: what they asked, and what
 * became of it.
 */
@Entity
@Table(name = "consultation")
public class Consultation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String taskId;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private AccountName account;

	private String personName;

	private AccountName onBehalf;

	private AccountName receiver;

	private String receiverName;

	private String post;

	private String reason;

	private String opinion;

	private Instant askedAt;

	@Enumerated(EnumType.STRING)
	private Choice choice;

	private String answer;

	private Instant answeredAt;

	private AccountName recalledBy;

	private String recalledName;

	private Instant recalledAt;

	protected Consultation() {
	}

	/** What is asked for. */
	public enum Kind {

		/** Advice, with which the task comes back (委派). */
		ADVICE,
		/** For or against, before whoever asks decides (加签). */
		BEFORE,
		/** The decision, once whoever asks has agreed (加签). */
		AFTER;

		/** Whether whoever is asked decides in the place of whoever asks. */
		public boolean decides() {
			return this == AFTER;
		}

	}

	/**
	 * What somebody asks.
	 *
	 * @param opinion with which they agreed, {@link Kind#AFTER}; else null
	 */
	public record Question(Kind kind, String reason, String opinion) {
	}

	public Consultation(ApprovalRequest request, GivenOver.Work work, GivenOver.Giver asker,
			GivenOver.Receiver receiver, Question question, Instant at) {
		this.request = request.id();
		this.task = work.task();
		this.taskId = work.taskId();
		this.kind = question.kind();
		this.account = asker.account();
		this.personName = asker.name();
		this.onBehalf = asker.onBehalf();
		this.receiver = receiver.account();
		this.receiverName = receiver.name();
		this.post = receiver.post();
		this.reason = question.reason();
		this.opinion = question.opinion();
		this.askedAt = at;
	}

	/**
	 * They said their word.
	 * @param said for or against; null for advice
	 */
	public void answer(Choice said, String text, Instant at) {
		this.choice = said;
		this.answer = text;
		this.answeredAt = at;
	}

	/** Their word is not waited for any more (减签). */
	public void recall(GivenOver.Giver by, Instant at) {
		this.recalledBy = by.account();
		this.recalledName = by.name();
		this.recalledAt = at;
	}

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

	public Kind kind() {
		return this.kind;
	}

	/** Who asked. */
	public AccountName account() {
		return this.account;
	}

	public String personName() {
		return this.personName;
	}

	/** The holder in whose place it was asked; null where in nobody's. */
	public AccountName onBehalf() {
		return this.onBehalf;
	}

	public AccountName receiver() {
		return this.receiver;
	}

	public String receiverName() {
		return this.receiverName;
	}

	/** For which the receiver is asked. */
	public String post() {
		return this.post;
	}

	/** Null once the file of the worker concerned is erased. */
	public String reason() {
		return this.reason;
	}

	/** With which whoever asked agreed; null where they said nothing. */
	public String opinion() {
		return this.opinion;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	/** For or against; null for advice, and where nothing was answered. */
	public Choice choice() {
		return this.choice;
	}

	public String answer() {
		return this.answer;
	}

	/** Null where they did not. */
	public Instant answeredAt() {
		return this.answeredAt;
	}

	public String recalledName() {
		return this.recalledName;
	}

	/** Null where nobody took it back. */
	public Instant recalledAt() {
		return this.recalledAt;
	}

	/** Whether somebody asked or was asked; who was let off has no more part in it. */
	public boolean concerns(AccountName somebody) {
		return somebody.equals(this.account) || (somebody.equals(this.receiver) && this.recalledAt == null);
	}

}
