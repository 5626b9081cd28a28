package org.shegong.secondment;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.worker.Substitutes;
import org.shegong.worker.Worker;

/** Finds out which posts a worker holds, and who the named deputy is. */
@Component
class Covers {

	private final Postings postings;

	private final OrgUnits units;

	private final Substitutes substitutes;

	Covers(Postings postings, OrgUnits units, Substitutes substitutes) {
		this.postings = postings;
		this.units = units;
		this.substitutes = substitutes;
	}

	Cover of(SecondmentApplication asked, Worker worker) {
		var held = this.postings.findByAccount(worker.code().account());
		var posts = held.stream().map((posting) -> posting.post().title()).distinct().toList();
		var places = held.stream().map((posting) -> this.units.get(posting.unit()).name()).distinct().toList();
		return new Cover(posts, places, (asked.deputy() != null)
				? this.substitutes.of(asked.deputy(), worker, new Period(asked.from(), asked.until())) : null);
	}

	/** The name behind an account; the account itself where nobody is known by it. */
	String name(AccountName account) {
		return this.substitutes.name(account);
	}

}
