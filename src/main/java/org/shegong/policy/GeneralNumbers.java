package org.shegong.policy;

/** What the rule book says of all requests alike, and of what is paid. */
public record GeneralNumbers(Figure<Integer> decisionDeadlineWorkdays, Figure<Integer> reviseDeadlineWorkdays,
		Figure<Integer> explainDeadlineWorkdays, Figure<Integer> reportDeadlineWorkdays, Figure<Integer> fewestPresent,
		Figure<Boolean> principalBoth, Figure<String> fileKeeping, Wage wage) {

	static final Numbers<GeneralNumbers> BOUND = Numbers.of(GeneralNumbers.class, "general");

	public static GeneralNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/** Yuan a month; 0 is unknown. */
	public record Wage(Figure<Integer> base, Figure<Integer> minimum, Figure<Integer> probationPercent) {
	}

}
