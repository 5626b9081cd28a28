package org.shegong.appointment.audit;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;
import org.shegong.appointment.Office;

/**
 * What the start form submits, or the system does.
 *
 * @param worker code of whoever left the office
 * @param unit code of the community whose office it was
 * @param leftOn last day in office
 */
public record AuditOpening(WorkerCode worker, String unit, Office office, LocalDate leftOn) {
}
