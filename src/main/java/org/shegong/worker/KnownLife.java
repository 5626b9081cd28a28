package org.shegong.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.policy.FiledFact;
import org.shegong.policy.Policy;
import org.shegong.policy.ProtectedPerson;
import org.shegong.policy.Protections;

/**
 * Everything the roster knows of a worker that may protect them from losing the contract
 * (LCL 42, 45): the valid lines of the file, however they came into it, and the leaves
 * granted or only asked for.
 *
 * @param since first day with the present employer; null where unknown
 * @param retirementBase old retirement age fixed for this woman; null takes the policy's
 * @param file lines that are not struck out
 * @param absences all absences of the worker, past and to come
 */
public record KnownLife(Worker worker, LocalDate since, Integer retirementBase, Collection<FileEntry> file,
		Collection<AwayPeriod> absences, Policy policy) {

	private static final String MISCARRIAGE = "miscarriage";

	public ProtectedPerson person() {
		return new ProtectedPerson(this.worker.birthDate(), this.worker.gender() == Gender.FEMALE,
				this.worker.workingSince(), this.since, this.retirementBase, this.policy);
	}

	public Protections protections() {
		var afterMiscarriage = this.absences.stream()
			.filter((absence) -> MISCARRIAGE.equals(absence.leaveKind()))
			.map(AwayPeriod::request)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		var lines = this.file.stream()
			.filter((line) -> !line.is(FileKind.LEAVE) || !afterMiscarriage.contains(line.request()))
			.map(KnownLife::fact);
		var leaves = this.absences.stream()
			.filter((absence) -> absence.leaveKind() != null)
			.map((absence) -> new FiledFact("leave", absence.leaveKind(), absence.from(), absence.until()));
		return new Protections(person(), Stream.concat(lines, leaves).toList());
	}

	private static FiledFact fact(FileEntry line) {
		return new FiledFact(line.kind().id(), line.value(), line.date(), lastDay(line));
	}

	/** Of a leave that only tells how many days it took, the last of them in a row. */
	private static LocalDate lastDay(FileEntry line) {
		var counted = line.until() == null && line.is(FileKind.LEAVE) && line.quantity() != null;
		return counted ? line.date().plusDays(Math.max(0, line.quantity().longValue() - 1)) : line.until();
	}

}
