package org.shegong.account;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name somebody logs in with: of a worker the code on the roster, of anybody else
 * what the administrators gave them.
 *
 * @param value as the engine knows it, never blank
 */
public record AccountName(String value) implements Comparable<AccountName> {

	public AccountName {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("账号不能为空");
		}
	}

	/** For queries that select one: Spring Data lets them construct what they answer. */
	public AccountName(AccountName selected) {
		this(selected.value);
	}

	/**
	 * Reads what must be one.
	 * @throws IllegalArgumentException where it is blank
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static AccountName of(String text) {
		return new AccountName(text);
	}

	/** Reads what may be one; empty for null and blanks. */
	public static Optional<AccountName> read(String text) {
		return Optional.ofNullable(text).filter((given) -> !given.isBlank()).map(AccountName::new);
	}

	/** Whether this is the account of a worker; of nobody where there is none. */
	public boolean isOf(WorkerCode worker) {
		return worker != null && worker.value().equals(this.value);
	}

	/** The code of the worker whose account this is, if it is a worker's at all. */
	public WorkerCode worker() {
		return new WorkerCode(this.value);
	}

	/** The same; null for null. */
	public static WorkerCode workerOrNull(AccountName account) {
		return (account != null) ? account.worker() : null;
	}

	@Override
	public int compareTo(AccountName other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
