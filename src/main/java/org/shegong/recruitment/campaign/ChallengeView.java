package org.shegong.recruitment.campaign;

import java.time.LocalDate;

/**
 * An objection to a published list.
 *
 * @param upheld null while it is not decided
 */
public record ChallengeView(int no, int candidate, String raisedBy, LocalDate raisedOn, String text, Boolean upheld,
		String answer) {

	static ChallengeView of(Challenge challenge) {
		return new ChallengeView(challenge.no(), challenge.candidate(), challenge.raisedBy(), challenge.raisedOn(),
				challenge.text(), challenge.upheld(), challenge.answer());
	}

}
