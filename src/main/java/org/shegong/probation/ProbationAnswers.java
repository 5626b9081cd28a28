package org.shegong.probation;

/**
 * What processes/probation.bpmn asks.
 *
 * @param persuaded whether the union's objection changed the town's mind
 * @param established whether the failure was established in time
 */
record ProbationAnswers(Boolean persuaded, Boolean established) {

	static ProbationAnswers persuaded(boolean persuaded) {
		return new ProbationAnswers(persuaded, null);
	}

	static ProbationAnswers established(boolean established) {
		return new ProbationAnswers(null, established);
	}

}
