package org.shegong.worker;

import java.time.LocalDate;

/**
 * Somebody left the ranks.
 *
 * @param on the last day
 * @param reason in the words of the office
 */
public record WorkerLeft(String code, LocalDate on, String reason) {
}
