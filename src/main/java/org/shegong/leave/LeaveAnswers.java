package org.shegong.leave;

/**
 * What processes/leave.bpmn and its decision table {@code leave-level} ask.
 *
 * @param applicant code of who asks for leave
 * @param chain name of the rows of leave-level.dmn that apply
 * @param leadsCommunity whether the applicant is the community's secretary or director
 * @param totalDays length in days, touching leaves included
 * @param late whether they came back later than approved
 */
public record LeaveAnswers(String applicant, String chain, Boolean leadsCommunity, Double totalDays,
		Integer secretaryDays, Integer areaLeadDays, Integer deputyLeadDays, Integer longDays, Boolean late) {

	static LeaveAnswers returned(boolean late) {
		return new LeaveAnswers(null, null, null, null, null, null, null, null, late);
	}

}
