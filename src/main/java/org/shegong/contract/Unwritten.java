package org.shegong.contract;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;

/** A contract that nobody has entered a number of. */
record Unwritten(WorkerCode worker, String unit, LocalDate from) {
}
