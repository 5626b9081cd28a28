package org.shegong.assessment.grades;

/**
 * The grade a person gives.
 *
 * @param reason needed where it differs from what the system advises
 */
public record GradeChoice(String worker, Grade grade, String reason) {
}
