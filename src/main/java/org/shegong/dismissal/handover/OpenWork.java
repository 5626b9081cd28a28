package org.shegong.dismissal.handover;

import java.util.Collection;
import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;

/** The open tasks that somebody who leaves has a part in, in the engine. */
public interface OpenWork {

	/**
	 * Takes open tasks out of the hands of somebody who leaves: what they had claimed
	 * goes back to its posts, what nobody else could do and what is about the leaver to
	 * the office.
	 */
	Left release(Leaving leaving);

	/**
	 * Gives what was released to the successor; it stays with the office where there is
	 * none.
	 * @return how many were moved
	 */
	int move(AccountName account, AccountName successor, String office);

	/**
	 * How somebody leaves.
	 *
	 * @param ranks whether out of the ranks, and not only out of office
	 * @param posts candidate groups of the posts given up
	 * @param vacant those of them that nobody holds any more
	 * @param office candidate group of the town office; null where nobody holds it
	 * @param ending numbers of the leaving itself and of cases that end with it
	 */
	record Leaving(AccountName account, boolean ranks, List<String> posts, List<String> vacant, String office,
			Collection<RequestNumber> ending) {
	}

	/**
	 * Names of open tasks.
	 *
	 * @param work those that wait for a successor
	 * @param own those about the leaver, which the office has now
	 */
	record Left(List<String> work, List<String> own) {
	}

}
