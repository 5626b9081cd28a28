package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** LCL 47: half years, and the cap of three average wages and twelve years. */
class SeveranceTest {

	private static final LocalDate SINCE = LocalDate.of(2019, 1, 15);

	@ParameterizedTest
	@CsvSource({ "2019-01-14, 0", "2019-01-15, 0.5", "2019-07-13, 0.5", "2019-07-14, 1", "2020-01-14, 1",
			"2020-01-15, 1.5", "2026-01-14, 7", "2026-01-15, 7.5", "2026-07-13, 7.5", "2026-07-14, 8",
			"2026-07-15, 8" })
	void half_a_year_and_more_is_a_year_and_less_is_half_a_month(LocalDate until, BigDecimal months) {
		assertThat(severance(until, "4000", 0).months()).isEqualByComparingTo(months);
	}

	@Test
	void the_sum_is_the_wage_for_every_month() {
		assertThat(severance(LocalDate.of(2026, 3, 31), "4500", 0).sum().orElseThrow()).isEqualTo(Money.yuan(33750));
	}

	@Test
	void without_a_wage_there_is_no_sum() {
		assertThat(severance(LocalDate.of(2026, 3, 31), null, 0).sum()).isEmpty();
		assertThat(severance(LocalDate.of(2026, 3, 31), null, 0).averageIsKnown()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2008-01-01, 15000, 18.5, 277500.00", "2008-01-01, 15001, 12, 180000.00",
			"2020-01-01, 20000, 6.5, 97500.00" })
	void above_three_average_wages_both_wage_and_years_are_cut(LocalDate since, String wage, BigDecimal months,
			BigDecimal sum) {
		var paid = new Severance(since, LocalDate.of(2026, 3, 31), Money.yuan(new BigDecimal(wage)), withAverage(5000));
		assertThat(paid.months()).isEqualByComparingTo(months);
		assertThat(paid.sum().orElseThrow()).isEqualTo(Money.yuan(sum));
	}

	@ParameterizedTest
	@CsvSource({ "0, 5000, 12, 180000.00", "5000, , 12, 180000.00", "4000, 5000, 12, 180000.00",
			"5000, 6000, 18.5, 296000.00", "0, , 18.5, 296000.00" })
	void an_average_that_was_filled_in_goes_before_the_policys(int ofPolicy, BigDecimal filledIn, BigDecimal months,
			BigDecimal sum) {
		var paid = new Severance(LocalDate.of(2008, 1, 1), LocalDate.of(2026, 3, 31), Money.yuan(16000),
				Money.yuan(filledIn), Severance.Earlier.NOTHING, withAverage(ofPolicy));
		assertThat(paid.months()).isEqualByComparingTo(months);
		assertThat(paid.sum().orElseThrow()).isEqualTo(Money.yuan(sum));
	}

	/** LCL 97: a year begun is a whole one, and no cut by the city's average. */
	@ParameterizedTest
	@CsvSource({ "2008-01-01, UP_TO_A_YEARS_PAY, 0", "2007-12-31, UP_TO_A_YEARS_PAY, 1",
			"2007-01-01, UP_TO_A_YEARS_PAY, 1", "2006-12-31, UP_TO_A_YEARS_PAY, 2", "1990-06-01, UP_TO_A_YEARS_PAY, 12",
			"1990-06-01, EVERY_YEAR, 18", "1990-06-01, NOTHING, 0" })
	void service_before_the_law_is_paid_by_the_rules_of_its_time(LocalDate since, Severance.Earlier earlier,
			BigDecimal months) {
		var paid = new Severance(since, LocalDate.of(2026, 3, 31), Money.yuan(20000), Money.yuan(5000), earlier,
				withAverage(0));
		assertThat(paid.earlierMonths()).isEqualByComparingTo(months);
		assertThat(paid.lawMonths()).isEqualByComparingTo("12");
		assertThat(paid.sum().orElseThrow()).isEqualTo(Money.yuan(20000).times(months).plus(Money.yuan(180000)));
	}

	private static Severance severance(LocalDate until, String wage, int average) {
		return new Severance(SINCE, until, (wage != null) ? Money.yuan(new BigDecimal(wage)) : null,
				withAverage(average));
	}

	private static Policy withAverage(int average) {
		return PolicyFixture.policiesWith("national", "severance-average-wage", average)
			.of(null, LocalDate.of(2026, 3, 31));
	}

}
