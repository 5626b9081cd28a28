package org.shegong.conversion;

/**
 * How the assessment ended.
 *
 * @param grade id of one of the four grades, or how the policy calls it
 * @param remark what it rests on; the reason where it was not passed
 * @param remains what becomes of who did not pass; null for the old channel
 */
public record ConversionAssessment(String grade, String remark, Remains remains) {
}
