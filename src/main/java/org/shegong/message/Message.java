package org.shegong.message;

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
 * One person is told of one thing. It names the request and the task and keeps nothing of
 * what they say.
 */
@Entity
@Table(name = "message")
public class Message {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName recipient;

	@Enumerated(EnumType.STRING)
	private MessageKind kind;

	private Long request;

	private String task;

	private String county;

	private Instant writtenAt;

	private Instant readAt;

	private String batch;

	private Integer openCount;

	private Integer lateCount;

	protected Message() {
	}

	public Long id() {
		return this.id;
	}

	public AccountName recipient() {
		return this.recipient;
	}

	public MessageKind kind() {
		return this.kind;
	}

	/**
	 * What is said of it, also to the outside.
	 * @param quoted the request, as people quote it; null where there is none
	 */
	public String sentence(String quoted) {
		var said = this.kind.sentence(quoted);
		return (this.openCount == null) ? said : "%s %d 项，其中逾期 %d 项".formatted(said, this.openCount, this.lateCount);
	}

	/** The request's own number; null for a task that belongs to none. */
	public Long request() {
		return this.request;
	}

	/** The engine's id of the task; null where nothing is to be done. */
	public String task() {
		return this.task;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	/** When the recipient said that they had read it; null before. */
	public Instant readAt() {
		return this.readAt;
	}

}
