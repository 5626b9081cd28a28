package org.shegong.assessment.hearing;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.assessment.grades.Grade;

/**
 * What comes of an appeal against a grade.
 *
 * @param decision {@code approve} where it is upheld
 * @param grade the new grade; needed where it is upheld
 */
public record AppealAnswer(Choice decision, String opinion, Grade grade) implements Deciding {

	public boolean upheld() {
		return this.decision == Choice.APPROVE;
	}

}
