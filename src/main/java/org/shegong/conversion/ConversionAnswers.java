package org.shegong.conversion;

/**
 * What processes/conversion.bpmn asks.
 *
 * @param passed whether the assessment was passed
 */
record ConversionAnswers(Boolean passed) {
}
