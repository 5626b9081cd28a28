package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.approval.Objection;
import org.shegong.organization.UnitPolicies;
import org.shegong.policy.Period;
import org.shegong.policy.WorkCalendar;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Sees to it that reviews open in good time. Looking locks nobody and reads many at once;
 * whoever is concerned is locked alone and looked at again, so that two nodes do not open
 * or tell the same.
 */
@Component("probationWatch")
@BuildingBlock("每天轮到试用期考核的人员")
@Transactional
public class ProbationWatch {

	private static final Logger log = LoggerFactory.getLogger(ProbationWatch.class);

	/** No probation lasts longer (LCL 19). */
	private static final int LONGEST_MONTHS = 6;

	private final ProbationDesk desk;

	private final ProbationRecords records;

	private final ProbationRequests requests;

	private final PersonnelFile file;

	private final Employments employments;

	private final Workers workers;

	private final UnitPolicies policies;

	private final WorkCalendar calendar;

	private final FoundOnce found;

	private final Clock clock;

	ProbationWatch(ProbationDesk desk, ProbationRecords records, ProbationRequests requests, PersonnelFile file,
			Employments employments, Workers workers, UnitPolicies policies, WorkCalendar calendar, FoundOnce found,
			Clock clock) {
		this.desk = desk;
		this.records = records;
		this.requests = requests;
		this.file = file;
		this.employments = employments;
		this.workers = workers;
		this.policies = policies;
		this.calendar = calendar;
		this.found = found;
		this.clock = clock;
	}

	/** Codes of workers whose review should be open today and is not. */
	@Transactional(readOnly = true)
	public List<String> due() {
		return this.found.in("probations", this::findDue);
	}

	private List<String> findDue() {
		var due = recruits().stream()
			.filter((recruit) -> isOpen(recruit.probation().term())
					&& Objection.admits(ProbationRules.objections(recruit.probation())))
			.map((recruit) -> recruit.worker().value())
			.toList();
		log.info("probation-watch on {}: {} to be opened", today(), due.size());
		return due;
	}

	/** Codes of workers whose review something keeps from opening that was not told. */
	@Transactional(readOnly = true)
	public List<String> hindered() {
		return this.found.in("obstacles", this::findHindered);
	}

	private List<String> findHindered() {
		var obstacles = recruits().stream()
			.filter((recruit) -> !ProbationRules.obstacles(recruit.probation()).isEmpty())
			.collect(Collectors.toMap(Recruit::worker, (recruit) -> ProbationRules.obstacles(recruit.probation()),
					(one, same) -> one, TreeMap::new));
		var untold = Workers.inParts(List.copyOf(obstacles.keySet())).flatMap((part) -> {
			var files = this.file.of(part, FileKind.PROBATION)
				.stream()
				.collect(Collectors.groupingBy(FileEntry::worker));
			return part.stream()
				.filter((code) -> !obstacles.get(code)
					.stream()
					.allMatch((each) -> ProbationRecords.isTold(each, files.getOrDefault(code, List.of()))));
		}).map(WorkerCode::value).toList();
		log.info("probation-watch on {}: {} to be told of obstacles", today(), untold.size());
		return untold;
	}

	/** Whether a review is to be opened now; the worker stays locked until commit. */
	boolean isDue(WorkerCode code) {
		return this.workers.lock(code).filter((worker) -> isDue(worker, today())).isPresent();
	}

	/** Puts into the file what keeps a review from opening, each once. */
	void tellObstacles(WorkerCode code) {
		this.workers.lock(code)
			.ifPresent((worker) -> this.desk.obstacles(code, today())
				.forEach((obstacle) -> this.records.obstacle(code, obstacle)));
		log.info("probation-watch told of what hinders 1 review");
	}

	/** Somebody who began so late that a lawful probation may still run. */
	private record Recruit(WorkerCode worker, ProbationRules.Situation probation) {
	}

	/** Those who have no review yet. */
	private List<Recruit> recruits() {
		var lately = new Period(today().minusMonths(LONGEST_MONTHS).minusDays(1), today());
		var rules = this.policies.on(today());
		var contracts = this.employments.ofWhoBeganIn(lately)
			.stream()
			.collect(Collectors.groupingBy(Employment::worker));
		return this.requests.unreviewed(lately)
			.stream()
			.map((worker) -> new Recruit(worker.code(),
					ProbationDesk.situation(worker, contracts.get(worker.code()), rules.of(worker.unit()), List.of(),
							today())))
			.toList();
	}

	private boolean isDue(Worker worker, LocalDate today) {
		return this.desk.term(worker, today)
			.filter(this::isOpen)
			.filter((term) -> Objection.admits(this.desk.objections(new ProbationOpening(worker.code()), today)))
			.isPresent();
	}

	private boolean isOpen(ProbationTerm term) {
		return term != null && !today().isBefore(opensOn(term));
	}

	/** The day from which as many working days remain before the last one as it takes. */
	LocalDate opensOn(ProbationTerm term) {
		var lead = ProbationNumbers.of(term.policy()).reviewLeadWorkdays().value();
		var opens = this.calendar.minusWorkdays(term.until(), lead);
		return opens.isBefore(term.from()) ? term.from() : opens;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
