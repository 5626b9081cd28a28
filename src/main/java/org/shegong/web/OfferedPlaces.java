package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.DrawnProcess;
import org.shegong.engine.Doors;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Policies;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** What the rules of the places know in which somebody works or holds a post. */
@Component
class OfferedPlaces {

	private final Doors doors;

	private final Postings postings;

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	OfferedPlaces(Doors doors, Postings postings, Workers workers, Organization organization, Policies policies,
			Clock clock) {
		this.doors = doors;
		this.postings = postings;
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/** Who belongs nowhere, such as an administrator, is offered everything. */
	Predicate<DrawnProcess> of(AccountName account) {
		var today = LocalDate.now(this.clock);
		var places = Stream
			.concat(this.postings.findByAccount(account).stream().map(Posting::unit),
					this.workers.byAccount(account).map(Worker::unit).stream())
			.distinct()
			.map((unit) -> this.policies.at(this.organization.localityOf(unit), today))
			.toList();
		return (drawn) -> places.isEmpty()
				|| this.doors.of(drawn).filter((door) -> places.stream().noneMatch(door::isOffered)).isEmpty();
	}

}
