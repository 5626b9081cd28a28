package org.shegong.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.exam.Places;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Gathers what the rules look at and asks them. */
@Component
@Transactional(readOnly = true)
class ConversionCheck {

	private final ConversionRequests requests;

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final Places places;

	ConversionCheck(ConversionRequests requests, Workers workers, Organization organization, Policies policies,
			Places places) {
		this.requests = requests;
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.places = places;
	}

	/** What stands against opening one. */
	List<Objection> objections(ConversionOpening opening, LocalDate asOf) {
		return (opening.worker() == null) ? List.of(Objection.formFault("请选择社区工作者"))
				: ConversionRules.objections(situation(opening, asOf));
	}

	ConversionRules.Situation situation(ConversionOpening opening, LocalDate asOf) {
		var worker = this.workers.get(opening.worker());
		return situation(worker, this.policies.at(this.organization.localityOf(worker.unit()), asOf), asOf, null);
	}

	/** Of one that runs, by the numbers with which it began. */
	ConversionRules.Situation situation(ConversionRequest request, LocalDate today) {
		return situation(this.workers.get(request.worker()), policyOf(request), today, request.number());
	}

	private ConversionRules.Situation situation(Worker worker, Policy policy, LocalDate today, RequestNumber own) {
		var registered = worker.householdRegistration();
		var local = this.places.around(worker.unit(), policy, Stream.ofNullable(registered)).contains(registered);
		return new ConversionRules.Situation(worker, today, ConversionNumbers.of(policy), local,
				this.requests.open(worker.code(), own));
	}

	ConversionNumbers numbers(ConversionRequest request) {
		return ConversionNumbers.of(policyOf(request));
	}

	private Policy policyOf(ConversionRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

}
