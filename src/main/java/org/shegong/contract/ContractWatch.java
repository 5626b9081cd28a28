package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitPolicies;
import org.shegong.policy.Basis;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Sees to it that contracts are written down before the month is over. Looking locks
 * nobody; whoever is due is locked alone and looked at again, so that two nodes do not
 * open the same.
 */
@Component("contractWatch")
@BuildingBlock("每天轮到订立书面劳动合同的人员")
@Transactional
public class ContractWatch {

	private static final Logger log = LoggerFactory.getLogger(ContractWatch.class);

	private final ContractDesk desk;

	private final ContractRequests requests;

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final UnitPolicies unitPolicies;

	private final WorkCalendar calendar;

	private final FoundOnce found;

	private final Clock clock;

	ContractWatch(ContractDesk desk, ContractRequests requests, Workers workers, Organization organization,
			Policies policies, UnitPolicies unitPolicies, WorkCalendar calendar, FoundOnce found, Clock clock) {
		this.desk = desk;
		this.requests = requests;
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.unitPolicies = unitPolicies;
		this.calendar = calendar;
		this.found = found;
		this.clock = clock;
	}

	/** Codes of workers whose contract should be being written down today and is not. */
	@Transactional(readOnly = true)
	public List<String> due() {
		return this.found.in("contracts", this::findDue);
	}

	private List<String> findDue() {
		var today = LocalDate.now(this.clock);
		var rules = this.unitPolicies.on(today);
		var due = this.requests.unwritten(begunBy(rules.most(ContractWatch::lead), today))
			.stream()
			.filter((one) -> !today.isBefore(opensOn(one.from(), lead(rules.of(one.unit())))))
			.map((one) -> one.worker().value())
			.distinct()
			.toList();
		log.info("contract-watch on {}: {} to be opened", today, due.size());
		return due;
	}

	/** The last day on which a contract that is due today can have begun. */
	private LocalDate begunBy(int lead, LocalDate today) {
		return Stream.iterate(today, (day) -> day.minusDays(1))
			.filter((from) -> !today.isBefore(opensOn(from, lead)))
			.findFirst()
			.orElseThrow();
	}

	/** Whether it is to be opened now; the worker stays locked until commit. */
	boolean isDue(WorkerCode code) {
		var today = LocalDate.now(this.clock);
		return this.workers.lock(code).filter((worker) -> isDue(worker, today)).isPresent();
	}

	private boolean isDue(Worker worker, LocalDate today) {
		return Objection.admits(this.desk.objections(new ContractOpening(worker.code()), today))
				&& this.desk.latest(worker.code())
					.filter((contract) -> !today.isBefore(opensOn(worker, contract.contractFrom(), today)))
					.isPresent();
	}

	/** The day from which as many working days remain before the last one as it takes. */
	LocalDate opensOn(Worker worker, LocalDate from, LocalDate asOf) {
		return opensOn(from, lead(policyOf(worker, asOf)));
	}

	private LocalDate opensOn(LocalDate from, int lead) {
		var opens = this.calendar.minusWorkdays(new SigningTime(from).dueOn(), lead);
		return opens.isBefore(from) ? from : opens;
	}

	private static int lead(Policy policy) {
		return ContractNumbers.of(policy).signingLeadWorkdays().value();
	}

	Basis leadBasis(Worker worker, LocalDate asOf) {
		return ContractNumbers.of(policyOf(worker, asOf)).signingLeadWorkdays().basis();
	}

	private Policy policyOf(Worker worker, LocalDate on) {
		return this.policies.at(this.organization.localityOf(worker.unit()), on);
	}

}
