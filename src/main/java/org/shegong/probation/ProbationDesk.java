package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** The counter where probations are reviewed. */
@Service
@Transactional
public class ProbationDesk {

	private final ProbationRequests requests;

	private final ProbationRecords records;

	private final Workers workers;

	private final Employments employments;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	ProbationDesk(ProbationRequests requests, ProbationRecords records, Workers workers, Employments employments,
			Organization organization, Policies policies, Clock clock) {
		this.requests = requests;
		this.records = records;
		this.workers = workers;
		this.employments = employments;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/**
	 * Opens a review that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber open(ProbationOpening opening, AccountName submittedBy) {
		this.workers.lock(opening.worker());
		Refusal.unlessAdmitted(objections(opening, today()));
		var worker = this.workers.get(opening.worker());
		var term = term(worker, today()).orElseThrow();
		this.employments.latest(worker.code()).orElseThrow().probationEnds(term.until());
		return this.requests.save(new ProbationRequest(worker, term, submittedBy, this.clock.instant())).number();
	}

	void train(RequestNumber number, Training training) {
		var request = this.requests.get(number);
		request.train(training);
		this.records.trained(request, policyOf(request));
	}

	/** Keeps what the town holds against the worker. */
	void decide(RequestNumber number, Verdict verdict) {
		if (verdict.decision() == Choice.REFUSE) {
			Refusal.unlessAdmitted(failing(number));
			this.requests.get(number).charge(verdict);
		}
	}

	/**
	 * Keeps what the town answers a union that objects.
	 * @return whether the union persuaded it
	 */
	boolean answerUnion(RequestNumber number, UnionReply reply) {
		var request = this.requests.get(number);
		request.answerUnion(reply);
		this.records.answered(request);
		return reply.persuaded();
	}

	/** The worker has passed. */
	void confirm(RequestNumber number) {
		var request = this.requests.get(number);
		request.confirm();
		this.records.confirmed(request, policyOf(request));
	}

	void state(RequestNumber number, Statement statement) {
		this.requests.get(number).state(statement);
	}

	void keepSilent(RequestNumber number) {
		this.requests.get(number).keepSilent();
	}

	/**
	 * Establishes that the worker has failed, if it is not too late.
	 * @return whether it was in time
	 */
	boolean establish(RequestNumber number) {
		var request = this.requests.get(number);
		var inTime = request.mayFailOn(today());
		if (inTime) {
			request.refuse();
			this.records.failed(request);
		}
		return inTime;
	}

	/** The probation ran out before failing was established: the worker has passed. */
	void runOut(RequestNumber number) {
		var request = this.requests.get(number);
		request.confirm();
		this.records.ranOut(request, policyOf(request));
	}

	/** What stands against failing a worker today. */
	@Transactional(readOnly = true)
	List<Objection> failing(RequestNumber number) {
		return ProbationRules.failing(this.requests.get(number).until(), today());
	}

	/** What stands against opening a review. */
	@Transactional(readOnly = true)
	List<Objection> objections(ProbationOpening opening, LocalDate asOf) {
		if (opening.worker() == null) {
			return List.of(Objection.formFault("请选择社区工作者"));
		}
		return Stream
			.concat(ProbationRules.objections(situation(opening.worker(), asOf)).stream(),
					untrained(opening.worker(), asOf))
			.toList();
	}

	/** Training is told of before it is asked for (C-i). */
	private Stream<Objection> untrained(WorkerCode code, LocalDate asOf) {
		var worker = this.workers.get(code);
		var known = this.records.trainingOnFile(code);
		return term(worker, asOf).filter((term) -> known != null)
			.stream()
			.flatMap((term) -> ProbationRules.training(known, term.from(), term.policy()).stream());
	}

	/**
	 * Class hours that the file knows of and that the rules ask for; empty where none are
	 * asked for.
	 */
	@Transactional(readOnly = true)
	Optional<Training> trained(WorkerCode code, Policy policy) {
		var known = this.records.trainingOnFile(code);
		return (ProbationNumbers.of(policy).trainingHours().value() == 0) ? Optional.empty()
				: Optional.of((known != null) ? known : new Training(0, null));
	}

	/** What keeps a review from ever opening although one is due to the worker. */
	@Transactional(readOnly = true)
	List<Objection> obstacles(WorkerCode code, LocalDate asOf) {
		return ProbationRules.obstacles(situation(code, asOf));
	}

	private ProbationRules.Situation situation(WorkerCode code, LocalDate asOf) {
		var worker = this.workers.get(code);
		return situation(worker, this.employments.findByWorkerOrderByContractFrom(code), policyOf(worker.unit(), asOf),
				this.requests.standing(code), asOf);
	}

	/**
	 * What the rules look at.
	 * @param contracts all of the worker, oldest first
	 * @param reviews those that stand, in words
	 */
	static ProbationRules.Situation situation(Worker worker, List<Employment> contracts, Policy policy,
			List<String> reviews, LocalDate asOf) {
		var latest = contracts.isEmpty() ? null : contracts.get(contracts.size() - 1);
		return new ProbationRules.Situation(worker.workerClass(), term(latest, policy), asOf, usedUp(contracts),
				latest != null && latest.contractNumber() != null, reviews);
	}

	private static ProbationTerm term(Employment contract, Policy policy) {
		return (contract == null || contract.contractFrom() == null) ? null : new ProbationTerm(contract.contractFrom(),
				contract.contractUntil(), contract.probationUntil(), policy);
	}

	/** A renewed contract has a probation only where none was agreed before. */
	private static boolean usedUp(List<Employment> contracts) {
		var last = contracts.size() - 1;
		return last > 0 && (contracts.get(last).probationUntil() == null
				|| contracts.subList(0, last).stream().anyMatch((earlier) -> earlier.probationUntil() != null));
	}

	/** The probation of a worker's latest contract; empty where none is on file. */
	@Transactional(readOnly = true)
	Optional<ProbationTerm> term(Worker worker, LocalDate on) {
		return this.employments.latest(worker.code()).map((contract) -> term(contract, policyOf(worker.unit(), on)));
	}

	/**
	 * The probation a review is about, by the numbers with which it began; empty once the
	 * worker has another contract.
	 */
	@Transactional(readOnly = true)
	Optional<ProbationTerm> term(ProbationRequest request) {
		return this.employments.latest(request.worker())
			.filter((contract) -> request.from().equals(contract.contractFrom()))
			.map((contract) -> new ProbationTerm(contract.contractFrom(), contract.contractUntil(),
					contract.probationUntil(), policyOf(request)));
	}

	/** What the rules say of a review, as on the day it was opened. */
	@Transactional(readOnly = true)
	Optional<Weighed> weighed(ProbationRequest request) {
		var contracts = this.employments.findByWorkerOrderByContractFrom(request.worker());
		return term(request).map((term) -> {
			var situation = new ProbationRules.Situation(this.workers.get(request.worker()).workerClass(), term,
					request.submittedOn(this.clock.getZone()), usedUp(contracts),
					contracts.get(contracts.size() - 1).contractNumber() != null, List.of());
			var training = (request.hours() != null) ? new Training(request.hours(), request.trainedUntil())
					: this.records.trainingOnFile(request.worker());
			var untrained = (training != null) ? ProbationRules.training(training, term.from(), term.policy())
					: List.<Objection>of();
			return Weighed
				.of(Stream.concat(ProbationRules.objections(situation).stream(), untrained.stream()).toList());
		});
	}

	/** The numbers with which a review began. */
	Policy policyOf(ProbationRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	private Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
