package org.shegong.retention;

/**
 * What the start form submits.
 *
 * @param unit code of the county whose data is looked through
 */
public record RetentionOpening(String unit) {
}
