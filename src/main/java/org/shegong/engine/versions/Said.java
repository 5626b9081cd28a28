package org.shegong.engine.versions;

import java.util.List;

import org.shegong.engine.check.Fault;

/**
 * What came of something that was asked for.
 *
 * @param answer null where it was refused
 * @param refusal null where it was done
 */
public record Said<T>(T answer, Refusal refusal) {

	/** Why it was refused. */
	public enum Because {

		/** There is no such process or version. */
		UNKNOWN,
		/** It was asked for wrongly. */
		MISTAKEN,
		/** Somebody else was first. */
		TOO_LATE,
		/** It could not work. */
		FAULTY

	}

	/**
	 * @param message what to do instead
	 * @param faults what the check found
	 */
	public record Refusal(Because because, String message, List<Fault> faults) {
	}

	static <T> Said<T> done(T answer) {
		return new Said<>(answer, null);
	}

	static <T> Said<T> not(Because because, String message) {
		return new Said<>(null, new Refusal(because, message, List.of()));
	}

	static <T> Said<T> faulty(String message, List<Fault> faults) {
		return new Said<>(null, new Refusal(Because.FAULTY, message, faults));
	}

}
