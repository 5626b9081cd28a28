package org.shegong.worker;

import java.time.LocalDate;
import java.util.List;

import org.shegong.account.WorkerCode;

/**
 * What a worker may still take, for the personnel file; answered by the room that keeps
 * the ledger.
 */
public interface Balances {

	/**
	 * One balance.
	 *
	 * @param kind id of the leave kind
	 * @param title its Chinese name
	 * @param year calendar year of the entitlement
	 * @param entitlement days granted by the rules and credited
	 * @param taken days taken
	 * @param reserved days of applications still undecided
	 * @param left what may still be asked for
	 * @param unit {@code working} or {@code calendar} days
	 * @param rule the rule it rests on
	 * @param source its document and clause
	 */
	record Balance(String kind, String title, int year, double entitlement, double taken, double reserved, double left,
			String unit, String rule, String source) {
	}

	List<Balance> of(WorkerCode worker, LocalDate on);

	/**
	 * Working days of annual leave that somebody who leaves on a day has still to get or
	 * be paid for (办法 12).
	 */
	double annualOnLeaving(WorkerCode worker, LocalDate on);

}
