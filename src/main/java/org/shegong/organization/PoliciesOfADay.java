package org.shegong.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.shegong.policy.Policy;

/** By which numbers each unit lives on one day; equal ones are one and the same. */
public final class PoliciesOfADay {

	private final Map<String, Policy> byUnit;

	PoliciesOfADay(Map<String, Policy> byUnit) {
		this.byUnit = byUnit;
	}

	/** Those of a unit. */
	public Policy of(String unit) {
		return this.byUnit.get(unit);
	}

	/** The largest number anywhere in the city; 0 where there is no unit. */
	public int most(ToIntFunction<Policy> number) {
		return all().stream().mapToInt(number).max().orElse(0);
	}

	/** The smallest number anywhere in the city; 0 where there is no unit. */
	public int least(ToIntFunction<Policy> number) {
		return all().stream().mapToInt(number).min().orElse(0);
	}

	private Collection<Policy> all() {
		return new HashSet<>(this.byUnit.values());
	}

}
