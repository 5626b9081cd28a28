package org.shegong.engine.seats;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.organization.Posting;

/**
 * The candidates of a task.
 *
 * @param groups candidate groups
 * @param users accounts, deputies among them
 * @param deputies the posting that a deputy stands in for, by the deputy's account
 */
record Entitled(Set<String> groups, Set<AccountName> users, Map<AccountName, Posting> deputies) {

	boolean includes(AccountName account, Collection<String> groups) {
		return this.users.contains(account) || groups.stream().anyMatch(this.groups::contains);
	}

	/** Whether somebody is away and has a deputy. */
	boolean stoodInFor(AccountName account) {
		return this.deputies.values().stream().anyMatch((holder) -> holder.account().equals(account));
	}

	/** The same with somebody besides. */
	Entitled with(AccountName account) {
		var more = new LinkedHashSet<>(this.users);
		more.add(account);
		return new Entitled(this.groups, more, this.deputies);
	}

}
