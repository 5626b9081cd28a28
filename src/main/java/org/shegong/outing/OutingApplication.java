package org.shegong.outing;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param applicant code of the worker who goes out; null means whoever submits it
 * @param from first calendar day away
 * @param until last calendar day away
 * @param deputy account of who stands in; null where nobody is named
 */
public record OutingApplication(WorkerCode applicant, String destination, String purpose, LocalDate from,
		LocalDate until, AccountName deputy) {

	/** Whether both days are given and in order. */
	boolean isDated() {
		return this.from != null && this.until != null && !this.until.isBefore(this.from);
	}

}
