package org.shegong.worker;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;

/**
 * Somebody left the ranks.
 *
 * @param on the last day
 * @param reason in the words of the office
 */
public record WorkerLeft(WorkerCode code, LocalDate on, String reason) {
}
