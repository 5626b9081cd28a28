package org.shegong.transfer;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.policy.Policies;

/** Looks up places of work with the rules that hold there. */
@Component
class Sites {

	private final OrgUnits units;

	private final Organization organization;

	private final Policies policies;

	Sites(OrgUnits units, Organization organization, Policies policies) {
		this.units = units;
		this.organization = organization;
		this.policies = policies;
	}

	/** By the rules of a day; empty where there is no such unit. */
	Optional<Site> find(String code, LocalDate on) {
		return this.units.existsById(code) ? Optional.of(of(code, on)) : Optional.empty();
	}

	Site of(String code, LocalDate on) {
		var locality = this.organization.localityOf(code);
		var named = this.organization.policyOf(code);
		return new Site(this.organization.lineOf(code), locality, this.policies.at(locality, on),
				(named != null) ? this.policies.title(named) : "全国");
	}

	String name(String code) {
		return this.units.findById(code).map((unit) -> unit.name()).orElse(code);
	}

}
