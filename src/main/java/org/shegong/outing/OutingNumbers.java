package org.shegong.outing;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of outings.
 *
 * @param evidence papers they need; blank where none
 */
record OutingNumbers(Figure<String> evidence, Figure<Integer> returnGraceWorkdays, Figure<String> chainBasis,
		Figure<Boolean> unapprovedIsAbsence, Figure<Boolean> overstayIsAbsence, Figure<Boolean> filingOnLeaving,
		Figure<Boolean> filingOnReturning, Figure<String> filingRecipient, Figure<String> reportRecipient) {

	/** Checked when the rule book comes into force. */
	static final Numbers<OutingNumbers> BOUND = Numbers.of(OutingNumbers.class, "outing");

	static OutingNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
