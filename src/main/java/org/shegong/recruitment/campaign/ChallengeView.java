package org.shegong.recruitment.campaign;

import java.time.LocalDate;

/**
 * An objection to a published list.
 *
 * @param candidate number of whom it is about
 * @param name of whom it is about
 * @param upheld null while it is not decided
 */
public record ChallengeView(int no, int candidate, String name, String raisedBy, LocalDate raisedOn, String text,
		Boolean upheld, String answer) {
}
