package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;

/** Gathers from roster, contracts and file what a renewal is judged by. */
@Component
@Transactional(readOnly = true)
class RenewalReader {

	private final RenewalRequests requests;

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	private final AwayPeriods absences;

	private final Clock clock;

	RenewalReader(RenewalRequests requests, Workers workers, Employments employments, PersonnelFile file,
			Organization organization, Policies policies, AwayPeriods absences, Clock clock) {
		this.requests = requests;
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
		this.absences = absences;
		this.clock = clock;
	}

	/** A worker's latest contract, as if its renewal were opened on a day. */
	RenewalCase ending(WorkerCode code, History history, LocalDate on) {
		var pending = this.requests.pending(code).map(RenewalRequest::inWords).stream().toList();
		return ending(code, contracts(code), history, pending, policyOf(this.workers.get(code).unit(), on), on);
	}

	RenewalCase ending(WorkerCode code) {
		return ending(code, History.UNKNOWN, today());
	}

	/** The contract a renewal is about, which need not be the latest any more. */
	RenewalCase of(RenewalRequest request) {
		var contracts = contracts(request.worker());
		var ids = contracts.stream().map(Employment::id).toList();
		var upToIt = contracts.subList(0, ids.indexOf(request.employment()) + 1);
		return ending(request.worker(), upToIt, request.history(), List.of(), policyOf(request), today());
	}

	/** A wage is not a contract (C-n). */
	private List<Employment> contracts(WorkerCode code) {
		return this.employments.findByWorkerOrderByContractFrom(code).stream().filter(Employment::isContract).toList();
	}

	private RenewalCase ending(WorkerCode code, List<Employment> contracts, History history, List<String> pending,
			Policy policy, LocalDate on) {
		var worker = this.workers.get(code);
		return new RenewalCase(worker, contracts, this.file.of(code),
				this.absences.findByWorkerOrderByFromDateAscIdAsc(code), history, pending, policy, on);
	}

	/** Days before the end at which a renewal opens, at most in any jurisdiction. */
	int longestLead(LocalDate on) {
		return this.policies.names()
			.stream()
			.mapToInt((name) -> RenewalNumbers.of(this.policies.of(name, on)).leadDays().value())
			.max()
			.orElseThrow();
	}

	/** The numbers with which a renewal began. */
	Policy policyOf(RenewalRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	private Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
