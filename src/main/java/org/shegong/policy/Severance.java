package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Severance pay (经济补偿, LCL 47; Regs 27): a month's wage for every full year, six months
 * and more count as a year, less as half of one. A wage above three times the city's
 * average is cut to that, and then no more than twelve years are paid. Service before the
 * law came into force is paid by the rules of its time, which knew neither half years nor
 * that cut (LCL 97; 劳部发〔1994〕481号).
 *
 * @param since first day with the employer
 * @param until last day of the contract, which counts as the first does
 * @param wage a month, average of the last twelve months; null where unknown
 * @param cityAverage a month that employees of the city earned on average in the year
 * before; null takes the policy's
 * @param earlier what the older rules pay on this occasion
 * @param policy the rules on the last day
 */
public record Severance(LocalDate since, LocalDate until, Money wage, Money cityAverage, Earlier earlier,
		Policy policy) {

	/** What was paid for service before the law of 2008. */
	public enum Earlier {

		/** A term that was over cost nothing. */
		NOTHING,
		/** A month for every year begun, twelve at most. */
		UP_TO_A_YEARS_PAY,
		/** A month for every year begun. */
		EVERY_YEAR

	}

	private static final int YEAR = 12;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	/** At the end of a term, with the average that the policy knows. */
	public Severance(LocalDate since, LocalDate until, Money wage, Policy policy) {
		this(since, until, wage, null, Earlier.NOTHING, policy);
	}

	private SharedNumbers.Severance numbers() {
		return SharedNumbers.of(this.policy).severance();
	}

	/** The day the law came into force. */
	public LocalDate lawFrom() {
		return LocalDate.parse(numbers().lawFrom().value());
	}

	public boolean reachesBack() {
		return this.since.isBefore(lawFrom());
	}

	/** Months of wage for service before the law. */
	public BigDecimal earlierMonths() {
		if (!reachesBack() || this.earlier == Earlier.NOTHING) {
			return BigDecimal.ZERO;
		}
		var years = ChronoUnit.YEARS.between(this.since, lawFrom());
		var begun = this.since.plusYears(years).isBefore(lawFrom()) ? years + 1 : years;
		return BigDecimal.valueOf(
				(this.earlier == Earlier.EVERY_YEAR) ? begun : Math.min(begun, numbers().earlierCapMonths().value()));
	}

	/** Months of wage by length of service under the law alone. */
	public BigDecimal earned() {
		var from = reachesBack() ? lawFrom() : this.since;
		var end = this.until.plusDays(1);
		if (!end.isAfter(from)) {
			return BigDecimal.ZERO;
		}
		var months = ChronoUnit.MONTHS.between(from, end);
		var years = BigDecimal.valueOf(months / YEAR);
		if (months % YEAR >= YEAR / 2) {
			return years.add(BigDecimal.ONE);
		}
		return from.plusYears(months / YEAR).isBefore(end) ? years.add(HALF) : years;
	}

	/** … of which so many are paid. */
	public BigDecimal lawMonths() {
		return isCapped() ? earned().min(BigDecimal.valueOf(numbers().capYears().value())) : earned();
	}

	/** Months of wage to be paid. */
	public BigDecimal months() {
		return earlierMonths().add(lawMonths());
	}

	/** Empty where the wage is unknown. */
	public Optional<Money> sum() {
		return Optional.ofNullable(this.wage)
			.map((monthly) -> monthly.times(earlierMonths()).plus((isCapped() ? cap() : monthly).times(lawMonths())));
	}

	/** Whether the wage is above the cap, so that it is cut and so are the years. */
	public boolean isCapped() {
		return this.wage != null && averageIsKnown() && this.wage.exceeds(cap());
	}

	/** Without the city's average wage nobody can say whether the cap applies. */
	public boolean averageIsKnown() {
		return average().isPositive();
	}

	/** A month. */
	public Money average() {
		return (this.cityAverage != null) ? this.cityAverage : Money.yuan(numbers().averageWage().value());
	}

	/** A month; a wage above is cut. */
	public Money cap() {
		return average().times(numbers().capFactor().value());
	}

}
