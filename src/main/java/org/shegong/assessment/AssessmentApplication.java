package org.shegong.assessment;

/**
 * What the start form submits.
 *
 * @param unit code of the community, town or county whose workers are assessed
 * @param year the calendar year that is assessed
 * @param satisfactionWeight percent of the total that residents' satisfaction has
 */
public record AssessmentApplication(String unit, Integer year, Integer satisfactionWeight) {
}
