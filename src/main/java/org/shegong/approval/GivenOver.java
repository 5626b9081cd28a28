package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/** Somebody gave an open task into the hands of somebody else (转办), when and why. */
@Entity
@Table(name = "given_over")
public class GivenOver {

	/** How long a reason may be, in letters. */
	public static final int LONGEST_REASON = 500;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String taskId;

	private AccountName account;

	private String personName;

	private AccountName onBehalf;

	private AccountName receiver;

	private String receiverName;

	private String post;

	private String reason;

	private Instant givenAt;

	protected GivenOver() {
	}

	/** What was given: the model's task and the engine's task id. */
	public record Work(String task, String taskId) {
	}

	/**
	 * Who gave it.
	 *
	 * @param onBehalf the holder in whose place they acted; null where in nobody's
	 */
	public record Giver(AccountName account, String name, AccountName onBehalf) {
	}

	/**
	 * Who has it now.
	 *
	 * @param post id of the post for which they have it
	 */
	public record Receiver(AccountName account, String name, String post) {
	}

	public GivenOver(ApprovalRequest request, Work work, Giver giver, Receiver receiver, String reason, Instant at) {
		this.request = request.id();
		this.task = work.task();
		this.taskId = work.taskId();
		this.account = giver.account();
		this.personName = giver.name();
		this.onBehalf = giver.onBehalf();
		this.receiver = receiver.account();
		this.receiverName = receiver.name();
		this.post = receiver.post();
		this.reason = reason;
		this.givenAt = at;
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

	public AccountName account() {
		return this.account;
	}

	public String personName() {
		return this.personName;
	}

	/** The holder in whose place it was given; null where in nobody's. */
	public AccountName onBehalf() {
		return this.onBehalf;
	}

	public AccountName receiver() {
		return this.receiver;
	}

	public String receiverName() {
		return this.receiverName;
	}

	/** For which the receiver has it. */
	public String post() {
		return this.post;
	}

	/** Null once the file of the worker concerned is erased. */
	public String reason() {
		return this.reason;
	}

	public Instant givenAt() {
		return this.givenAt;
	}

	/** Whether somebody gave or got it. */
	public boolean concerns(AccountName somebody) {
		return somebody.equals(this.account) || somebody.equals(this.receiver);
	}

}
