package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Period;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/** Gathers what the rules look at and asks them. */
@Component
@Transactional(readOnly = true)
class SecondmentCheck {

	private final SecondmentRequests requests;

	private final SecondmentStays stays;

	private final Workers workers;

	private final Employments employments;

	private final AwayPeriods aways;

	private final Covers covers;

	private final OrgUnits units;

	private final Organization organization;

	private final Policies policies;

	SecondmentCheck(SecondmentRequests requests, SecondmentStays stays, Workers workers, Employments employments,
			AwayPeriods aways, Covers covers, OrgUnits units, Organization organization, Policies policies) {
		this.requests = requests;
		this.stays = stays;
		this.workers = workers;
		this.employments = employments;
		this.aways = aways;
		this.covers = covers;
		this.units = units;
		this.organization = organization;
		this.policies = policies;
	}

	/**
	 * What stands against an application.
	 * @param own the request's number where it runs already; null for a new one
	 */
	List<Objection> objections(SecondmentApplication asked, LocalDate asOf, RequestNumber own) {
		var faults = SecondmentForm.faults(asked);
		return faults.isEmpty() ? SecondmentRules.objections(situation(asked, asOf, own)) : faults;
	}

	/** Number of the granted secondment that an application goes on from. */
	Optional<RequestNumber> continues(SecondmentApplication asked, LocalDate asOf, RequestNumber own) {
		return Optional.ofNullable(situation(asked, asOf, own).continues());
	}

	/** An application without faults in its form. */
	Situation situation(SecondmentApplication asked, LocalDate asOf, RequestNumber own) {
		var worker = this.workers.get(asked.worker());
		var policy = (own != null) ? policyOf(this.requests.get(own)) : policyOf(worker.unit(), asOf);
		var touching = this.stays.touching(asked, own, policy);
		var days = new Period(asked.from(), asked.until());
		var colleagues = this.stays.ofColleagues(worker, days, policy);
		var away = this.aways.ofWorker(worker.code(), days)
			.stream()
			.filter((other) -> !other.is(AwayCause.SECONDMENT))
			.toList();
		var near = this.stays.near(asked, own, policy);
		var recent = this.stays.within(asked, own, new Period(asked.until().minusYears(1).plusDays(1), asked.until()),
				policy);
		return new Situation(asked, asOf, policy, worker, borrower(asked.borrower()), touching, near, recent,
				colleagues, away, this.employments.latest(worker.code()).orElse(null), this.covers.of(asked, worker));
	}

	/** The unit a code or a name stands for; a department is what it belongs to. */
	private OrgUnit borrower(String said) {
		var unit = this.units.findById(said.strip())
			.or(() -> this.units.findByName(said.strip()).stream().findFirst())
			.orElse(null);
		return (unit != null && unit.kind() == UnitKind.DEPARTMENT) ? this.units.get(unit.parent()) : unit;
	}

	/** A unit, the borrower among them, by its name where the roster knows the code. */
	String unitName(String said) {
		return this.units.findById(said).map(OrgUnit::name).orElse(said);
	}

	/** The name of the deputy; null where nobody is named. */
	String deputyName(SecondmentRequest request) {
		return (request.deputy() != null) ? this.covers.name(request.deputy()) : null;
	}

	/** Ids of the posts that approve a secondment, in order. */
	List<String> approvers(SecondmentRequest request) {
		return SecondmentNumbers.of(policyOf(request)).approvers().value();
	}

	/** The numbers with which a secondment began. */
	Policy policyOf(SecondmentRequest request) {
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	Policy policyOf(String unit, LocalDate on) {
		return this.policies.at(this.organization.localityOf(unit), on);
	}

}
