package org.shegong.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.policy.Basis;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Sees to it that contracts are written down before the month is over. */
@Component
@Transactional
class ContractWatch {

	private final ContractDesk desk;

	private final ContractRequests requests;

	private final Employments employments;

	private final Workers workers;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Clock clock;

	ContractWatch(ContractDesk desk, ContractRequests requests, Employments employments, Workers workers,
			Organization organization, Policies policies, WorkCalendar calendar, Clock clock) {
		this.desk = desk;
		this.requests = requests;
		this.employments = employments;
		this.workers = workers;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * Workers whose contract should be being written down today and is not. Each stays
	 * locked until commit and is looked at after that, so that two nodes do not open the
	 * same.
	 */
	List<String> due() {
		var today = LocalDate.now(this.clock);
		return this.employments.unwritten(today)
			.stream()
			.filter((worker) -> this.requests.underWay(worker).isEmpty())
			.map((worker) -> this.workers.lock(worker).orElseThrow())
			.filter((worker) -> isDue(worker, today))
			.map(Worker::code)
			.map(WorkerCode::value)
			.toList();
	}

	private boolean isDue(Worker worker, LocalDate today) {
		return Objection.admits(this.desk.objections(new ContractOpening(worker.code()), today))
				&& this.desk.latest(worker.code())
					.filter((contract) -> !today.isBefore(opensOn(worker, contract.contractFrom(), today)))
					.isPresent();
	}

	/** The day from which as many working days remain before the last one as it takes. */
	LocalDate opensOn(Worker worker, LocalDate from, LocalDate asOf) {
		var due = new SigningTime(from).dueOn();
		var opens = this.calendar.minusWorkdays(due,
				ContractNumbers.of(policyOf(worker, asOf)).signingLeadWorkdays().value());
		return opens.isBefore(from) ? from : opens;
	}

	Basis leadBasis(Worker worker, LocalDate asOf) {
		return ContractNumbers.of(policyOf(worker, asOf)).signingLeadWorkdays().basis();
	}

	private Policy policyOf(Worker worker, LocalDate on) {
		return this.policies.at(this.organization.localityOf(worker.unit()), on);
	}

}
