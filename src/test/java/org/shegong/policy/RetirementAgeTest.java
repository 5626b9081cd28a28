package org.shegong.policy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** B.9: the reform of 2025, held against the check values of the decision's tables. */
class RetirementAgeTest {

	private final Policy policy = PolicyFixture.policies().of(null, LocalDate.of(2026, 3, 16));

	@ParameterizedTest
	@CsvSource({ "false, , 1964-12-31, 60周岁, 2024-12", "false, , 1965-01-01, 60周岁1个月, 2025-02",
			"false, , 1965-04-30, 60周岁1个月, 2025-05", "false, , 1965-05-01, 60周岁2个月, 2025-07",
			"false, , 1966-05-20, 60周岁5个月, 2026-10", "false, , 1970-02-10, 61周岁4个月, 2031-06",
			"false, , 1976-08-31, 62周岁11个月, 2039-07", "false, , 1976-09-01, 63周岁, 2039-09",
			"false, , 1990-01-15, 63周岁, 2053-01", "true, , 1971-03-08, 55周岁4个月, 2026-07",
			"true, , 1981-08-31, 57周岁11个月, 2039-07", "true, , 1981-09-01, 58周岁, 2039-09",
			"true, 50, 1976-03-08, 50周岁8个月, 2026-11", "true, 50, 1984-10-31, 54周岁11个月, 2039-09",
			"true, 50, 1984-11-01, 55周岁, 2039-11" })
	void the_month_follows_from_the_date_of_birth(boolean woman, Integer base, LocalDate birth, String age,
			String month) {
		var retirement = RetirementAge.of(birth, woman, base, this.policy);
		assertThat(retirement.inWords()).isEqualTo(age);
		assertThat(retirement.month()).hasToString(month);
	}

	@Test
	void a_base_fixed_for_a_woman_says_nothing_about_a_man() {
		var man = RetirementAge.of(LocalDate.of(1965, 1, 1), false, 50, this.policy);
		assertThat(man.date()).isEqualTo("2025-02-01");
	}

	@Test
	void the_reform_knows_three_old_ages() {
		assertThat(RetirementAge.knows(50, this.policy)).isTrue();
		assertThat(RetirementAge.knows(60, this.policy)).isTrue();
		assertThat(RetirementAge.knows(45, this.policy)).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RetirementAge.of(LocalDate.of(1990, 1, 1), true, 45, this.policy))
			.withMessageContaining("retirement-delay");
	}

	/** P-5: 50 or 55; the rule that puts it off is the reform's. */
	@Test
	void of_the_old_ages_one_may_be_fixed_for_a_woman_and_not_the_men_s() {
		assertThat(RetirementAge.basesOfWomen(this.policy)).containsExactly(50, 55);
		assertThat(RetirementAge.basis(this.policy)).isEqualTo(this.policy.basis("retirement-delay"));
	}

	@Test
	void nobody_retires_early_before_the_old_age_or_by_more_than_three_years() {
		var shortDelay = RetirementAge.of(LocalDate.of(1970, 2, 10), false, null, this.policy);
		assertThat(shortDelay.earliest(this.policy)).isEqualTo("2030-02-10");
		var fullDelay = RetirementAge.of(LocalDate.of(1990, 1, 15), false, null, this.policy);
		assertThat(fullDelay.earliest(this.policy)).isEqualTo("2050-01-15");
	}

}
