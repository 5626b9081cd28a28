package org.shegong.assessment;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What comes of an appeal against a grade.
 *
 * @param decision {@code approve} where it is upheld
 * @param grade the new grade; needed where it is upheld
 */
public record AppealAnswer(Choice decision, String opinion, Grade grade) implements Deciding {

	boolean upheld() {
		return this.decision == Choice.APPROVE;
	}

}
