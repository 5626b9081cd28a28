package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * Somebody who had a task sent the request back to an earlier step (退回到前面的环节), when and
 * why.
 */
@Entity
@Table(name = "sent_back")
public class SentBack {

	/**
	 * The variable that names, with a task that is open again, what is kept of its being
	 * sent back; only where it then comes straight back.
	 */
	public static final String VARIABLE = "sentBack";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String taskId;

	private AccountName account;

	private String personName;

	private AccountName onBehalf;

	private String toTask;

	private String toName;

	private AccountName receiver;

	private String receiverName;

	private boolean toAsker;

	private String reason;

	private Instant sentAt;

	protected SentBack() {
	}

	/** From where: the model's task and the engine's task id. */
	public record From(String task, String taskId) {
	}

	/**
	 * To where.
	 *
	 * @param task the model's
	 * @param name what people call it
	 * @param account who decided there
	 * @param person their name
	 */
	public record To(String task, String name, AccountName account, String person) {
	}

	/**
	 * @param by who sends it, and in whose place
	 * @param toAsker whether it comes straight back once it was approved there; else it
	 * goes its way again
	 */
	public SentBack(ApprovalRequest request, From from, GivenOver.Giver by, To to, boolean toAsker, String reason,
			Instant at) {
		this.request = request.id();
		this.task = from.task();
		this.taskId = from.taskId();
		this.account = by.account();
		this.personName = by.name();
		this.onBehalf = by.onBehalf();
		this.toTask = to.task();
		this.toName = to.name();
		this.receiver = to.account();
		this.receiverName = to.person();
		this.toAsker = toAsker;
		this.reason = reason;
		this.sentAt = at;
	}

	public Long id() {
		return this.id;
	}

	public Long request() {
		return this.request;
	}

	/** The model's, from which it was sent. */
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

	/** The holder in whose place it was sent; null where in nobody's. */
	public AccountName onBehalf() {
		return this.onBehalf;
	}

	/** The model's, to which it was sent. */
	public String toTask() {
		return this.toTask;
	}

	public String toName() {
		return this.toName;
	}

	/** Who had decided there. */
	public String receiverName() {
		return this.receiverName;
	}

	public boolean toAsker() {
		return this.toAsker;
	}

	/** Null once the file of the worker concerned is erased. */
	public String reason() {
		return this.reason;
	}

	public Instant sentAt() {
		return this.sentAt;
	}

	/** In words: to where, and how it goes on from there. */
	public String inWords() {
		return "退回到“%s”（%s），%s".formatted(this.toName, this.receiverName, this.toAsker ? "重新办理后直接回到本环节" : "按流程重新办理");
	}

}
