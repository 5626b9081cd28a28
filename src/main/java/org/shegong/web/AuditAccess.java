package org.shegong.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
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
	boolean mayAsk(String worker) {
		if (this.standing.administers() || this.people.acting().equals(worker)) {
			return true;
		}
		var watched = watched();
		return !watched.isEmpty() && (worker == null
				|| this.workers.findById(worker).map(Worker::unit).filter(watched::contains).isPresent());
	}

	/** The units of which lines are shown; null where no unit is left out. */
	Set<String> within(String worker) {
		return (this.standing.administers() || this.people.acting().equals(worker)) ? null : watched();
	}

	/** A worker's unit and those above it; empty where nobody is asked for. */
	List<String> unitsAbove(String worker) {
		return (worker == null) ? List.of()
				: this.workers.findById(worker)
					.map((known) -> this.organization.lineOf(known.unit()).stream().map(OrgUnit::code).toList())
					.orElse(List.of());
	}

	String unitName(String unit) {
		return (unit == null) ? null : this.units.findById(unit).map(OrgUnit::name).orElse(unit);
	}

	private Set<String> watched() {
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> posting.post() == Post.SUPERVISOR)
			.flatMap((posting) -> this.organization.reach(posting.unit()).stream())
			.flatMap((top) -> this.organization.below(top).stream())
			.map(OrgUnit::code)
			.collect(Collectors.toSet());
	}

}
