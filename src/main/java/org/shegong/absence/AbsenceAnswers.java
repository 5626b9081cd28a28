package org.shegong.absence;

/**
 * What processes/absence.bpmn asks.
 *
 * @param registered whether anything remains of what was reported
 * @param serious whether the discipline of the town looks at it
 * @param exitGround whether it is a ground to end the contract
 */
record AbsenceAnswers(Boolean registered, Boolean serious, Boolean exitGround) {

	static AbsenceAnswers registered(boolean registered) {
		return new AbsenceAnswers(registered, null, null);
	}

	static AbsenceAnswers found(Reckoning reckoning) {
		return new AbsenceAnswers(null, reckoning.serious(), reckoning.exitGround());
	}

}
