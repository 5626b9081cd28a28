package org.shegong.dismissal.leaving;

import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/** Gathers what the rules look at. */
@Component
@Transactional(readOnly = true)
public class DismissalCases {

	private final DismissalRequests requests;

	private final Workers workers;

	private final Employments employments;

	private final PersonnelFile file;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final AwayPeriods absences;

	private final Unions unions;

	DismissalCases(DismissalRequests requests, Workers workers, Employments employments, PersonnelFile file,
			Organization organization, Policies policies, WorkCalendar calendar, AwayPeriods absences, Unions unions) {
		this.requests = requests;
		this.workers = workers;
		this.employments = employments;
		this.file = file;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.absences = absences;
		this.unions = unions;
	}

	/**
	 * @param number the request itself, which does not stand in its own way; may be null
	 */
	public DismissalCase open(DismissalApplication form, RequestNumber number, LocalDate today) {
		return open(form, number, null, today);
	}

	/**
	 * @param by who submits or submitted it; null where nobody did or it is not known yet
	 */
	public DismissalCase open(DismissalApplication form, RequestNumber number, AccountName by, LocalDate today) {
		var worker = this.workers.get(form.worker());
		var policy = (number != null) ? policyOf(this.requests.get(number)) : policyOf(worker.unit(), today);
		var contracts = this.employments.findByWorkerOrderByContractFrom(worker.code())
			.stream()
			.filter(Employment::isContract)
			.toList();
		return new DismissalCase(form, worker, contracts, this.file.of(worker.code()),
				this.absences.findByWorkerOrderByFromDateAscIdAsc(worker.code()), isHeard(form, worker, by),
				colleagues(worker), this.requests.pending(worker.code(), number), policy, this.calendar, today);
	}

	/** Only where the employer ends the contract is the union asked. */
	private boolean isHeard(DismissalApplication form, Worker worker, AccountName by) {
		return form.ground() == null || !form.ground().way().dismisses() || this.unions.mayAnswer(worker, by);
	}

	public DismissalCase of(DismissalRequest request, LocalDate today) {
		return open(request.application(), request.number(), request.submittedBy(), today);
	}

	/** The numbers with which a registered case began. */
	public Policy policyOf(DismissalRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	public Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

	/** The employer is the town (NAT-05); its contract staff is counted (LCL 41). */
	private int colleagues(Worker worker) {
		var line = this.organization.lineOf(worker.unit());
		var town = line.stream().filter((unit) -> unit.kind() == UnitKind.TOWN).findFirst().orElse(line.get(0));
		return this.workers.countOwnStaff(town.code());
	}

}
