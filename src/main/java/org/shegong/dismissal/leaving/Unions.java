package org.shegong.dismissal.leaving;

import java.util.Set;
import java.util.TreeSet;

import org.shegong.account.AccountName;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Seat;
import org.shegong.worker.Worker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can answer for the union: that of the street, else that of the county, never
 * whoever handles the case for the employer (LCL 43, C-b).
 */
@Component
@Transactional(readOnly = true)
class Unions {

	private final Organization organization;

	Unions(Organization organization) {
		this.organization = organization;
	}

	/**
	 * @param by who submits the case; null where it is not known yet
	 */
	boolean mayAnswer(Worker worker, AccountName by) {
		var partial = partial(worker, by);
		return this.organization.answering(Post.TOWN_UNION, worker.unit(), worker.code().account())
			.stream()
			.flatMap((seat) -> seat.holders().stream())
			.anyMatch((holder) -> !partial.contains(holder.account()));
	}

	/** Id of the post that answers; that of the street where nobody does. */
	String answering(DismissalRequest leaving) {
		return this.organization.answering(Post.TOWN_UNION, leaving.unit(), leaving.worker().account())
			.map(Seat::post)
			.orElse(Post.TOWN_UNION)
			.id();
	}

	/** The worker, who submits it, and the only clerk there is to deliver it. */
	private Set<AccountName> partial(Worker worker, AccountName by) {
		var partial = new TreeSet<>(Set.of(worker.code().account()));
		if (by != null) {
			partial.add(by);
		}
		this.organization.nearest(Post.TOWN_OFFICE, worker.unit(), null)
			.map(Seat::holders)
			.filter((clerks) -> clerks.size() == 1)
			.ifPresent((clerks) -> clerks.stream().map(Posting::account).forEach(partial::add));
		return partial;
	}

}
