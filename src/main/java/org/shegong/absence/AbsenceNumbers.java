package org.shegong.absence;

import java.math.BigDecimal;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/** What the rule book says of unexcused absence. */
record AbsenceNumbers(Figure<Boolean> unapprovedIsAbsence, Figure<Boolean> missingFilingIsAbsence,
		Figure<String> deductionBasis, Figure<BigDecimal> wageDivisor, Figure<String> reportRecipient,
		Figure<String> disciplinePost, Figure<Integer> seriousConsecutiveWorkdays, Figure<Integer> seriousYearWorkdays,
		Figure<Integer> exitConsecutiveWorkdays, Figure<Integer> exitYearWorkdays) {

	/** Checked when the rule book comes into force. */
	static final Numbers<AbsenceNumbers> BOUND = Numbers.of(AbsenceNumbers.class, "absence");

	static AbsenceNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/**
	 * Working days that are passed for something to follow (超过).
	 */
	record Limit(Figure<Integer> inARow, Figure<Integer> inAYear) {
	}

	/** From which on the discipline committee looks at it. */
	Limit serious() {
		return new Limit(this.seriousConsecutiveWorkdays, this.seriousYearWorkdays);
	}

	/** From which on an exit may be begun. */
	Limit exit() {
		return new Limit(this.exitConsecutiveWorkdays, this.exitYearWorkdays);
	}

}
