package org.shegong.approval;

import java.util.List;

/**
 * The form of one user task.
 *
 * @param task id of the task in the model
 * @param form the record it submits
 * @param check what stands against a submission
 */
public record TaskForm<T extends Record>(String task, Class<T> form, Check<T> check) {

	/**
	 * What stands against a submission for a request by an account; empty means it may be
	 * completed.
	 */
	@FunctionalInterface
	public interface Check<T> {

		List<Objection> objections(String number, T submitted, String account);

		/**
		 * The same where the task is repeated for many.
		 * @param one for whom it is: a worker, a department; null where it is not
		 * repeated
		 */
		default List<Objection> objections(String number, T submitted, String account, String one) {
			return objections(number, submitted, account);
		}

	}

}
