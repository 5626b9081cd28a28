package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * Whoever decides on a request let somebody know of it who has nothing to do about it
 * (抄送), and whether those have looked at it.
 */
@Entity
@Table(name = "copied")
public class Copied {

	/** How long a note may be, in letters. */
	public static final int LONGEST_NOTE = 200;

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

	private String note;

	private Instant copiedAt;

	private Instant readAt;

	protected Copied() {
	}

	/**
	 * @param note what they are told besides; may be null
	 */
	public Copied(ApprovalRequest request, GivenOver.Work work, GivenOver.Giver giver, GivenOver.Receiver receiver,
			String note, Instant at) {
		this.request = request.id();
		this.task = work.task();
		this.taskId = work.taskId();
		this.account = giver.account();
		this.personName = giver.name();
		this.onBehalf = giver.onBehalf();
		this.receiver = receiver.account();
		this.receiverName = receiver.name();
		this.post = receiver.post();
		this.note = note;
		this.copiedAt = at;
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

	public String personName() {
		return this.personName;
	}

	/** The holder in whose place it was sent; null where in nobody's. */
	public AccountName onBehalf() {
		return this.onBehalf;
	}

	public AccountName receiver() {
		return this.receiver;
	}

	public String receiverName() {
		return this.receiverName;
	}

	/** For which the receiver is told. */
	public String post() {
		return this.post;
	}

	/** Null where nothing was added, and once the worker's file is erased. */
	public String note() {
		return this.note;
	}

	public Instant copiedAt() {
		return this.copiedAt;
	}

	/** When the receiver first looked; null before. */
	public Instant readAt() {
		return this.readAt;
	}

}
