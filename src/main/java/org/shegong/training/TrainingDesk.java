package org.shegong.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.policy.Policies;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counter where courses are put down, each for all who took part at once. */
@Component
@Transactional
public class TrainingDesk {

	private final Workers workers;

	private final PersonnelFile file;

	private final Filings filings;

	private final TrainingLedger ledger;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	TrainingDesk(Workers workers, PersonnelFile file, Filings filings, TrainingLedger ledger, Organization organization,
			Policies policies, Clock clock) {
		this.workers = workers;
		this.file = file;
		this.filings = filings;
		this.ledger = ledger;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Enters a course into the files of all who took part, or of nobody.
	 * @param kept those of the participants whose files the acting account keeps; the
	 * others are refused as if there were none
	 * @return what stands against it; empty when it was entered
	 */
	public List<Objection> enter(Course course, Set<WorkerCode> kept, AccountName by) {
		this.workers.lockAll(kept);
		var found = this.workers.findAllById(kept);
		var objections = CourseRules
			.objections(new CourseRules.Case(course, found, told(course, found), today(), keeping(found)));
		if (Objection.admits(objections)) {
			this.file.appendAll(found.stream().map((one) -> course.entry(one.code())).toList(), by);
			found.stream()
				.collect(Collectors.groupingBy(this::town))
				.forEach((town, people) -> report(course, town, people));
		}
		return objections;
	}

	private List<Worker> told(Course course, List<Worker> found) {
		if (course.title() == null || course.from() == null || found.isEmpty()) {
			return List.of();
		}
		var told = this.file.of(found.stream().map(Worker::code).toList(), FileKind.TRAINING)
			.stream()
			.filter(course::isToldBy)
			.map(FileEntry::worker)
			.collect(Collectors.toSet());
		return found.stream().filter((one) -> told.contains(one.code())).toList();
	}

	/** What the rule about files says where the first of them works. */
	private Basis keeping(List<Worker> found) {
		return found.isEmpty() ? null
				: this.policies.at(this.organization.localityOf(found.get(0).unit()), today())
					.get("file-keeping")
					.basis();
	}

	private void report(Course course, String town, List<Worker> people) {
		var filing = this.ledger.numbers(town, today()).filing();
		if (filing != null && !filing.value().isEmpty()) {
			var summary = "%s（%s）：%s主办，%s学时，%s参加%d人".formatted(course.title(),
					new Period(course.from(), course.until()).inFull(), course.organiser(),
					course.hours().stripTrailingZeros().toPlainString(), this.organization.name(town), people.size());
			this.filings
				.save(new Filing(null, town, filing.value(), today(), "培训登记备案", summary).because(filing.basis()));
		}
	}

	private String town(Worker worker) {
		return this.organization.lineOf(worker.unit())
			.stream()
			.filter((unit) -> unit.kind() == UnitKind.TOWN)
			.map(OrgUnit::code)
			.findFirst()
			.orElseGet(() -> this.organization.countyOf(worker.unit()).code());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
