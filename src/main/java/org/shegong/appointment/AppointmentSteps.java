package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;

/** What people may submit at the tasks of an appointment. */
@Component
@Transactional(readOnly = true)
class AppointmentSteps {

	private static final Basis NOT_ONESELF = Articles.of("appointment-two-persons");

	private final AppointmentRequests requests;

	private final AppointmentCheck check;

	private final AppointmentDesk desk;

	private final CandidateReviewDesk reviews;

	private final AppointmentBrief brief;

	private final Clock clock;

	AppointmentSteps(AppointmentRequests requests, AppointmentCheck check, AppointmentDesk desk,
			CandidateReviewDesk reviews, AppointmentBrief brief, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.desk = desk;
		this.reviews = reviews;
		this.brief = brief;
		this.clock = clock;
	}

	/** In the order in which an appointment comes to them. */
	List<Step<?>> all() {
		return List.of(
				Step.of("reviewCandidate", CandidateAnswer.class)
					.offering(Choice.APPROVE.as("无异议"), Choice.REFUSE.as("有异议"), Choice.RETURN.as("退回修改"))
					.checked((number, answer, account) -> this.reviews.objections(number, answer))
					.unless(this::isTheCandidate)
					.telling(this.brief::review)
					.jointly(),
				Step.of("recordResult", AppointmentResult.class)
					.checked((number, result, account) -> this.desk.objections(number, result))
					.unless(this::isTheCandidate)
					.telling((number, one, brief) -> this.brief.result(number, brief)),
				Step.of("revise", AppointmentRevision.class)
					.offering(Choice.RESUBMIT, Choice.WITHDRAW)
					.checked(this::mayRevise)
					.startingWith((number) -> AppointmentRevision.of(this.requests.get(number))));
	}

	private List<Objection> isTheCandidate(RequestNumber number, AccountName account) {
		return account.isOf(this.requests.get(number).worker())
				? List.of(Objection.refusal("您是这件选任的人选，不能办理，请由其他任职人员办理", NOT_ONESELF)) : List.of();
	}

	private List<Objection> mayRevise(RequestNumber number, AppointmentRevision revision, AccountName account) {
		return this.check.objections(revision.revise(this.requests.get(number)),
				new AppointmentCheck.Question(LocalDate.now(this.clock), null, number, false));
	}

}
