package org.shegong.retention;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/** How many months the rule book has each kind of data kept. */
record RetentionNumbers(Figure<Integer> failedApplicantsMonths, Figure<Integer> leaveProofsMonths,
		Figure<Integer> looseProofsMonths, Figure<Integer> leaverFilesMonths, Figure<Integer> contractMonths,
		Figure<Integer> auditLinesMonths) {

	/** Checked when the rule book comes into force. */
	static final Numbers<RetentionNumbers> BOUND = Numbers.of(RetentionNumbers.class, "retention");

	static RetentionNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
