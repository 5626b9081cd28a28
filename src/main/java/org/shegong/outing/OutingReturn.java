package org.shegong.outing;

import java.time.LocalDate;

/**
 * The report of being back.
 *
 * @param returnedOn first day back at the post; before the outing's first day it means
 * that nobody went
 * @param result what the outing led to
 */
public record OutingReturn(LocalDate returnedOn, String result) {
}
