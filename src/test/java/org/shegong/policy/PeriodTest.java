package org.shegong.policy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

	private static final Period DAYS = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4));

	@ParameterizedTest
	@CsvSource({ "2026-03-01, false", "2026-03-02, true", "2026-03-04, true", "2026-03-05, false" })
	void the_first_and_the_last_day_belong_to_it(LocalDate day, boolean covered) {
		assertThat(DAYS.covers(day)).isEqualTo(covered);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27, 2026-03-01, false", "2026-02-27, 2026-03-02, true", "2026-03-03, 2026-03-03, true",
			"2026-03-04, 2026-03-09, true", "2026-03-05, 2026-03-09, false" })
	void two_touch_where_they_share_a_day(LocalDate from, LocalDate until, boolean touching) {
		assertThat(DAYS.touches(new Period(from, until))).isEqualTo(touching);
		assertThat(new Period(from, until).touches(DAYS)).isEqualTo(touching);
	}

	@Test
	void it_is_counted_with_both_ends() {
		assertThat(DAYS.days()).isEqualTo(3);
	}

}
