package org.shegong.absence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Map;

import org.shegong.policy.Policy;

/**
 * What an absence comes to (XX-18, P-16, R-19).
 *
 * @param days working days absent
 * @param consecutive working days without a break by a day at work or a day excused,
 * earlier absences that touch it included
 * @param year the calendar year, of those it touches, with the most days absent
 * @param daysInYear working days absent in that year, all absences together
 * @param monthlyWage yuan; null where none is on file
 * @param deduction yuan, two decimals; null where no wage is on file
 * @param serious the town's discipline committee has to look at it
 * @param exitGround it is a ground to begin the exit procedure
 */
record Reckoning(int days, int consecutive, int year, int daysInYear, BigDecimal monthlyWage, BigDecimal deduction,
		boolean serious, boolean exitGround) {

	static Reckoning of(Tally tally, BigDecimal monthlyWage, Policy policy) {
		var worst = tally.daysPerYear()
			.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
			.orElseThrow();
		return new Reckoning(tally.days().size(), tally.consecutive(), worst.getKey(), worst.getValue(), monthlyWage,
				deduction(tally.days().size(), monthlyWage, policy),
				exceeds("serious", tally, worst.getValue(), policy), exceeds("exit", tally, worst.getValue(), policy));
	}

	/** XX-18: the daily basic wage for each working day absent, rounded once. */
	private static BigDecimal deduction(int days, BigDecimal monthlyWage, Policy policy) {
		return (monthlyWage == null) ? null : monthlyWage.multiply(BigDecimal.valueOf(days))
			.divide(policy.decimal("absence-wage-divisor"), 2, RoundingMode.HALF_UP);
	}

	/** 超过 does not include the number itself (民法典 1259). */
	private static boolean exceeds(String limit, Tally tally, int daysInYear, Policy policy) {
		return tally.consecutive() > policy.number("absence-" + limit + "-consecutive-workdays")
				|| daysInYear > policy.number("absence-" + limit + "-year-workdays");
	}

}
