package org.shegong.organization;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.policy.Policies;

/** The numbers by which all units live, for whoever looks at a whole city. */
@Component
public class UnitPolicies {

	private final Organization organization;

	private final Policies policies;

	UnitPolicies(Organization organization, Policies policies) {
		this.organization = organization;
		this.policies = policies;
	}

	/** Those of a day: all units are read at once, and equal numbers once. */
	public PoliciesOfADay on(LocalDate day) {
		var tree = this.organization.tree();
		var each = this.policies.each(day, null);
		return new PoliciesOfADay(tree.units()
			.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (unit) -> each.apply(tree.localityOf(unit)))));
	}

}
