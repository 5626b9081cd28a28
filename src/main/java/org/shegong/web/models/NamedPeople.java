package org.shegong.web.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.shegong.organization.OrgUnits;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Postings;
import org.shegong.worker.Workers;
import org.shegong.web.TryingDiscretion;
import org.springframework.stereotype.Component;

/** Finds people by a part of their name, so that nobody has to know a code. */
@Component
class NamedPeople {

	private final Workers workers;

	private final Postings postings;

	private final OrgUnits units;

	private final TryingDiscretion discretion;

	NamedPeople(Workers workers, Postings postings, OrgUnits units, TryingDiscretion discretion) {
		this.discretion = discretion;
		this.workers = workers;
		this.postings = postings;
		this.units = units;
	}

	/**
	 * Somebody to choose.
	 *
	 * @param work their posts or positions and where
	 * @param worker whether they are a community worker
	 */
	record Person(String account, String name, String work, boolean worker) {
	}

	/** At most twenty of each kind, of whom the acting designer may think. */
	List<Person> named(String part) {
		var found = new LinkedHashMap<String, Person>();
		this.workers.findTop20ByNameContainingAndLeftOnIsNullOrderByNameAscCodeAsc(part)
			.stream()
			.filter((worker) -> this.discretion.reaches(worker.unit()))
			.forEach((worker) -> found.put(worker.code().value(), new Person(worker.code().value(), worker.name(),
					unit(worker.unit()) + " " + worker.positionTitles(), true)));
		this.postings.findTop20ByPersonNameContainingOrderByPersonNameAscAccountAsc(part)
			.stream()
			.filter((posting) -> this.discretion.reaches(posting.unit()))
			.forEach((posting) -> found.putIfAbsent(posting.account().value(), new Person(posting.account().value(),
					posting.personName(), unit(posting.unit()) + " " + posting.post().title(), false)));
		return new ArrayList<>(found.values());
	}

	private String unit(String code) {
		return this.units.findById(code).map(OrgUnit::name).orElse(code);
	}

}
