package org.shegong.probation;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of probation, besides its length.
 */
public record ProbationNumbers(Figure<Integer> reviewLeadWorkdays, Figure<Integer> explainDeadlineWorkdays,
		Figure<Integer> serviceYears, Figure<Integer> trainingHours, Figure<String> trainingRecipient) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<ProbationNumbers> BOUND = Numbers.of(ProbationNumbers.class, "probation");

	public static ProbationNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
