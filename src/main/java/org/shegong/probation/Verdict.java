package org.shegong.probation;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;

/**
 * What the town decides.
 *
 * @param criteria the hiring conditions not met and how they were made known; needed for
 * failing
 * @param evidence what proves it; needed for failing
 */
public record Verdict(Choice decision, String opinion, String criteria, String evidence) implements Deciding, Detailed {

	boolean fails() {
		return this.decision == Choice.REFUSE;
	}

	@Override
	public String details() {
		return fails() ? "录用条件：%s；证明材料：%s".formatted(this.criteria, this.evidence) : null;
	}

}
