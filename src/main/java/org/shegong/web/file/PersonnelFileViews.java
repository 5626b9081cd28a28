package org.shegong.web.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.Balances;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Gender;
import org.shegong.worker.IdNumber;
import org.shegong.worker.Listed;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws up a personnel file for whoever may read it. */
@Component
@Transactional(readOnly = true)
class PersonnelFileViews {

	private final Workers workers;

	private final Employments employments;

	private final FileLines lines;

	private final ObjectProvider<Balances> balances;

	private final OrgUnits units;

	private final Access access;

	private final Organization organization;

	private final Policies policies;

	private final Clock clock;

	PersonnelFileViews(Workers workers, Employments employments, FileLines lines, ObjectProvider<Balances> balances,
			OrgUnits units, Access access, Organization organization, Policies policies, Clock clock) {
		this.workers = workers;
		this.employments = employments;
		this.lines = lines;
		this.balances = balances;
		this.units = units;
		this.access = access;
		this.organization = organization;
		this.policies = policies;
		this.clock = clock;
	}

	/** Empty where there is none or the acting person may not read it. */
	Optional<PersonnelFileView> of(WorkerCode code) {
		return this.workers.findById(code)
			.filter((worker) -> this.access.mayReadFile(worker.code(), worker.unit()))
			.map(this::view);
	}

	/**
	 * Whose files the acting person may read, by community and name; those who left too.
	 */
	Paged<Filed> list(Wanted wanted) {
		return Paged.of(this.workers.below(this.access.unitsReadFrom(), wanted.pattern(), true, "", wanted.request()),
				Filed::of);
	}

	/** A file as a list names it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Filed(WorkerCode code, String name, String unitName, String positionTitles, LocalDate leftOn) {

		private static Filed of(Listed listed) {
			var worker = listed.worker();
			return new Filed(worker.code(), worker.name(), listed.unitName(), worker.positionTitles(), worker.leftOn());
		}

	}

	private PersonnelFileView view(Worker worker) {
		var contracts = this.employments.findByWorkerOrderByContractFrom(worker.code())
			.stream()
			.filter(Employment::isContract)
			.map(PersonnelFileView.Contract::of)
			.toList();
		var latest = contracts.isEmpty() ? null : contracts.get(contracts.size() - 1);
		var today = LocalDate.now(this.clock);
		var policy = this.policies.at(this.organization.localityOf(worker.unit()), today);
		var age = RetirementAge.of(worker.birthDate(), worker.gender() == Gender.FEMALE, worker.retirementBase(),
				policy);
		var inFull = this.access.mayReadSensitive(worker.code(), worker.unit());
		return new PersonnelFileView(worker.code().value(), worker.name(), worker.gender().name().toLowerCase(),
				worker.birthDate(), inFull ? worker.idNumber() : IdNumber.masked(worker.idNumber()), worker.education(),
				worker.householdRegistration(), worker.workerClass().id(),
				worker.positions().stream().map(Position::id).toList(), worker.positionTitles(), worker.unit(),
				this.units.get(worker.unit()).name(), worker.workingSince(), worker.servingSince(),
				worker.retirementBase(), age.month().toString(), age.inWords(), rule(policy), worker.certificate(),
				worker.certificateEligibleSince(), worker.grade(), worker.leftOn(), leftBecause(worker, inFull), latest,
				(latest != null) ? latest.term() : PersonnelFileView.NO_CONTRACT,
				Money.inYuan(worker.monthlyAllowance()), contracts, balances(worker, today, inFull),
				this.lines.of(worker, inFull));
	}

	private String leftBecause(Worker worker, boolean inFull) {
		return (inFull || !this.lines.leftForPrivateReasons(worker.code())) ? worker.leftBecause() : "退出社区工作者队伍";
	}

	/**
	 * What there is of parental leave tells of children, and of annual leave of illness.
	 */
	private List<Balances.Balance> balances(Worker worker, LocalDate today, boolean inFull) {
		return inFull ? this.balances.stream().flatMap((ledger) -> ledger.of(worker.code(), today).stream()).toList()
				: List.of();
	}

	private static String rule(Policy policy) {
		return RetirementAge.basis(policy).cited();
	}

}
