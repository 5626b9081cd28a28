package org.shegong.absence;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Period;
import java.time.LocalDate;

/**
 * What the start form submits.
 *
 * @param worker code of the worker who was absent
 * @param from first calendar day absent
 * @param until last calendar day absent
 */
public record AbsenceReport(WorkerCode worker, LocalDate from, LocalDate until, String circumstances) {

	/** The days of one that is dated. */
	Period period() {
		return new Period(this.from, this.until);
	}

	/** Whether both days are given, in order, and no more than a year apart. */
	boolean isDated() {
		return this.from != null && this.until != null && !this.until.isBefore(this.from) && !lastsLong();
	}

	/** More than a year is a slip of the pen. */
	boolean lastsLong() {
		return this.from != null && this.until != null && this.until.isAfter(this.from.plusYears(1));
	}

}
