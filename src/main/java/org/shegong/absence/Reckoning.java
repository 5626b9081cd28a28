package org.shegong.absence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

	/**
	 * Names of the limits that are passed: in a row, in a year, or both. A limit in a row
	 * that is no stricter than that of the year is none of its own.
	 */
	List<String> passed(String limit, Policy policy) {
		var inARow = policy.number(inARow(limit));
		var inAYear = policy.number(inAYear(limit));
		var year = this.daysInYear > inAYear;
		var passed = new ArrayList<String>();
		if (this.consecutive > inARow && (!year || inARow < inAYear)) {
			passed.add(inARow(limit));
		}
		if (year) {
			passed.add(inAYear(limit));
		}
		return passed;
	}

	/** The limit that an answer rests on; that of the year where none is passed. */
	String decisive(String limit, Policy policy) {
		return passed(limit, policy).stream().findFirst().orElse(inAYear(limit));
	}

	static String inARow(String limit) {
		return "absence-" + limit + "-consecutive-workdays";
	}

	private static String inAYear(String limit) {
		return "absence-" + limit + "-year-workdays";
	}

	/** 超过 does not include the number itself (民法典 1259). */
	private static boolean exceeds(String limit, Tally tally, int daysInYear, Policy policy) {
		return tally.consecutive() > policy.number(inARow(limit)) || daysInYear > policy.number(inAYear(limit));
	}

}
