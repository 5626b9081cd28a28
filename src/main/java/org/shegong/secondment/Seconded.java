package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Who is seconded, for those who count on the people of a unit. */
@Component
@Transactional(readOnly = true)
public class Seconded {

	private final SecondmentStays stays;

	private final SecondmentCheck check;

	private final Workers workers;

	private final Organization organization;

	Seconded(SecondmentStays stays, SecondmentCheck check, Workers workers, Organization organization) {
		this.stays = stays;
		this.check = check;
		this.workers = workers;
		this.organization = organization;
	}

	/**
	 * Somebody who is away, and still counts among the unit's people.
	 *
	 * @param request number of the secondment; null where the roster brought it
	 * @param until last day; null for somebody overdue who is not back
	 */
	public record Person(WorkerCode worker, String name, String unit, RequestNumber request, LocalDate from,
			LocalDate until) {
	}

	/** Whoever of a unit and below it is seconded on a day, as granted. */
	public List<Person> of(String unit, LocalDate on) {
		var policy = this.check.policyOf(unit, on);
		var people = this.workers.findByUnitIn(this.organization.below(unit).stream().map(OrgUnit::code).toList());
		return this.stays.granted(people.stream().map(Worker::code).toList(), policy)
			.filter((stay) -> stay.covers(on))
			.map((stay) -> person(this.workers.get(stay.worker()), stay))
			.toList();
	}

	private static Person person(Worker worker, Stay stay) {
		return new Person(worker.code(), worker.name(), worker.unit(), stay.number(), stay.from(),
				stay.until().equals(LocalDate.MAX) ? null : stay.until());
	}

}
