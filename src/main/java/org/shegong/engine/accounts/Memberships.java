package org.shegong.engine.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.bulk.Portions;
import org.shegong.engine.accounts.Belonging.Place;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
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

	private final Belonging belonging;

	private final Organization organization;

	private final Postings postings;

	private final Workers workers;

	private final Reseating reseating;

	private final Deputising deputising;

	Memberships(Belonging belonging, Organization organization, Postings postings, Workers workers, Reseating reseating,
			Deputising deputising) {
		this.deputising = deputising;
		this.belonging = belonging;
		this.organization = organization;
		this.postings = postings;
		this.workers = workers;
		this.reseating = reseating;
	}

	/** To be called whenever a post, a position or a worker's unit changed. */
	public void renew(Collection<AccountName> people) {
		var tree = this.organization.tree();
		var counties = new HashMap<String, Set<String>>();
		var changed = new HashSet<String>();
		new Portions<>(people).each((some) -> changed.addAll(this.belonging
			.settle(places(some, (unit) -> counties.computeIfAbsent(unit, tree::countiesSeenFrom)), tree)));
		this.reseating.holdersChanged(this.deputising.holders(Set.copyOf(people)));
		this.reseating.seatsChanged(changed.stream().filter((group) -> group.contains("@")).toList());
	}

	private Map<AccountName, Place> places(List<AccountName> people, Function<String, Set<String>> counties) {
		var held = this.postings.findByAccountIn(people).stream().collect(Collectors.groupingBy(Posting::account));
		var units = new HashMap<AccountName, String>();
		this.workers.atWork(people.stream().map(AccountName::worker).toList())
			.forEach((worker) -> units.put(worker.code().account(), worker.unit()));
		var places = new LinkedHashMap<AccountName, Place>();
		for (var account : people) {
			var seats = held.getOrDefault(account, List.of());
			var unit = units.get(account);
			var at = Stream.concat(seats.stream().map(Posting::unit), Stream.ofNullable(unit));
			var seen = at.flatMap((place) -> counties.apply(place).stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
			places.put(account, new Place(seats.stream().map(Posting::group).toList(), seen, unit != null));
		}
		return places;
	}

	/**
	 * … or when the tree of units changed, which may move anybody into another county.
	 */
	public void renewAll() {
		var everybody = new LinkedHashSet<AccountName>();
		this.workers.codes().forEach((code) -> everybody.add(code.account()));
		this.postings.findAll().forEach((posting) -> everybody.add(posting.account()));
		renew(everybody);
	}

}
