package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/** The counter where contracts are written down. */
@Service
@Transactional
public class ContractDesk {

	private final ContractRequests requests;

	private final ContractRecords records;

	private final Workers workers;

	private final Employments employments;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	ContractDesk(ContractRequests requests, ContractRecords records, Workers workers, Employments employments,
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
	 * Opens the writing down of a contract that nothing stands against.
	 * @return the number of the request
	 */
	RequestNumber open(ContractOpening opening, AccountName submittedBy) {
		this.workers.lock(opening.worker());
		Refusal.unlessAdmitted(objections(opening, today()));
		var worker = this.workers.get(opening.worker());
		var contract = latest(opening.worker()).orElseThrow();
		return this.requests.save(new ContractRequest(worker, contract, submittedBy, this.clock.instant())).number();
	}

	/** The month is over unsigned: double wages run. */
	void alarm(RequestNumber number) {
		var request = this.requests.get(number);
		if (contract(request).contractNumber() == null) {
			this.records.doubleWages(request);
		}
	}

	/**
	 * The year is over unsigned. Only a signature settles the term on file, because until
	 * then the contract may lie signed in a drawer.
	 */
	void deem(RequestNumber number) {
		var request = this.requests.get(number);
		if (contract(request).contractNumber() == null && mayBeDeemed(request)) {
			this.records.openEnded(request);
		}
	}

	/** Enters the signature and what its day comes to. */
	void sign(RequestNumber number, Signing signing) {
		var request = this.requests.get(number);
		var contract = contract(request);
		contract.sign(signing.contractNumber(), signing.signedOn(), signing.contractUntil());
		request.sign(signing);
		if (mayBeDeemed(request) && request.time().isTooLateForATerm(signing.signedOn())) {
			contract.becomesOpenEnded();
			this.records.termDropped(request);
		}
		this.records.signed(request, contract);
	}

	private boolean mayBeDeemed(ContractRequest request) {
		return ContractRules.mayBeDeemed(this.workers.get(request.worker()).workerClass());
	}

	/** What stands against opening it. */
	@Transactional(readOnly = true)
	List<Objection> objections(ContractOpening opening, LocalDate asOf) {
		if (opening.worker() == null) {
			return List.of(Objection.formFault("请选择社区工作者"));
		}
		var policy = this.policies.at(this.organization.localityOf(this.workers.get(opening.worker()).unit()), asOf);
		return ContractRules
			.objections(situation(opening.worker(), latest(opening.worker()).orElse(null), policy, asOf));
	}

	/** What stands against entering a signature today. */
	@Transactional(readOnly = true)
	List<Objection> signing(RequestNumber number, Signing signing) {
		var request = this.requests.get(number);
		return ContractRules.signing(signing, situation(request));
	}

	/** What the wage on file falls short of, as warnings. */
	@Transactional(readOnly = true)
	List<Objection> wage(RequestNumber number) {
		var request = this.requests.get(number);
		return ContractRules.isPaidEnough(situation(request)).toList();
	}

	/** What the rules say of it, as on the day it was opened; nothing once it is gone. */
	@Transactional(readOnly = true)
	Optional<Weighed> weighed(ContractRequest request) {
		return this.employments.existsById(request.employment())
				? Optional.of(Weighed
					.of(ContractRules.objections(situation(request, request.submittedOn(this.clock.getZone())))))
				: Optional.empty();
	}

	private ContractRules.Situation situation(ContractRequest request) {
		return situation(request, today());
	}

	/** By the numbers with which it was opened. */
	private ContractRules.Situation situation(ContractRequest request, LocalDate on) {
		var policy = this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
		return situation(request.worker(), contract(request), policy, on);
	}

	private ContractRules.Situation situation(WorkerCode worker, Employment contract, Policy policy, LocalDate asOf) {
		var person = this.workers.get(worker);
		return new ContractRules.Situation(person.workerClass(), contract, this.requests.underWay(worker), asOf,
				policy);
	}

	@Transactional(readOnly = true)
	Optional<Employment> latest(WorkerCode worker) {
		return this.employments.latest(worker);
	}

	/** The contract a request is about, which need not be the latest any more. */
	@Transactional(readOnly = true)
	Employment contract(ContractRequest request) {
		return this.employments.findById(request.employment()).orElseThrow();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
