package org.shegong.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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

	@ParameterizedTest
	@CsvSource({ "2026-03-02, 2026-03-04, 3月2日—3月4日", "2026-03-02, 2026-03-02, 3月2日",
			"2027-01-04, 2027-01-06, 2027年1月4日—1月6日", "2026-12-30, 2027-01-04, 12月30日—2027年1月4日",
			"2025-12-30, 2026-01-04, 2025年12月30日—2026年1月4日", "2027-01-04, 2027-01-04, 2027年1月4日" })
	void a_year_is_named_that_is_not_the_one_in_mind(LocalDate from, LocalDate until, String words) {
		assertThat(new Period(from, until).inShort(LocalDate.of(2026, 11, 30))).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30T16:00:00Z, 12月1日 00:00", "2025-12-31T15:59:00Z, 2025年12月31日 23:59" })
	void a_moment_is_told_in_the_zone_of_the_clock(Instant moment, String words) {
		var clock = Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
		assertThat(InWords.moment(moment, clock)).isEqualTo(words);
	}

}
