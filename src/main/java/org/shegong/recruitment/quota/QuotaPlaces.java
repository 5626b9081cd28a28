package org.shegong.recruitment.quota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;
import org.shegong.worker.Places;

/**
 * Places for those who come from another unit: the same numbers as for those who are
 * taken on, but under one total nobody becomes more (NAT-08 beside NAT-14).
 */
@Component
@Transactional(readOnly = true)
class QuotaPlaces implements Places {

	private final Quotas quotas;

	private final Organization organization;

	private final Policies policies;

	QuotaPlaces(Quotas quotas, Organization organization, Policies policies) {
		this.quotas = quotas;
		this.organization = organization;
		this.policies = policies;
	}

	@Override
	@Transactional
	public void lock(Collection<String> units) {
		units.stream().map(this.quotas::total).distinct().sorted().forEach(this.organization::lock);
	}

	@Override
	public List<Objection> objections(Coming coming, LocalDate on) {
		var levels = this.quotas.levels(coming.to(), this.policies.each(on, null));
		var upper = levels.upper()
			.stream()
			.filter((level) -> !this.organization.covers(level.unit().code(), coming.from()))
			.toList();
		var within = this.quotas.total(coming.from()).equals(this.quotas.total(coming.to()));
		return MovingRules
			.objections(new MovingRules.Move(levels.own(), upper, coming.head(), coming.promised(), within));
	}

	@Override
	public Filled of(String unit, LocalDate on) {
		var quota = this.quotas.of(unit, on);
		return new Filled(quota.approved(), quota.inPost(), quota.vacancies(), quota.basis());
	}

}
