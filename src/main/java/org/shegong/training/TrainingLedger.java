package org.shegong.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.worker.Attended;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who attended what, and who still has to (TY-23, NAT-26, ORD-46, ORD-47). */
@Component
@Transactional(readOnly = true)
public class TrainingLedger {

	private final Workers workers;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	TrainingLedger(Workers workers, PersonnelFile file, Organization organization, Policies policies, Clock clock) {
		this.workers = workers;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/** In the order in which they are given. */
	public List<TrainingLine> of(List<Worker> people, int year) {
		var files = trainings(people.stream().map(Worker::code).toList());
		var numbers = new HashMap<String, TrainingNumbers>();
		return people.stream().map((worker) -> {
			var attended = Attended.of(files.getOrDefault(worker.code(), List.of()));
			var known = numbers.computeIfAbsent(worker.unit(), (unit) -> numbers(unit, dayOf(year)));
			return new TrainingLine(worker, year, attended, new TrainingNeeds(worker, attended, known, year).list());
		}).toList();
	}

	/** Those of a unit and of all below it who still miss something in a year. */
	public List<TrainingLine> missing(String unit, int year) {
		var units = this.organization.below(unit).stream().map(OrgUnit::code).toList();
		return of(this.workers.findByUnitIn(units), year).stream()
			.filter((line) -> !line.missing().isEmpty())
			.sorted((one, other) -> {
				var place = one.worker().unit().compareTo(other.worker().unit());
				return (place != 0) ? place : one.worker().name().compareTo(other.worker().name());
			})
			.toList();
	}

	TrainingNumbers numbers(String unit, LocalDate on) {
		return TrainingNumbers.of(this.policies.at(this.organization.localityOf(unit), on));
	}

	/** The last day of the year that is known already. */
	private LocalDate dayOf(int year) {
		var today = LocalDate.now(this.clock);
		var last = Year.of(year).atMonth(12).atEndOfMonth();
		return last.isBefore(today) ? last : today;
	}

	private Map<WorkerCode, List<FileEntry>> trainings(Collection<WorkerCode> codes) {
		return codes.isEmpty() ? Map.of()
				: Workers.inParts(List.copyOf(codes))
					.flatMap((part) -> this.file.of(part, FileKind.TRAINING).stream())
					.sorted((one, other) -> one.date().compareTo(other.date()))
					.collect(Collectors.groupingBy(FileEntry::worker));
	}

}
