package org.shegong.appointment;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What one department answers in the joint review.
 *
 * @param decision {@code approve} where no item of the negative list applies
 * @param item id of the item of the negative list that does, or {@link #OTHER}; null
 * where none does
 */
public record CandidateAnswer(Choice decision, String opinion, String item) implements Deciding {

	/** Something that stands against the candidate and is on no list. */
	static final String OTHER = "other";

}
