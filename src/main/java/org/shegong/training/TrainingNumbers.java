package org.shegong.training;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of training.
 *
 * @param assessmentSecretaryTrainingDays days a year for secretaries; 0 for none
 * @param assessmentTrainingDays days a year for all others; 0 for none
 * @param leaderYears once in so many calendar years for secretaries and directors
 * @param workerYears the same for all others
 * @param continuing whether holders of a certificate go on learning every year
 * @param filing the post that is told of courses; empty for none
 * @param probationTrainingHours class hours before taking up a post
 */
record TrainingNumbers(Figure<Integer> assessmentSecretaryTrainingDays, Figure<Integer> assessmentTrainingDays,
		Figure<Integer> leaderYears, Figure<Integer> workerYears, Figure<Boolean> continuing, Figure<String> filing,
		Figure<Integer> probationTrainingHours) {

	/** Checked when the rule book comes into force. */
	static final Numbers<TrainingNumbers> BOUND = Numbers.of(TrainingNumbers.class, "training");

	static TrainingNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
