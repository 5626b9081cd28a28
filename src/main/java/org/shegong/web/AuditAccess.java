package org.shegong.web;

import java.util.Collection;
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
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see which lines of the audit trail. */
@Component
@Transactional(readOnly = true)
class AuditAccess {

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final Workers workers;

	private final OrgUnits units;

	private final Organization organization;

	AuditAccess(People people, Standing standing, Postings postings, Workers workers, OrgUnits units,
			Organization organization) {
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.workers = workers;
		this.units = units;
		this.organization = organization;
	}

	/** Whether the acting person sees what is done with other people's data. */
	boolean looksAround() {
		return this.standing.administers() || !watched().isEmpty();
	}

	/**
	 * Whether the acting person may ask for what was done with a worker's data; a
	 * supervisor for those they watch.
	 * @param worker null where nobody is asked for
	 */
	boolean mayAsk(AccountName whose) {
		if (this.standing.administers() || this.people.acting().equals(whose)) {
			return true;
		}
		var watched = watched();
		return !watched.isEmpty() && (whose == null || this.workers.byAccount(whose)
			.filter((worker) -> watched.stream().anyMatch((top) -> this.organization.covers(top, worker.unit())))
			.isPresent());
	}

	/**
	 * Who is meant: people know each other by name. Of several of one name those whose
	 * data the acting person may ask for.
	 * @param asked a code or a name
	 */
	List<AccountName> workers(String asked) {
		var mayAsk = accounts(asked).stream().filter(this::mayAsk).toList();
		return mayAsk.isEmpty() ? List.of(AccountName.of(asked)) : mayAsk;
	}

	/** The accounts of that code or name. */
	List<AccountName> accounts(String asked) {
		var said = AccountName.of(asked);
		if (this.workers.byAccount(said).isPresent() || !this.postings.findByAccount(said).isEmpty()) {
			return List.of(said);
		}
		var named = Stream
			.concat(this.workers.findByName(asked).stream().map((worker) -> worker.code().account()),
					this.postings.findByPersonName(asked).stream().map(Posting::account))
			.distinct()
			.toList();
		return named.isEmpty() ? List.of(said) : named;
	}

	/**
	 * The highest units of which, and of all below, lines are shown; null where no unit
	 * is left out.
	 */
	Set<String> within(List<AccountName> workers) {
		return (this.standing.administers() || List.of(this.people.acting()).equals(workers)) ? null : watched();
	}

	/** The units of workers and those above them; empty where nobody is asked for. */
	List<String> unitsAbove(List<AccountName> workers) {
		return (workers == null) ? List.of()
				: this.workers.findAllById(workers.stream().map(AccountName::worker).toList())
					.stream()
					.flatMap((known) -> this.organization.lineOf(known.unit()).stream().map(OrgUnit::code))
					.distinct()
					.toList();
	}

	/** Names of units by their codes. */
	Map<String, String> unitNames(Collection<String> units) {
		return this.units.findAllById(units).stream().collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
	}

	/** The highest units that the acting person watches. */
	private Set<String> watched() {
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> posting.post() == Post.SUPERVISOR)
			.flatMap((posting) -> this.organization.reach(posting.unit()).stream())
			.collect(Collectors.toSet());
	}

}
