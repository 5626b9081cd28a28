package org.shegong.pay;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits. What the move rests on is read from the file and not asked
 * for again.
 *
 * @param grade the grade afterwards; left out where the policy gives the steps
 * @param reason may be null
 */
public record GradeMoveApplication(WorkerCode worker, GradeCause cause, Integer grade, String reason) {

	/** What was left blank was left out. */
	public GradeMoveApplication {
		reason = (reason == null || reason.isBlank()) ? null : reason.strip();
	}

}
