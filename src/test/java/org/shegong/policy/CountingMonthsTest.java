package org.shegong.policy;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** */
class CountingMonthsTest {

	@ParameterizedTest
	@CsvSource({ "2026-03-02, 3, 2026-06-01", "2026-11-30, 3, 2027-02-28", "2026-12-01, 3, 2027-02-28",
			"2027-11-30, 3, 2028-02-29", "2026-01-31, 1, 2026-02-28", "2026-03-31, 2, 2026-05-30",
			"2026-03-31, 1, 2026-04-30", "2026-03-02, 12, 2027-03-01", "2024-02-29, 12, 2025-02-28" })
	void the_start_day_counts_and_a_short_month_ends_with_its_last_day(LocalDate from, int months, LocalDate until) {
		assertThat(new Term(from, months).lastDay()).isEqualTo(until);
	}

}
