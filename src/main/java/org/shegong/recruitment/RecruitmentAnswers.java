package org.shegong.recruitment;

import org.shegong.recruitment.campaign.Route;

/**
 * What processes/recruitment.bpmn asks.
 *
 * @param route id of the {@link Route}
 * @param next what the candidates are ready for, as {@link Progress} says
 * @param settled whether no objection to the published list is open
 */
record RecruitmentAnswers(String route, String next, Boolean settled) {

	static RecruitmentAnswers next(String next) {
		return new RecruitmentAnswers(null, next, null);
	}

	static RecruitmentAnswers settled(boolean settled) {
		return new RecruitmentAnswers(null, null, settled);
	}

	/**
	 * What is expected after a service task, when somebody is found for every post; null
	 * where it answers nothing.
	 */
	static RecruitmentAnswers after(String task, Object route) {
		return switch (task) {
			case "closeReview" -> next(Route.EXAM.id().equals(route) ? "exam" : "assessment");
			case "rankCandidates" -> next("medical");
			case "fileMedical" -> next("background");
			case "rankAssessed", "fileBackground" -> next("publication");
			case "checkObjections" -> settled(true);
			case "closePublication" -> next("formalities");
			case "hireCandidates" -> next("none");
			default -> null;
		};
	}

}
