package org.shegong.web.away;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.web.Access;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * What the acting person may know of who is away: those who decide or keep the office
 * there know who it is, personnel clerks what keeps them away, colleagues of the
 * community how many they are (PIPL 6, 28).
 */
@Component
class AwaySight {

	/** They neither decide on absences nor keep an office. */
	private static final Set<Post> NEITHER = EnumSet.of(Post.TOWN_DISCIPLINE, Post.TOWN_UNION, Post.FINANCE,
			Post.DISCIPLINE_INSPECTION, Post.COUNTY_UNION, Post.SUPERVISOR, Post.PUBLIC_SECURITY, Post.JUDICIARY,
			Post.VETERANS_AFFAIRS, Post.HEALTH, Post.MARKET_REGULATION, Post.TAXATION);

	private final People people;

	private final Standing standing;

	private final Access access;

	private final Postings postings;

	private final Organization organization;

	private final OrgUnits units;

	private final Workers workers;

	AwaySight(People people, Standing standing, Access access, Postings postings, Organization organization,
			OrgUnits units, Workers workers) {
		this.people = people;
		this.standing = standing;
		this.access = access;
		this.postings = postings;
		this.organization = organization;
		this.units = units;
		this.workers = workers;
	}

	/** Where somebody looks who names no unit; empty where they may look nowhere. */
	Optional<OrgUnit> first() {
		return tops().stream().findFirst().or(this::own).flatMap(this.units::findById);
	}

	/** Whether there is anything at all to see of a unit. */
	boolean reaches(OrgUnit unit) {
		return knowsNames(unit) || own().filter(unit.code()::equals).isPresent();
	}

	boolean knowsNames(OrgUnit unit) {
		return this.standing.administers()
				|| tops().stream().anyMatch((top) -> this.organization.covers(top, unit.code()));
	}

	boolean knowsKinds(Set<String> units) {
		return this.access.needsIdentityNumbers(units);
	}

	private Optional<String> own() {
		return this.workers.byAccount(this.people.acting())
			.filter((worker) -> worker.leftOn() == null)
			.map(Worker::unit);
	}

	/** The highest units for which they decide or keep the office. */
	private List<String> tops() {
		return this.standing.administers() ? this.units.roots().stream().sorted().toList()
				: this.postings.findByAccount(this.people.acting())
					.stream()
					.filter((posting) -> !NEITHER.contains(posting.post()))
					.map(Posting::unit)
					.flatMap((unit) -> this.organization.reach(unit).stream())
					.distinct()
					.toList();
	}

}
