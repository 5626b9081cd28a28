package org.shegong.account;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code under which the roster knows a worker. Their account bears it as its name, so
 * it also says who acts, but only {@link #account()} and
 * {@link AccountName#isOf(WorkerCode)} lead from one to the other.
 *
 * @param value as it stands on the roster, never blank
 */
public record WorkerCode(String value) implements Comparable<WorkerCode> {

	public WorkerCode {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException("社区工作者编号不能为空");
		}
	}

	/** For queries that select one: Spring Data lets them construct what they answer. */
	public WorkerCode(WorkerCode selected) {
		this(selected.value);
	}

	/**
	 * Reads what must be one.
	 * @throws IllegalArgumentException where it is blank
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static WorkerCode of(String text) {
		return new WorkerCode(text);
	}

	/** Reads what may be one; empty for null and blanks. */
	public static Optional<WorkerCode> read(String text) {
		return Optional.ofNullable(text).filter((given) -> !given.isBlank()).map(WorkerCode::new);
	}

	/** The account of the worker, whether or not there is one yet. */
	public AccountName account() {
		return new AccountName(this.value);
	}

	@Override
	public int compareTo(WorkerCode other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
