package org.shegong.renewal;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of terms that end.
 */
public record RenewalNumbers(Figure<Integer> leadDays, Figure<Integer> reminderDays, Figure<Integer> alarmDays,
		Figure<Integer> answerWorkdays, Figure<Integer> passedYears, Figure<Integer> gapDays,
		Figure<Integer> silenceMonths, Figure<Integer> extensionMonths, Figure<Integer> openEndedTerms,
		Figure<Integer> openEndedYears) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<RenewalNumbers> BOUND = Numbers.of(RenewalNumbers.class, "renewal");

	public static RenewalNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
