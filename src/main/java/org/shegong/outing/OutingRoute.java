package org.shegong.outing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Course;
import org.shegong.approval.Preview;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * What an outing would meet: XX-17 sends secretaries and directors to the town's main
 * leader, and others to their secretary or director and then to the leader in charge.
 */
@Component
@Transactional(readOnly = true)
class OutingRoute {

	private static final Basis WORKING_DAYS = Articles.of("secondment-calendar");

	private final OutingDesk desk;

	private final Workers workers;

	private final Postings postings;

	private final WorkCalendar calendar;

	private final OutingDays days;

	OutingRoute(OutingDesk desk, Workers workers, Postings postings, WorkCalendar calendar, OutingDays days) {
		this.days = days;
		this.desk = desk;
		this.workers = workers;
		this.postings = postings;
		this.calendar = calendar;
	}

	/** Whether somebody is secretary or director of their own community (O1). */
	private boolean leadsCommunity(WorkerCode code) {
		var worker = this.workers.get(code);
		return worker.leadsCommunity() || holds(worker, Post.COMMUNITY_SECRETARY)
				|| holds(worker, Post.COMMUNITY_DIRECTOR);
	}

	private boolean holds(Worker worker, Post post) {
		return this.postings.findByPostAndUnitIn(post, List.of(worker.unit()))
			.stream()
			.anyMatch((posting) -> posting.account().equals(worker.code().account()));
	}

	Preview preview(OutingApplication asked, WorkerCode applicant, LocalDate asOf) {
		var worker = this.workers.get(applicant);
		var policy = this.desk.policyOf(worker.unit(), asOf);
		var facts = new LinkedHashMap<String, Object>();
		var sources = new LinkedHashMap<String, Basis>();
		if (asked.isDated()) {
			facts.put("days", this.calendar.workingDays(new Period(asked.from(), asked.until())));
			facts.put("dayUnit", "working");
			facts.put("backOn", this.calendar.nextWorkday(asked.until()));
			facts.keySet().forEach((fact) -> sources.put(fact, WORKING_DAYS));
		}
		var chain = OutingNumbers.of(policy).chainBasis().basis();
		var course = Course.of(answers(worker.code()), (step) -> step.decides() ? Optional.of(chain) : Optional.empty())
			.reporting(
					(granted, known) -> asked.isDated() ? this.days.reportDue(asked.until(), granted, policy) : null);
		return new Preview(this.desk.objections(asked, worker, asOf, null), course, facts, sources);
	}

	/** What the model asks once the outing of somebody is registered. */
	OutingAnswers answers(WorkerCode applicant) {
		return new OutingAnswers(applicant.value(), leadsCommunity(applicant), null);
	}

}
