package org.shegong.policy;

import java.time.LocalDate;

/**
 * One value of one jurisdiction with the days it holds on. Its unit is written beside it
 * in {@code policies/national.yaml}.
 *
 * @param name kebab-case, such as {@code leave-secretary-days}
 * @param since first day it holds on
 * @param until last day it holds on, or null: until a later entry of the same file
 */
public record Parameter(String name, Object value, LocalDate since, LocalDate until, Basis basis) {

	boolean holdsOn(LocalDate date) {
		return !date.isBefore(since) && (until == null || !date.isAfter(until));
	}

	/** A higher text displaces a local one only if it is also the later one (A.16). */
	boolean displaces(Parameter local) {
		return basis.status().outranks(local.basis.status()) && since.isAfter(local.since);
	}

}
