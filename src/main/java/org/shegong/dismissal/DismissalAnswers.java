package org.shegong.dismissal;

/**
 * What processes/dismissal.bpmn asks.
 *
 * @param path which path it takes: {@code dismissal}, {@code heard}, {@code agreement},
 * {@code confirm}, {@code told}, {@code direct} or {@code office}
 * @param countyPost id of the post of the county that has to confirm; empty where none
 * has
 * @param unionHeld whether somebody of the union could have answered
 * @param due whether the last day has come
 * @param kept whether something protects the worker now, so that nothing ends
 */
record DismissalAnswers(String path, String countyPost, Boolean unionHeld, Boolean due, Boolean kept) {

	static DismissalAnswers registered(String path, String countyPost, Boolean due) {
		return new DismissalAnswers(path, countyPost, null, due, null);
	}

	static DismissalAnswers unionHeld(boolean held) {
		return new DismissalAnswers(null, null, held, null, null);
	}

	static DismissalAnswers due(boolean due) {
		return new DismissalAnswers(null, null, null, due, null);
	}

	static DismissalAnswers kept(boolean kept) {
		return new DismissalAnswers(null, null, null, null, kept);
	}

}
