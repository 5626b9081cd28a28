package org.shegong.engine.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.engine.seats.Deputising;
import org.shegong.engine.seats.Reseating;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the engine's groups and counties of accounts in line with their posts and units,
 * and open tasks in line with both.
 */
@Component
@Transactional
public class Memberships {

	private final Accounts accounts;

	private final Organization organization;

	private final Postings postings;

	private final Workers workers;

	private final Reseating reseating;

	private final Deputising deputising;

	Memberships(Accounts accounts, Organization organization, Postings postings, Workers workers, Reseating reseating,
			Deputising deputising) {
		this.deputising = deputising;
		this.accounts = accounts;
		this.organization = organization;
		this.postings = postings;
		this.workers = workers;
		this.reseating = reseating;
	}

	/** To be called whenever a post, a position or a worker's unit changed. */
	public void renew(Collection<AccountName> people) {
		var held = this.postings.findAll().stream().collect(Collectors.groupingBy(Posting::account));
		var units = this.workers.findAllById(people.stream().map(AccountName::worker).toList())
			.stream()
			.filter((worker) -> !worker.hasLeft())
			.collect(Collectors.toMap((worker) -> worker.code().account(), Worker::unit));
		var counties = new HashMap<String, Set<String>>();
		var changed = new LinkedHashSet<String>();
		for (var account : people) {
			var seats = held.getOrDefault(account, List.of());
			var places = Stream.concat(seats.stream().map(Posting::unit), Stream.ofNullable(units.get(account)));
			changed.addAll(this.accounts.seat(account, seats.stream().map(Posting::group).toList(),
					counties(places, counties)));
		}
		this.reseating.holdersChanged(this.deputising.holders(people));
		this.reseating.seatsChanged(changed.stream().filter((group) -> group.contains("@")).toList());
	}

	/**
	 * … or when the tree of units changed, which may move anybody into another county.
	 */
	public void renewAll() {
		var everybody = new LinkedHashSet<AccountName>();
		this.workers.findAll().forEach((worker) -> everybody.add(worker.code().account()));
		this.postings.findAll().forEach((posting) -> everybody.add(posting.account()));
		renew(everybody);
	}

	private Set<String> counties(Stream<String> places, Map<String, Set<String>> known) {
		return places.flatMap((unit) -> known.computeIfAbsent(unit, this.organization::countiesSeenFrom).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
