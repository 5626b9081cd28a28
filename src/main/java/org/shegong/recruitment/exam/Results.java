package org.shegong.recruitment.exam;

/**
 * Results of a step with few candidates.
 *
 * @param results one line each: number of the candidate, 合格, 不合格 or 放弃, and a note; in an
 * assessment the score stands before the note
 */
public record Results(String results) {
}
