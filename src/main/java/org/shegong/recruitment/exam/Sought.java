package org.shegong.recruitment.exam;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which candidates of a campaign somebody asks for.
 *
 * @param task id, in the model, of the task for which they are shown: only those whom it
 * is about; everybody for all other tasks
 * @param found only those about whom the system or a department found something
 * @param pattern of a number or name, as {@link Candidates#page} takes it
 * @param inFull whether identity numbers and telephones are searched as well
 */
public record Sought(String task, boolean found, String pattern, boolean inFull) {

	Set<CandidateState> states() {
		return switch (this.task) {
			case "reviewQualifications" -> EnumSet.of(CandidateState.APPLIED);
			case "recordExam", "recordAssessment" -> EnumSet.of(CandidateState.ADMITTED);
			case "recordMedical", "recordBackground", "receiveObjections" -> EnumSet.of(CandidateState.PROPOSED);
			default -> EnumSet.allOf(CandidateState.class);
		};
	}

}
