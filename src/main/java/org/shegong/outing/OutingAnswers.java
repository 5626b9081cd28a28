package org.shegong.outing;

/**
 * What processes/outing.bpmn asks.
 *
 * @param applicant code of who goes out
 * @param leadsCommunity whether they are the community's secretary or director
 * @param late whether they came back later than approved
 */
record OutingAnswers(String applicant, Boolean leadsCommunity, Boolean late) {

	static OutingAnswers returned(boolean late) {
		return new OutingAnswers(null, null, late);
	}

}
