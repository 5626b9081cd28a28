package org.shegong.dismissal;

import java.util.List;

/** What somebody who leaves has in hand in the engine. */
interface OpenWork {

	/** Names of open tasks given to or taken by an account that concern others. */
	List<String> of(String account);

	/**
	 * Gives open tasks to the successor, or back to their posts where there is none.
	 * Those about the leaver go to the office.
	 * @param office candidate group of the town office; null where nobody holds it
	 * @return how many were moved
	 */
	int move(String account, String successor, String office);

}
