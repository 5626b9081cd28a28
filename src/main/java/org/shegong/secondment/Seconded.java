package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Who is seconded, for those who count on the people of a unit. */
@Component
@Transactional(readOnly = true)
public class Seconded {

	private final SecondmentStays stays;

	private final SecondmentCheck check;

	private final Workers workers;

	private final SecondmentRequests requests;

	Seconded(SecondmentStays stays, SecondmentCheck check, Workers workers, SecondmentRequests requests) {
		this.stays = stays;
		this.check = check;
		this.workers = workers;
		this.requests = requests;
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
		var codes = Stream.concat(this.requests.askedForIn(unit).stream(), this.requests.filedIn(unit).stream())
			.distinct()
			.toList();
		var people = this.workers.findAllById(codes)
			.stream()
			.collect(Collectors.toMap(Worker::code, Function.identity()));
		return this.stays.granted(codes, policy)
			.filter((stay) -> stay.covers(on))
			.map((stay) -> person(people.get(stay.worker()), stay))
			.toList();
	}

	private static Person person(Worker worker, Stay stay) {
		return new Person(worker.code(), worker.name(), worker.unit(), stay.number(), stay.from(),
				stay.until().equals(LocalDate.MAX) ? null : stay.until());
	}

}
