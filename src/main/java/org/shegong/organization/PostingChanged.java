package org.shegong.organization;

import org.shegong.account.AccountName;

/**
 * Somebody is about to hold a post or to hold it no longer, in whatever way it came
 * about.
 *
 * @param given whether they hold it from now on
 */
public record PostingChanged(AccountName account, Post post, String unit, boolean given) {

	static PostingChanged of(Posting posting, boolean given) {
		return new PostingChanged(posting.account(), posting.post(), posting.unit(), given);
	}

}
