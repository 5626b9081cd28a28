package org.shegong.appointment;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param candidate code of the worker who is to hold the office
 * @param unit code of the community whose office it is
 */
public record AppointmentApplication(WorkerCode candidate, String unit, Office office, Way way, String reason) {
}
