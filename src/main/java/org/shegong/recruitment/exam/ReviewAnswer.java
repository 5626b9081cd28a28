package org.shegong.recruitment.exam;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What a department answers in the joint review.
 *
 * @param decision {@code approve} where it found nothing, {@code refuse} where it found
 * somebody on the negative list
 * @param hits one line each: number of the candidate, item of the negative list, and what
 * was found
 * @param verdicts one line for each finding of the system: numbers of candidates, the
 * finding, whether it {@code applies} or is {@code waived}, and why
 */
public record ReviewAnswer(Choice decision, String opinion, String hits, String verdicts) implements Deciding {
}
