package org.shegong.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * The counter where candidates are proposed and results are recorded. Whoever does holds
 * the candidate's row and then that of the county, so that seats are counted by one at a
 * time.
 */
@Service
@Transactional
class AppointmentDesk {

	private final AppointmentRequests requests;

	private final CandidateReviewDesk reviews;

	private final AppointmentCheck check;

	private final AppointmentRecords records;

	private final TakingOffice offices;

	private final Workers workers;

	private final Quotas quotas;

	private final EntityManager entities;

	private final Clock clock;

	AppointmentDesk(AppointmentRequests requests, CandidateReviewDesk reviews, AppointmentCheck check,
			AppointmentRecords records, TakingOffice offices, Workers workers, Quotas quotas, EntityManager entities,
			Clock clock) {
		this.requests = requests;
		this.reviews = reviews;
		this.check = check;
		this.records = records;
		this.offices = offices;
		this.workers = workers;
		this.quotas = quotas;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Registers a candidate against whom nothing stands, and asks the departments.
	 * @return the number of the request
	 */
	RequestNumber register(AppointmentApplication asked, AccountName submittedBy) {
		Refusal.unlessAdmitted(this.check.faults(asked));
		var candidate = lock(asked);
		Refusal.unlessAdmitted(
				this.check.objections(asked, new AppointmentCheck.Question(today(), submittedBy, null, false)));
		var request = this.requests
			.saveAndFlush(new AppointmentRequest(candidate, asked, submittedBy, this.clock.instant()));
		this.reviews.open(request);
		return request.number();
	}

	/** Everybody is asked anew. */
	void revise(RequestNumber number, AppointmentRevision revision) {
		var request = this.requests.get(number);
		var asked = revision.revise(request);
		lock(asked);
		Refusal.unlessAdmitted(objections(asked, number, false));
		request.resubmit(asked);
		this.reviews.open(request);
	}

	void giveBack(RequestNumber number) {
		this.requests.get(number).giveBack();
	}

	/** One department has found something. */
	void refuse(RequestNumber number) {
		var request = this.requests.get(number);
		request.refuse();
		this.records.barred(request, this.workers.get(request.worker()), this.reviews.barring(request),
				numbers(request).reviewParties().basis().under("P-12"));
	}

	void stop(RequestNumber number, String reason) {
		this.requests.get(number).stop(reason);
	}

	/** What stands against a result; the seats are counted again. */
	@Transactional(readOnly = true)
	List<Objection> objections(RequestNumber number, AppointmentResult result) {
		var request = this.requests.get(number);
		var faults = ResultRules.objections(new ResultRules.Told(result, request.way(), numbers(request), today()));
		return (!faults.isEmpty() || !result.isTaken()) ? faults : objections(request.application(), number, true);
	}

	/** Keeps the result; an office that was won begins on its day. */
	AppointmentAnswers record(RequestNumber number, AppointmentResult result) {
		var request = this.requests.get(number);
		lock(request.application());
		Refusal.unlessAdmitted(objections(number, result));
		if (!result.isTaken()) {
			request.lose(result);
			return AppointmentAnswers.NEVER;
		}
		request.win(result, result.lastDay(numbers(request).termYears().value()));
		return result.from().isAfter(today()) ? AppointmentAnswers.LATER : AppointmentAnswers.NOW;
	}

	/**
	 * The first day in office. All is looked at again; whoever cannot come into it any
	 * more does not, and those who have to see to it are told why.
	 */
	void takeOffice(RequestNumber number, AccountName by) {
		var request = this.requests.get(number);
		var candidate = lock(request.application());
		var situation = this.check.situation(request.application(),
				new AppointmentCheck.Question(today(), null, number, true));
		var against = AppointmentRules.objections(situation)
			.stream()
			.filter(Objection::refuses)
			.map(Objection::message)
			.collect(Collectors.joining("；"));
		if (!against.isEmpty()) {
			request.miss(against);
			this.records.missed(request, candidate, against);
			return;
		}
		var before = AppointmentRecords.Before.of(candidate);
		this.offices.take(situation);
		request.takeOffice();
		this.records.taken(request, before, candidate, numbers(request), by);
	}

	private List<Objection> objections(AppointmentApplication asked, RequestNumber own, boolean taking) {
		return this.check.objections(asked, new AppointmentCheck.Question(today(), null, own, taking));
	}

	private Worker lock(AppointmentApplication asked) {
		var candidate = this.workers.lock(asked.candidate()).orElseThrow();
		this.quotas.lock(asked.unit());
		// others may have moved the candidate while this waited
		this.entities.refresh(candidate);
		return candidate;
	}

	private AppointmentNumbers numbers(AppointmentRequest request) {
		return AppointmentNumbers.of(this.check.policyOf(request));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
