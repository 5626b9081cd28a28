package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Severance pay (经济补偿, LCL 47; Regs 27): a month's wage for every full year, six months
 * and more count as a year, less as half of one. A wage above three times the city's
 * average is cut to that, and then no more than twelve years are paid.
 *
 * @param since first day with the employer
 * @param until last day of the contract, which counts as the first does
 * @param wage yuan a month, average of the last twelve months; null where unknown
 * @param policy the rules on the last day
 */
public record Severance(LocalDate since, LocalDate until, BigDecimal wage, Policy policy) {

	private static final int YEAR = 12;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** Months of wage by length of service alone. */
	public BigDecimal earned() {
		var end = this.until.plusDays(1);
		if (!end.isAfter(this.since)) {
			return BigDecimal.ZERO;
		}
		var months = ChronoUnit.MONTHS.between(this.since, end);
		var years = BigDecimal.valueOf(months / YEAR);
		if (months % YEAR >= YEAR / 2) {
			return years.add(BigDecimal.ONE);
		}
		return this.since.plusYears(months / YEAR).isBefore(end) ? years.add(HALF) : years;
	}

	/** Months of wage to be paid. */
	public BigDecimal months() {
		return isCapped() ? earned().min(BigDecimal.valueOf(this.policy.number("severance-cap-years"))) : earned();
	}

	/** Yuan; empty where the wage is unknown. */
	public Optional<BigDecimal> sum() {
		return Optional.ofNullable(this.wage)
			.map((monthly) -> (isCapped() ? cap() : monthly).multiply(months())
				.setScale(2, java.math.RoundingMode.HALF_UP));
	}

	/** Whether the wage is above the cap, so that it is cut and so are the years. */
	public boolean isCapped() {
		return this.wage != null && averageIsKnown() && this.wage.compareTo(cap()) > 0;
	}

	/** Without the city's average wage nobody can say whether the cap applies. */
	public boolean averageIsKnown() {
		return this.policy.number("severance-average-wage") > 0;
	}

	/** Yuan a month above which a wage is cut. */
	public BigDecimal cap() {
		return BigDecimal
			.valueOf((long) this.policy.number("severance-cap-factor") * this.policy.number("severance-average-wage"));
	}

}
