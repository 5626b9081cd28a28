package org.shegong.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whose protection is asked for.
 *
 * @param workingSince first day of work with any employer; null where unknown
 * @param servingSince first day with the present employer; null where unknown
 * @param retirementBase old retirement age fixed for this woman; null takes the policy's
 */
public record ProtectedPerson(LocalDate birth, boolean woman, LocalDate workingSince, LocalDate servingSince,
		Integer retirementBase, Policy policy) {

	public RetirementAge retirement() {
		return RetirementAge.of(this.birth, this.woman, this.retirementBase, this.policy);
	}

	int workingYears(LocalDate on) {
		return Math.max(years(this.workingSince, on), servingYears(on));
	}

	int servingYears(LocalDate on) {
		return years(this.servingSince, on);
	}

	private static int years(LocalDate since, LocalDate on) {
		return (since == null || since.isAfter(on)) ? 0 : (int) ChronoUnit.YEARS.between(since, on);
	}

}
