package org.shegong.web;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.accounts.Starters;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Workers;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Names the units and the workers for which somebody may start a process. */
@RestController
@Transactional(readOnly = true)
class UnitsEndpoint {

	private final Doors doors;

	private final Standing standing;

	private final Starters starters;

	private final People people;

	private final Postings postings;

	private final Organization organization;

	private final OrgUnits units;

	private final Workers workers;

	UnitsEndpoint(Doors doors, Standing standing, Starters starters, People people, Postings postings,
			Organization organization, OrgUnits units, Workers workers) {
		this.doors = doors;
		this.standing = standing;
		this.starters = starters;
		this.people = people;
		this.postings = postings;
		this.organization = organization;
		this.units = units;
		this.workers = workers;
	}

	/**
	 * A unit people work for.
	 *
	 * @param upper name of the unit above; null at the top
	 */
	record Choice(String code, String name, String kind, String upper) {
	}

	/** Somebody in post, with the name of the unit. */
	record Colleague(String code, String name, String unitName) {
	}

	@GetMapping("/api/units")
	public List<Choice> choices(@RequestParam("for") String process) {
		return within(process).filter((unit) -> unit.kind() != UnitKind.DEPARTMENT).map(this::choice).toList();
	}

	@GetMapping("/api/workers")
	public List<Colleague> workers(@RequestParam("for") String process) {
		var names = within(process).collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
		return this.workers.findByUnitIn(names.keySet())
			.stream()
			.map((worker) -> new Colleague(worker.code().value(), worker.name(), names.get(worker.unit())))
			.sorted(Comparator.comparing(Colleague::unitName).thenComparing(Colleague::name))
			.toList();
	}

	private Stream<OrgUnit> within(String process) {
		var door = this.doors.find(process)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有流程“" + process + "”"));
		return tops(door).stream().flatMap((top) -> this.organization.below(top).stream()).distinct();
	}

	/** The highest units within reach of the acting person. */
	private Set<String> tops(ProcessDoor<?> door) {
		var tops = new LinkedHashSet<String>();
		if (this.standing.administers()) {
			this.units.findAll()
				.stream()
				.filter((unit) -> unit.parent() == null)
				.forEach((unit) -> tops.add(unit.code()));
			return tops;
		}
		var registrars = this.starters.registrars(door);
		this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> registrars.contains(posting.post().id()))
			.forEach((posting) -> this.organization.reach(posting.unit()).ifPresent(tops::add));
		return tops;
	}

	private Choice choice(OrgUnit unit) {
		return new Choice(unit.code(), unit.name(), unit.kind().id(),
				(unit.parent() != null) ? this.units.get(unit.parent()).name() : null);
	}

}
