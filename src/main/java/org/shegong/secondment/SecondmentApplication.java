package org.shegong.secondment;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of the worker who is to be borrowed
 * @param borrower code or name of the body that borrows
 * @param from first calendar day away
 * @param until last calendar day away
 * @param deputy account or code of who sees to the worker's duties; null where nobody is
 * named
 */
public record SecondmentApplication(WorkerCode worker, String borrower, BorrowerKind borrowerKind, LocalDate from,
		LocalDate until, String reason, AccountName deputy) {

	public SecondmentApplication {
		deputy = (deputy == null) ? null : AccountName.of(deputy.value().strip());
	}

	/** Whether both days are given and in order. */
	boolean isDated() {
		return this.from != null && this.until != null && !this.until.isBefore(this.from);
	}

}
