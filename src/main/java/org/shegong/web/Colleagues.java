package org.shegong.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.web.HoldersAndWorkers.Circle;
import org.shegong.web.HoldersAndWorkers.Person;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whom the acting person enters an absence, and who may stand in. */
@Component
@Transactional(readOnly = true)
class Colleagues {

	private final HoldersAndWorkers choice;

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final Workers workers;

	private final Organization organization;

	Colleagues(HoldersAndWorkers choice, People people, Standing standing, Postings postings, Workers workers,
			Organization organization) {
		this.choice = choice;
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.workers = workers;
		this.organization = organization;
	}

	/** The acting person, and for a town office the holders of its town. */
	Paged<Person> holders(Wanted wanted) {
		return this.choice.of(new Circle(this.people.acting(), this.standing.administers(), offices(), Set.of()),
				wanted);
	}

	/** Holders of posts in the county and the workers of the own town. */
	Paged<Person> deputies(Wanted wanted) {
		return this.choice.of(held(), wanted);
	}

	/**
	 * Who may be named in an application to stand in: whom the acting person may choose
	 * as a deputy of a post, and everybody of the unit they work in themselves.
	 */
	Paged<Person> substitutes(Wanted wanted) {
		var unit = this.workers.byAccount(this.people.acting()).filter((one) -> !one.hasLeft()).map(Worker::unit);
		return this.choice.of(unit.map((own) -> held().and(own)).orElseGet(this::held), wanted);
	}

	private Circle held() {
		var own = this.postings.findByAccount(this.people.acting());
		var counties = own.stream()
			.map((posting) -> this.organization.countyOf(posting.unit()).code())
			.collect(Collectors.toSet());
		var towns = own.stream().map(this::town).collect(Collectors.toCollection(HashSet::new));
		towns.removeAll(counties);
		return this.standing.administers() ? new Circle(null, true, Set.of(), Set.of())
				: new Circle(null, false, counties, towns);
	}

	/** Whether the acting person may enter an absence of somebody. */
	boolean answersFor(AccountName account) {
		var held = this.postings.findByAccount(account);
		return !held.isEmpty() && (account.equals(this.people.acting()) || this.standing.administers() || offices()
			.stream()
			.anyMatch((top) -> held.stream().anyMatch((posting) -> this.organization.covers(top, posting.unit()))));
	}

	/** The highest units of the town offices that the acting person holds. */
	Set<String> offices() {
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> posting.post() == Post.TOWN_OFFICE)
			.map((posting) -> this.organization.reach(posting.unit()).orElse(posting.unit()))
			.collect(Collectors.toSet());
	}

	/** The account of who is meant by an account or by a name that only one bears. */
	AccountName meant(String said) {
		var account = AccountName.read(said).orElse(null);
		if (account == null || isKnown(account)) {
			return account;
		}
		var named = named(said);
		return (named.size() == 1) ? named.get(0).account() : account;
	}

	private boolean isKnown(AccountName account) {
		return this.workers.byAccount(account).isPresent() || !this.postings.findByAccount(account).isEmpty();
	}

	/** Accounts of several whom a name may mean; empty where it means one or nobody. */
	List<String> namesakes(String said) {
		var account = AccountName.read(said).orElse(null);
		var named = (account == null || isKnown(account)) ? List.<Person>of() : named(said);
		return (named.size() > 1) ? named.stream().map((one) -> "%s（%s）".formatted(one.account(), one.work())).toList()
				: List.of();
	}

	private List<Person> named(String said) {
		return deputies(new Wanted(said, null)).rows()
			.stream()
			.filter((one) -> one.name().equals(said.strip()))
			.toList();
	}

	/** The town of a post, or its county where it lies in no town. */
	private String town(Posting posting) {
		return this.organization.lineOf(posting.unit())
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.TOWN)
			.map(OrgUnit::code)
			.findFirst()
			.orElseGet(() -> this.organization.countyOf(posting.unit()).code());
	}

}
