package org.shegong.leave.entitlement;

import java.util.Map;
import java.util.TreeMap;

import org.shegong.policy.Days;

/**
 * What may be taken: per calendar year, or once for the occasion.
 *
 * @param pots by year; the occasion's only pot has the key 0
 */
public record Budget(boolean perYear, Map<Integer, Days> pots) {

	static Budget once(Days whole) {
		return new Budget(false, Map.of(0, whole.atLeastNone()));
	}

	static Budget yearly(Map<Integer, Days> pots) {
		return new Budget(true, new TreeMap<>(pots));
	}

	int potOf(int year) {
		return this.perYear ? year : 0;
	}

	/** What is left for days of a year; nothing where the budget does not reach. */
	public Days of(int year) {
		return this.pots.getOrDefault(potOf(year), Days.NONE);
	}

	boolean reaches(int year) {
		return this.pots.containsKey(potOf(year));
	}

}
