package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * Somebody who waits for an answer urged those who handle a step; kept with the request.
 */
@Entity
@Table(name = "reminder")
public class Reminder {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String task;

	private String taskName;

	private AccountName account;

	private Instant urgedAt;

	protected Reminder() {
	}

	/**
	 * @param task the model's task
	 * @param taskName what people call it
	 * @param by who waits
	 */
	public Reminder(ApprovalRequest request, String task, String taskName, AccountName by, Instant at) {
		this.request = request.id();
		this.task = task;
		this.taskName = taskName;
		this.account = by;
		this.urgedAt = at;
	}

	public String task() {
		return this.task;
	}

	public String taskName() {
		return this.taskName;
	}

	public AccountName account() {
		return this.account;
	}

	public Instant urgedAt() {
		return this.urgedAt;
	}

}
