package org.shegong.policy;

import java.time.LocalDate;

/**
 * A number of months from a day on, counted by R-26: the first day counts, and where the
 * last month has no such day, it ends with its last.
 */
public record Term(LocalDate from, int months) {

	public LocalDate lastDay() {
		var same = this.from.plusMonths(this.months);
		return (same.getDayOfMonth() == this.from.getDayOfMonth()) ? same.minusDays(1) : same;
	}

}
