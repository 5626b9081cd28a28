package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.organization.PoliciesOfADay;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
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
		return ending(code, contracts(code), history, this.requests.of(code),
				policyOf(this.workers.get(code).unit(), on), on);
	}

	/** The same today, with all renewals of the worker. */
	Watched watched(WorkerCode code) {
		var renewals = this.requests.of(code);
		return new Watched(ending(code, contracts(code), History.UNKNOWN, renewals,
				policyOf(this.workers.get(code).unit(), today()), today()), renewals);
	}

	/** The same of several, each kind of thing read at once. */
	List<Watched> watched(List<WorkerCode> codes, PoliciesOfADay policies) {
		var contracts = byWorker(this.employments.findByWorkerInOrderByContractFrom(codes), Employment::worker);
		var files = byWorker(this.file.ofAll(codes), FileEntry::worker);
		var away = byWorker(this.absences.findByWorkerInOrderByFromDateAscIdAsc(codes), AwayPeriod::worker);
		var requests = byWorker(this.requests.findByWorkerInOrderById(codes), RenewalRequest::worker);
		return this.workers.findAllById(codes).stream().map((worker) -> {
			var code = worker.code();
			var renewals = new Renewals(requests.getOrDefault(code, List.of()));
			var ending = new RenewalCase(worker, agreed(contracts.getOrDefault(code, List.of())),
					files.getOrDefault(code, List.of()), away.getOrDefault(code, List.of()), History.UNKNOWN,
					inWords(renewals), policies.of(worker.unit()), today());
			return new Watched(ending, renewals);
		}).toList();
	}

	private static <T> Map<WorkerCode, List<T>> byWorker(List<T> all, Function<T, WorkerCode> worker) {
		return all.stream().collect(Collectors.groupingBy(worker));
	}

	private static List<String> inWords(Renewals renewals) {
		return renewals.pending().map(RenewalRequest::inWords).stream().toList();
	}

	/** The contract a renewal is about, which need not be the latest any more. */
	RenewalCase of(RenewalRequest request) {
		var contracts = contracts(request.worker());
		var ids = contracts.stream().map(Employment::id).toList();
		var upToIt = contracts.subList(0, ids.indexOf(request.employment()) + 1);
		return ending(request.worker(), upToIt, request.history(), new Renewals(List.of()), policyOf(request), today());
	}

	private List<Employment> contracts(WorkerCode code) {
		return agreed(this.employments.findByWorkerOrderByContractFrom(code));
	}

	/** A wage is not a contract (C-n). */
	private static List<Employment> agreed(List<Employment> all) {
		return all.stream().filter(Employment::isContract).toList();
	}

	private RenewalCase ending(WorkerCode code, List<Employment> contracts, History history, Renewals renewals,
			Policy policy, LocalDate on) {
		var worker = this.workers.get(code);
		return new RenewalCase(worker, contracts, this.file.of(code),
				this.absences.findByWorkerOrderByFromDateAscIdAsc(code), history, inWords(renewals), policy, on);
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
