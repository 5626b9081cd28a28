package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/** Sees to it that reviews open in good time. */
@Component
@Transactional(readOnly = true)
class ProbationWatch {

	/** No probation lasts longer (LCL 19). */
	private static final int LONGEST_MONTHS = 6;

	private final ProbationDesk desk;

	private final Employments employments;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	ProbationWatch(ProbationDesk desk, Employments employments, Workers workers, WorkCalendar calendar, Clock clock) {
		this.desk = desk;
		this.employments = employments;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Workers whose review should be open today and is not. */
	List<String> due() {
		var today = LocalDate.now(this.clock);
		return this.employments.findByContractFromBetween(today.minusMonths(LONGEST_MONTHS).minusDays(1), today)
			.stream()
			.map(Employment::worker)
			.distinct()
			.filter((worker) -> isDue(worker, today))
			.toList();
	}

	private boolean isDue(String worker, LocalDate today) {
		return this.desk.term(this.workers.get(worker), today)
			.filter((term) -> !today.isBefore(opensOn(term)))
			.filter((term) -> Objection.admits(this.desk.objections(new ProbationOpening(worker), today)))
			.isPresent();
	}

	/** The day from which as many working days remain before the last one as it takes. */
	LocalDate opensOn(ProbationTerm term) {
		var day = term.until();
		var left = term.policy().number("probation-review-lead-workdays");
		while (left > 0 && day.isAfter(term.from())) {
			day = day.minusDays(1);
			left -= this.calendar.isWorkday(day) ? 1 : 0;
		}
		return day;
	}

}
