package org.shegong.contract;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** LCL 10, 14(3), 82(1), Regs 6 and 7, counted by R-26: work began on 2026-03-02. */
class WhenAContractIsSignedLateTest {

	private final SigningTime time = new SigningTime(LocalDate.parse("2026-03-02"));

	@Test
	void there_is_a_month_and_after_a_year_it_is_open_ended() {
		assertThat(this.time.dueOn()).isEqualTo("2026-04-01");
		assertThat(this.time.doubleWagesFrom()).isEqualTo("2026-04-02");
		assertThat(this.time.yearOn()).isEqualTo("2027-03-01");
		assertThat(this.time.openEndedFrom()).isEqualTo("2027-03-02");
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-03, 2026-04-02", "2026-04-15, 2026-04-14", "2027-03-01, 2027-02-28", "2027-03-02, 2027-03-01",
			"2030-01-01, 2027-03-01" })
	void wages_are_doubled_until_the_day_before_and_for_eleven_months_at_most(LocalDate signed, LocalDate last) {
		assertThat(this.time.doubleWages(signed)).hasValueSatisfying((span) -> {
			assertThat(span.from()).isEqualTo("2026-04-02");
			assertThat(span.until()).isEqualTo(last);
		});
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-20", "2026-03-02", "2026-04-01", "2026-04-02" })
	void before_the_month_is_over_and_on_the_day_after_nothing_is_doubled(LocalDate signed) {
		assertThat(this.time.doubleWages(signed)).isEmpty();
	}

	@Test
	void the_year_is_over_only_when_its_last_day_is() {
		assertThat(this.time.isTooLateForATerm(LocalDate.parse("2027-03-01"))).isFalse();
		assertThat(this.time.isTooLateForATerm(LocalDate.parse("2027-03-02"))).isTrue();
	}

}
