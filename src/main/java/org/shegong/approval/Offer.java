package org.shegong.approval;

/**
 * A choice that a form offers.
 *
 * @param label how the office calls it there, such as 认定旷工
 */
public record Offer(Choice choice, String label) {
}
