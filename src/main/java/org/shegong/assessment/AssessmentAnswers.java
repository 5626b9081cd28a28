package org.shegong.assessment;

/**
 * What processes/assessment.bpmn asks; everything else it asks of
 * {@link AssessmentPanel}.
 *
 * @param agreed whether every department agreed to the proposed grades
 */
record AssessmentAnswers(Boolean agreed) {
}
