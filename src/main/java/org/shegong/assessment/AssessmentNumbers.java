package org.shegong.assessment;

import java.util.List;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of the yearly assessment and of pay grades.
 */
public record AssessmentNumbers(Figure<Boolean> advanced, Figure<String> appealPost, Figure<Integer> basicallyScore,
		Figure<List<String>> classesElsewhere, Figure<Integer> competentScore, Figure<List<Component>> components,
		Figure<String> countyPost, Figure<Integer> excellentPercent, Figure<Boolean> excellentPooled,
		Figure<Integer> excellentScore, Figure<List<String>> filing, Figure<List<String>> gradeTitles,
		Figure<Integer> fromMonth, Figure<Integer> dismissalNoticeDays, Figure<String> inspections,
		Figure<Integer> leastMonths, Figure<Integer> longestLeaveDays, Figure<Integer> noticesCommunity,
		Figure<Integer> noticesFail, Figure<List<Party>> poolParties, Figure<String> proposer,
		Figure<Integer> publicationWorkdays, Figure<List<Party>> reviewParties, Figure<Integer> satisfactionLeast,
		Figure<Integer> secretaryTrainingDays, Figure<Boolean> specialAward, Figure<Boolean> told,
		Figure<Integer> trainingDays, Figure<Integer> payGradeCeiling, Figure<Integer> payGradeExcellentYears,
		Figure<Integer> payGradeOutstandingStep, Figure<Integer> payGradeStep, Figure<Boolean> payGradeWindowsOverlap) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<AssessmentNumbers> BOUND = Numbers.of(AssessmentNumbers.class, "assessment");

	public static AssessmentNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/**
	 * What is assessed besides residents' satisfaction.
	 *
	 * @param share of what satisfaction leaves, in percent
	 */
	public record Component(String component, String title, Integer share) {
	}

	/**
	 * A department that reviews, and the post that answers for it.
	 */
	public record Party(String party, String title, String post) {
	}

}
