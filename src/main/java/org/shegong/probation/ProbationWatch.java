package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.WorkCalendar;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Sees to it that reviews open in good time. Every worker looked at stays locked until
 * commit, so that two nodes do not open or tell the same.
 */
@Component
@Transactional
class ProbationWatch {

	/** No probation lasts longer (LCL 19). */
	private static final int LONGEST_MONTHS = 6;

	private final ProbationDesk desk;

	private final ProbationRecords records;

	private final Employments employments;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	ProbationWatch(ProbationDesk desk, ProbationRecords records, Employments employments, Workers workers,
			WorkCalendar calendar, Clock clock) {
		this.desk = desk;
		this.records = records;
		this.employments = employments;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Workers whose review should be open today and is not. */
	List<String> due() {
		return recruits().filter((worker) -> isDue(worker, today())).map(Worker::code).map(WorkerCode::value).toList();
	}

	/** Puts into the files what keeps reviews from opening, each once. */
	void tellObstacles() {
		recruits().forEach((worker) -> this.desk.obstacles(worker.code(), today())
			.forEach((obstacle) -> this.records.obstacle(worker.code(), obstacle)));
	}

	/** Whoever began so late that a lawful probation may still run. */
	private Stream<Worker> recruits() {
		return this.employments.begunIn(new Period(today().minusMonths(LONGEST_MONTHS).minusDays(1), today()))
			.stream()
			.map((code) -> this.workers.lock(code).orElseThrow());
	}

	private boolean isDue(Worker worker, LocalDate today) {
		return this.desk.term(worker, today)
			.filter((term) -> !today.isBefore(opensOn(term)))
			.filter((term) -> Objection.admits(this.desk.objections(new ProbationOpening(worker.code()), today)))
			.isPresent();
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
