package org.shegong.secondment;

import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.worker.AwayPeriod;

/**
 * What would wait for a worker who is seconded, and who sees to it instead.
 *
 * @param posts what the worker holds, in words; empty for somebody who decides nothing
 * @param places names of the units whose requests the worker decides on
 * @param deputy null where nobody is named
 */
record Cover(List<String> posts, List<String> places, Deputy deputy) {

	/**
	 * Who stands in.
	 *
	 * @param account account or code, as typed
	 * @param name the account itself where nobody is known by it
	 * @param known whether the roster has somebody by that account
	 * @param left whether they left the ranks
	 * @param here whether they belong to the county of the worker
	 * @param away when they are away themselves during the secondment
	 */
	record Deputy(AccountName account, String name, boolean known, boolean left, boolean here, List<AwayPeriod> away) {
	}

}
