package org.shegong.appointment.audit;

import java.time.LocalDate;

/**
 * What the audit found.
 *
 * @param on day of the report
 * @param paper its number
 */
public record AuditResult(LocalDate on, String paper, String conclusion) {
}
