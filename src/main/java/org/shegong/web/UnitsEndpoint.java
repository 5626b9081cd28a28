package org.shegong.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.accounts.Starters;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Postings;
import org.shegong.organization.UnitKind;
import org.shegong.organization.UnitListed;
import org.shegong.worker.Listed;
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

		private static Choice of(UnitListed listed) {
			var unit = listed.unit();
			return new Choice(unit.code(), unit.name(), unit.kind().id(), listed.upper());
		}

	}

	/** Somebody in post, with the name of the unit. */
	record Colleague(String code, String name, String unitName) {

		private static Colleague of(Listed listed) {
			return new Colleague(listed.worker().code().value(), listed.worker().name(), listed.unitName());
		}

	}

	/**
	 * @param kind of the units that are wanted; all but departments where it is left out
	 */
	@GetMapping("/api/units")
	public Paged<Choice> choices(@RequestParam("for") String process, @RequestParam(required = false) String kind,
			Wanted wanted) {
		return Paged.of(this.units.branch(named(process), wanted.pattern(), only(kind), wanted.request()), Choice::of);
	}

	private static UnitKind only(String kind) {
		return (kind == null) ? null
				: Arrays.stream(UnitKind.values())
					.filter((known) -> known.id().equals(kind))
					.findFirst()
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
							"没有“%s”这一级单位，请写 city、county、town 或 community".formatted(kind)));
	}

	@GetMapping("/api/workers")
	public Paged<Colleague> workers(@RequestParam("for") String process, Wanted wanted) {
		return Paged.of(this.workers.below(tops(process), wanted.pattern(), false, "", wanted.request()),
				Colleague::of);
	}

	/** Of a process that leads elsewhere, all units of the city of whoever starts it. */
	private Set<String> named(String process) {
		var own = tops(process);
		return this.doors.find(process).filter(ProcessDoor::leadsElsewhere).isEmpty() ? own
				: own.stream()
					.map(this.organization::lineOf)
					.map((line) -> line.get(line.size() - 1).code())
					.collect(Collectors.toSet());
	}

	/** The highest units within reach of the acting person. */
	private Set<String> tops(String process) {
		var door = this.doors.find(process)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有流程“" + process + "”"));
		if (this.standing.administers()) {
			return this.units.roots();
		}
		var registrars = this.starters.registrars(door);
		return this.postings.findByAccount(this.people.acting())
			.stream()
			.filter((posting) -> registrars.contains(posting.post().id()))
			.flatMap((posting) -> this.organization.reach(posting.unit()).stream())
			.collect(Collectors.toSet());
	}

}
