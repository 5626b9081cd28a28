package org.shegong.policy;

import java.math.BigDecimal;
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

	/** Says the same from the same day on, resting on the same. */
	boolean isSame(Parameter other) {
		return name.equals(other.name) && since.equals(other.since) && basis.equals(other.basis)
				&& isSame(value, other.value);
	}

	/** 21.50 is 21.5. */
	private static boolean isSame(Object one, Object other) {
		if (one instanceof Number && other instanceof Number) {
			return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
		}
		return YamlTree.written(one).equals(YamlTree.written(other));
	}

}
