package org.shegong.engine.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.bulk.Portions;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * Whose standing in counts: somebody at work in the county of the holder's posts, which
 * may change after they were named (K13).
 */
@Component
public class Deputising {

	private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

	private final Deputations deputations;

	private final AwayPeriods aways;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final Clock clock;

	Deputising(Deputations deputations, AwayPeriods aways, Workers workers, Postings postings,
			Organization organization, Clock clock) {
		this.deputations = deputations;
		this.aways = aways;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.clock = clock;
	}

	/** Who works where, and which county that is; as it is stored or is about to be. */
	public record Whereabouts(Function<AccountName, Optional<Worker>> worker,
			Function<AccountName, List<Posting>> postings, Function<String, OrgUnit> county) {

		private boolean counts(AccountName deputy, AccountName holder) {
			var works = this.worker.apply(deputy);
			if (works.filter(Worker::hasLeft).isPresent()) {
				return false;
			}
			var counties = this.postings.apply(holder)
				.stream()
				.map((posting) -> this.county.apply(posting.unit()).code())
				.toList();
			var places = Stream.concat(works.map(Worker::unit).stream(),
					this.postings.apply(deputy).stream().map(Posting::unit));
			return places.anyMatch((unit) -> counties.contains(this.county.apply(unit).code()));
		}

	}

	/** Whether a deputy is at work in a county of the holder. */
	boolean counts(AccountName deputy, AccountName holder) {
		return stored().counts(deputy, holder);
	}

	/** Those of many absences that count; where everybody is is asked for once. */
	Set<Deputation> counting(Collection<Deputation> absences) {
		var deputies = absences.stream().map(Deputation::deputy).distinct().toList();
		var accounts = absences.stream().flatMap((one) -> Stream.of(one.account(), one.deputy())).distinct().toList();
		if (accounts.isEmpty()) {
			return Set.of();
		}
		var works = this.workers.findAllById(deputies.stream().map(AccountName::worker).toList())
			.stream()
			.collect(Collectors.toMap((worker) -> worker.code().account(), Function.identity()));
		var held = this.postings.findByAccountIn(accounts).stream().collect(Collectors.groupingBy(Posting::account));
		var units = this.organization.above(
				Stream
					.concat(works.values().stream().map(Worker::unit),
							held.values().stream().flatMap(List::stream).map(Posting::unit))
					.distinct()
					.toList());
		var known = new Whereabouts((account) -> Optional.ofNullable(works.get(account)),
				(account) -> held.getOrDefault(account, List.of()), units::countyOf);
		return absences.stream().filter((one) -> known.counts(one.deputy(), one.account())).collect(Collectors.toSet());
	}

	private Whereabouts stored() {
		return new Whereabouts(this.workers::byAccount, this.postings::findByAccount, this.organization::countyOf);
	}

	/** What counts today or later. */
	List<LeadersAway.Cover> inForce() {
		return inForce(stored());
	}

	List<LeadersAway.Cover> inForce(Whereabouts people) {
		return covers().filter((cover) -> people.counts(cover.deputy(), cover.holder())).toList();
	}

	/** Holders for whom one of some people stands in today or later. */
	public List<AccountName> holders(Collection<AccountName> deputies) {
		return holders(deputies, LocalDate.now(this.clock));
	}

	/** … or on any day since one. */
	List<AccountName> holders(Collection<AccountName> deputies, LocalDate since) {
		return new Portions<>(deputies)
			.find((some) -> Stream.concat(this.deputations.holders(some, since).stream(),
					this.aways.holders(some, since).stream().map(WorkerCode::account))
				.toList())
			.stream()
			.distinct()
			.toList();
	}

	/** Whoever stands in for a holder, or did so on any day since one. */
	List<AccountName> deputies(AccountName holder, LocalDate since) {
		return Stream
			.concat(this.deputations.deputies(holder, since).stream(),
					this.aways.deputies(holder.worker(), since).stream())
			.distinct()
			.toList();
	}

	/**
	 * Holders whose tasks may go to others, or come back, because an absence begins or
	 * ends on some days: their own, or that of whom they named.
	 */
	Set<AccountName> turning(Period days) {
		var entered = this.deputations.turning(days);
		var away = this.aways.turning(days);
		var holders = new HashSet<>(entered.stream().map(Deputation::account).toList());
		away.stream().filter((one) -> one.deputy() != null).map((one) -> one.worker().account()).forEach(holders::add);
		var everybody = Stream
			.concat(entered.stream().map(Deputation::account), away.stream().map((one) -> one.worker().account()))
			.distinct();
		holders.addAll(holders(everybody.toList()));
		return holders;
	}

	private Stream<LeadersAway.Cover> covers() {
		var today = LocalDate.now(this.clock);
		var entered = this.deputations.touching(new Period(today, EVER))
			.stream()
			.filter((one) -> !one.ended())
			.map((one) -> new LeadersAway.Cover(one.account(), one.deputy(), one.from(), one.until()));
		var named = this.aways.withDeputy(new Period(today, EVER))
			.stream()
			.map((away) -> new LeadersAway.Cover(away.worker().account(), away.deputy(), away.from(), away.until()));
		return Stream.concat(entered, named);
	}

}
