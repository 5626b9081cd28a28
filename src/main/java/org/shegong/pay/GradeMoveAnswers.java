package org.shegong.pay;

/**
 * What processes/grade.bpmn asks.
 *
 * @param decider id of the post that decides
 * @param later whether the month from which it counts lies ahead
 */
record GradeMoveAnswers(String decider, Boolean later) {

	static GradeMoveAnswers decidedBy(String post) {
		return new GradeMoveAnswers(post, null);
	}

	static GradeMoveAnswers later(boolean ahead) {
		return new GradeMoveAnswers(null, ahead);
	}

}
