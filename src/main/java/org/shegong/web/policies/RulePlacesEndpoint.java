package org.shegong.web.policies;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.shegong.engine.People;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.web.Access;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose rules somebody reads: those of their own units; keepers choose any county. */
@RestController
@Transactional(readOnly = true)
class RulePlacesEndpoint {

	private static final Set<UnitKind> KEEPING = Set.of(UnitKind.CITY, UnitKind.COUNTY);

	private final People people;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	private final OrgUnits units;

	private final Access access;

	RulePlacesEndpoint(People people, Workers workers, Postings postings, Organization organization, OrgUnits units,
			Access access) {
		this.people = people;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
		this.units = units;
		this.access = access;
	}

	/**
	 * @param upper name of the unit above; null at the top
	 * @param keeps whether the acting person enters rules for it
	 */
	record Place(String code, String name, String upper, boolean keeps) {
	}

	/** The acting person's own units first. */
	@GetMapping("/api/policies/units")
	public List<Place> places() {
		return codes().stream().map(this.units::get).map(this::place).toList();
	}

	private Set<String> codes() {
		var codes = new LinkedHashSet<String>();
		var account = this.people.acting();
		this.workers.byAccount(account).map(Worker::unit).ifPresent(codes::add);
		this.postings.findByAccount(account)
			.stream()
			.map(Posting::unit)
			.forEach((unit) -> this.organization.reach(unit).ifPresent(codes::add));
		if (this.access.keepsSomeRules()) {
			this.units.findByKindInOrderByCode(KEEPING).stream().map(OrgUnit::code).forEach(codes::add);
		}
		return codes;
	}

	private Place place(OrgUnit unit) {
		return new Place(unit.code(), unit.name(),
				(unit.parent() != null) ? this.units.get(unit.parent()).name() : null,
				KEEPING.contains(unit.kind()) && this.access.keepsRules(unit.code()));
	}

}
