package org.shegong.dismissal;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.organization.Organization;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.Employments;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;

/** Gathers what the rules look at. */
@Component
@Transactional(readOnly = true)
class DismissalCases {

	private final DismissalRequests requests;

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	DismissalCases(DismissalRequests requests, Workers workers, Employments employments, PersonnelFile file,
			Organization organization, Policies policies, WorkCalendar calendar) {
		this.requests = requests;
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
	}

	/**
	 * @param number the request itself, which does not stand in its own way; may be null
	 */
	DismissalCase open(DismissalApplication form, String number, LocalDate today) {
		var worker = this.workers.get(form.worker());
		return new DismissalCase(form, worker, this.employments.findByWorkerOrderByContractFrom(worker.code()),
				this.file.of(worker.code()), colleagues(worker), this.requests.pending(worker.code(), number),
				policyOf(worker.unit(), today), this.calendar, today);
	}

	DismissalCase of(DismissalRequest request, LocalDate today) {
		return open(request.application(), request.number(), today);
	}

	Policy policyOf(String unit, LocalDate on) {
		return this.policies.of(this.organization.policyOf(unit), on);
	}

	/** The employer is the town (NAT-05); its contract staff is counted (LCL 41). */
	private int colleagues(Worker worker) {
		var line = this.organization.lineOf(worker.unit());
		var town = line.stream().filter((unit) -> unit.kind() == UnitKind.TOWN).findFirst().orElse(line.get(0));
		var units = this.organization.below(town.code()).stream().map(OrgUnit::code).toList();
		return (int) this.workers.findByUnitIn(units)
			.stream()
			.filter((colleague) -> colleague.workerClass() != WorkerClass.POSTED)
			.count();
	}

}
