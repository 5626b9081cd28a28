package org.shegong.absence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.shegong.policy.Money;
import org.shegong.policy.Figure;
import org.shegong.policy.Policy;

/**
 * What an absence comes to (XX-18, P-16, R-19).
 *
 * @param days working days absent
 * @param consecutive working days without a break by a day at work or a day excused,
 * earlier absences that touch it included
 * @param year the calendar year, of those it touches, with the most days absent
 * @param daysInYear working days absent in that year, all absences together
 * @param monthlyWage null where none is on file
 * @param deduction null where no wage is on file
 * @param serious the town's discipline committee has to look at it
 * @param exitGround it is a ground to begin the exit procedure
 */
record Reckoning(int days, int consecutive, int year, int daysInYear, Money monthlyWage, Money deduction,
		boolean serious, boolean exitGround) {

	static Reckoning of(Tally tally, Money monthlyWage, Policy policy) {
		var worst = tally.daysPerYear()
			.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Comparator.comparing(Map.Entry::getKey)))
			.orElseThrow();
		return new Reckoning(tally.days().size(), tally.consecutive(), worst.getKey(), worst.getValue(), monthlyWage,
				deduction(tally.days().size(), monthlyWage, policy),
				exceeds(AbsenceNumbers.of(policy).serious(), tally, worst.getValue()),
				exceeds(AbsenceNumbers.of(policy).exit(), tally, worst.getValue()));
	}

	/** XX-18: the daily basic wage for each working day absent, rounded once. */
	private static Money deduction(int days, Money monthlyWage, Policy policy) {
		return (monthlyWage == null) ? null
				: monthlyWage.share(BigDecimal.valueOf(days), AbsenceNumbers.of(policy).wageDivisor().value());
	}

	/**
	 * The limits that are passed: in a row, in a year, or both. A limit in a row that is
	 * no stricter than that of the year is none of its own.
	 */
	List<Figure<Integer>> passed(AbsenceNumbers.Limit limit) {
		var year = this.daysInYear > limit.inAYear().value();
		var passed = new ArrayList<Figure<Integer>>();
		if (this.consecutive > limit.inARow().value() && (!year || limit.inARow().value() < limit.inAYear().value())) {
			passed.add(limit.inARow());
		}
		if (year) {
			passed.add(limit.inAYear());
		}
		return passed;
	}

	/** The limit that an answer rests on; that of the year where none is passed. */
	Figure<Integer> decisive(AbsenceNumbers.Limit limit) {
		return passed(limit).stream().findFirst().orElse(limit.inAYear());
	}

	/** 超过 does not include the number itself (民法典 1259). */
	private static boolean exceeds(AbsenceNumbers.Limit limit, Tally tally, int daysInYear) {
		return tally.consecutive() > limit.inARow().value() || daysInYear > limit.inAYear().value();
	}

}
