package org.shegong.conversion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;

/** The counter where those who served before the measure are included in it. */
@Service
@Transactional
class ConversionDesk {

	private final ConversionRequests requests;

	private final ConversionCheck check;

	private final ConversionRecords records;

	private final Workers workers;

	private final Employments employments;

	private final Clock clock;

	ConversionDesk(ConversionRequests requests, ConversionCheck check, ConversionRecords records, Workers workers,
			Employments employments, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.records = records;
		this.workers = workers;
		this.employments = employments;
		this.clock = clock;
	}

	/**
	 * Registers a conversion that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber register(ConversionOpening opening, AccountName submittedBy) {
		this.workers.lock(opening.worker());
		Refusal.unlessAdmitted(this.check.objections(opening, today()));
		var worker = this.workers.get(opening.worker());
		return this.requests.saveAndFlush(new ConversionRequest(worker, submittedBy, this.clock.instant())).number();
	}

	void train(RequestNumber number, CommonTraining training) {
		var request = this.requests.get(number);
		request.train(training);
		this.records.trained(request, this.check.numbers(request));
	}

	/**
	 * Keeps how the assessment ended.
	 * @return whether it was passed
	 */
	boolean assess(RequestNumber number, ConversionAssessment assessment) {
		var request = this.requests.get(number);
		request.assess(this.check.numbers(request).grade(assessment.grade()).orElseThrow(), assessment);
		return request.passed();
	}

	void decided(RequestNumber number, ConversionDecision decision) {
		this.requests.get(number).decided(decision);
	}

	/** All have agreed: from today on they are under the measure and paid by it. */
	void include(RequestNumber number, AccountName by) {
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		Refusal.unlessAdmitted(ConversionRules.objections(this.check.situation(request, today())));
		var numbers = this.check.numbers(request);
		var former = worker.workerClass();
		worker.place(WorkerClass.RECRUITED, worker.positions(), worker.unit());
		if (request.payGrade() != null) {
			worker.paidAt(request.payGrade());
		}
		var contract = contract(request, worker, numbers.recruitment().contractYears().value());
		request.include();
		this.records.included(request, worker, former, numbers, by);
		contract.ifPresent((begun) -> this.records.contracted(request, begun));
	}

	/**
	 * A contract in force goes on; else one begins, without a probation, because the work
	 * is the same as before (LCL 19). It is signed in a process of its own.
	 * @return the one that begins
	 */
	private Optional<Employment> contract(ConversionRequest request, Worker worker, int years) {
		var known = this.employments.latest(worker.code()).filter((contract) -> contract.isInForce(today()));
		if (known.isPresent()) {
			if (request.wage() != null) {
				known.get().terms(known.get().probationUntil(), request.wage());
			}
			return Optional.empty();
		}
		var contract = new Employment(worker.code());
		contract.agree(null, today(), today().plusYears(years).minusDays(1));
		contract.terms(null, (request.wage() != null) ? request.wage() : worker.monthlyAllowance());
		return Optional.of(this.employments.save(contract));
	}

	/**
	 * They stay in their old channel, or the street absorbs them; nothing else changes.
	 */
	void keepOut(RequestNumber number, AccountName by) {
		var request = this.requests.get(number);
		request.refuse();
		this.records.stays(request, this.check.numbers(request), by);
	}

	void stop(RequestNumber number) {
		this.requests.get(number).withdraw();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
