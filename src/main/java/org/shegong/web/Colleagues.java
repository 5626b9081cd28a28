package org.shegong.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whom the acting person enters an absence, and who may stand in. */
@Component
@Transactional(readOnly = true)
class Colleagues {

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final Workers workers;

	private final Organization organization;

	private final OrgUnits units;

	Colleagues(People people, Standing standing, Postings postings, Workers workers, Organization organization,
			OrgUnits units) {
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.workers = workers;
		this.organization = organization;
		this.units = units;
	}

	/**
	 * Somebody to choose.
	 *
	 * @param work their posts or positions and where
	 */
	record Person(AccountName account, String name, String work) {
	}

	/** The acting person, and for a town office the holders of its town. */
	List<Person> holders() {
		var me = this.people.acting();
		var own = this.postings.findByAccount(me);
		var offices = own.stream()
			.filter((posting) -> posting.post() == Post.TOWN_OFFICE)
			.flatMap((posting) -> below(posting).stream())
			.collect(Collectors.toSet());
		var others = this.postings.findAll()
			.stream()
			.filter((posting) -> this.standing.administers() || offices.contains(posting.unit()));
		return persons(Stream.concat(own.stream(), others));
	}

	/** Holders of posts in the county and the workers of the own town. */
	List<Person> deputies() {
		var own = this.postings.findByAccount(this.people.acting());
		if (this.standing.administers()) {
			return persons(this.postings.findAll().stream());
		}
		var counties = own.stream()
			.map((posting) -> this.organization.countyOf(posting.unit()).code())
			.collect(Collectors.toSet());
		var county = counties.stream().flatMap((code) -> codes(code).stream()).collect(Collectors.toSet());
		var holders = persons(this.postings.findAll().stream().filter((posting) -> county.contains(posting.unit())));
		var known = holders.stream().map(Person::account).collect(Collectors.toSet());
		var towns = own.stream()
			.map(this::town)
			.filter((town) -> !counties.contains(town))
			.flatMap((town) -> codes(town).stream())
			.collect(Collectors.toSet());
		var colleagues = this.workers.findAll()
			.stream()
			.filter((worker) -> !worker.hasLeft() && towns.contains(worker.unit())
					&& !known.contains(worker.code().account()))
			.map(this::person);
		return Stream.concat(holders.stream(), colleagues).toList();
	}

	/** The account of who is meant by an account or by a name that only one bears. */
	AccountName meant(String said) {
		var account = AccountName.read(said).orElse(null);
		if (account == null || isKnown(account)) {
			return account;
		}
		var named = deputies().stream().filter((one) -> one.name().equals(said.strip())).toList();
		return (named.size() == 1) ? named.get(0).account() : account;
	}

	private boolean isKnown(AccountName account) {
		return this.workers.byAccount(account).isPresent() || !this.postings.findByAccount(account).isEmpty();
	}

	/** Accounts of several whom a name may mean; empty where it means one or nobody. */
	List<String> namesakes(String said) {
		var named = (said == null) ? List.<String>of()
				: deputies().stream()
					.filter((one) -> one.name().equals(said.strip()))
					.map((one) -> "%s（%s）".formatted(one.account(), one.work()))
					.toList();
		return (named.size() > 1 && !isKnown(AccountName.of(said))) ? named : List.of();
	}

	private Set<String> below(Posting posting) {
		return codes(this.organization.reach(posting.unit()).orElse(posting.unit()));
	}

	private Set<String> codes(String unit) {
		return this.organization.below(unit).stream().map(OrgUnit::code).collect(Collectors.toSet());
	}

	/** The town of a post, or its county where it lies in no town. */
	private String town(Posting posting) {
		var line = this.organization.lineOf(posting.unit());
		return line.stream()
			.filter((unit) -> unit.kind() == UnitKind.TOWN)
			.findFirst()
			.orElse(this.organization.countyOf(posting.unit()))
			.code();
	}

	private List<Person> persons(Stream<Posting> postings) {
		Map<AccountName, List<Posting>> held = postings
			.collect(Collectors.groupingBy(Posting::account, LinkedHashMap::new, Collectors.toList()));
		return held.entrySet()
			.stream()
			.map((each) -> new Person(each.getKey(), each.getValue().get(0).personName(), work(each.getValue())))
			.toList();
	}

	private String work(List<Posting> held) {
		return held.stream()
			.sorted(Comparator.comparing(Posting::post))
			.map((posting) -> name(posting.unit()) + posting.post().title())
			.distinct()
			.collect(Collectors.joining("、"));
	}

	private Person person(Worker worker) {
		return new Person(worker.code().account(), worker.name(), name(worker.unit()));
	}

	private String name(String unit) {
		return this.units.findById(unit).map(OrgUnit::name).orElse(unit);
	}

}
