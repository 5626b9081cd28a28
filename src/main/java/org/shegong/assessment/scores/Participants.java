package org.shegong.assessment.scores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.policy.Locality;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** The people of units in a year, by the roster as it is now. */
@Component
@Transactional(readOnly = true)
public class Participants {

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	Participants(Workers workers, Employments employments, PersonnelFile file, Organization organization,
			Policies policies) {
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
	}

	/** Everybody of a unit and below it. */
	public List<Participant> below(String unit, int year) {
		return below(unit, year, null);
	}

	/**
	 * … as an assessment knows them.
	 * @param begun when it was opened, as it keeps the numbers with which it began; null:
	 * by those of now
	 */
	public List<Participant> below(String unit, int year, Instant begun) {
		var units = this.organization.below(unit).stream().map(OrgUnit::code).toList();
		return known(this.workers.findByUnitIn(units), year, begun);
	}

	public Participant of(WorkerCode worker, int year) {
		return of(worker, year, null);
	}

	public Participant of(WorkerCode worker, int year, Instant begun) {
		return known(List.of(this.workers.get(worker)), year, begun).get(0);
	}

	/** Some people, in no order. */
	public List<Participant> of(List<WorkerCode> workers, int year, Instant begun) {
		return known(Workers.inParts(workers).map(this.workers::findAllById).flatMap(List::stream).toList(), year,
				begun);
	}

	/** Notices of a calendar year by worker, for each of some. */
	public Map<WorkerCode, Integer> notices(List<WorkerCode> workers, int year, Instant begun) {
		return of(workers, year, begun).stream()
			.collect(Collectors.toMap((one) -> one.worker().code(), (one) -> one.notices(year)));
	}

	private List<Participant> known(List<Worker> people, int year, Instant begun) {
		var codes = people.stream().map(Worker::code).toList();
		var places = this.organization.above(people.stream().map(Worker::unit).distinct().toList());
		var contracts = latest(codes);
		var entries = this.file.ofAll(codes).stream().collect(Collectors.groupingBy(FileEntry::worker));
		var policies = new HashMap<String, Policy>();
		return people.stream()
			.map((worker) -> Participation.of(new Participation.Year(worker, contracts.get(worker.code()),
					entries.getOrDefault(worker.code(), List.of()), year,
					policies.computeIfAbsent(worker.unit(), (unit) -> policyOf(places.localityOf(unit), year, begun)))))
			.toList();
	}

	private HashMap<WorkerCode, Employment> latest(Collection<WorkerCode> codes) {
		return this.employments.findByWorkerInOrderByContractFrom(codes)
			.stream()
			.collect(Collectors.toMap(Employment::worker, Function.identity(), (before, after) -> after, HashMap::new));
	}

	/** The rules of a year are those of its last day. */
	public Policy policyOf(String unit, int year) {
		return policyOf(unit, year, null);
	}

	public Policy policyOf(String unit, int year, Instant begun) {
		return policyOf(this.organization.localityOf(unit), year, begun);
	}

	private Policy policyOf(Locality place, int year, Instant begun) {
		return this.policies.at(place, LocalDate.of(year, 12, 31), begun);
	}

}
