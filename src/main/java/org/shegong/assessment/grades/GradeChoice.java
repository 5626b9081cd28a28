package org.shegong.assessment.grades;

import org.shegong.account.WorkerCode;

/**
 * The grade a person gives.
 *
 * @param reason needed where it differs from what the system advises
 */
public record GradeChoice(WorkerCode worker, Grade grade, String reason) {
}
