package org.shegong.approval;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.policy.Money;
import org.shegong.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Base wage (CZ-09), minimum wage, and 80 % of the base on probation (LCL 20). */
class WhatAWageIsHeldAgainstTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	@ParameterizedTest
	@CsvSource({ "changzhou, 4500, 0", "changzhou, 4499.99, 1", "changzhou, 2000, 2", "ordos, 2270, 0",
			"ordos, 2269, 1", "county-plan, 100, 0" })
	void below_the_base_or_the_minimum_is_a_warning(String jurisdiction, BigDecimal wage, int warnings) {
		var policy = PolicyFixture.policies().of(jurisdiction, DAY);
		assertThat(WageWarnings.of(Money.yuan(wage), null, DAY, policy)).hasSize(warnings)
			.noneMatch(Objection::refuses);
	}

	@ParameterizedTest
	@CsvSource({ "3600, 2026-03-16, 0", "3599, 2026-03-16, 1", "3600, 2026-03-15, 1", "4500, 2026-03-15, 0" })
	void on_probation_eighty_percent_of_the_base_are_enough(BigDecimal wage, LocalDate probationUntil, int warnings) {
		var policy = PolicyFixture.policies().of("changzhou", DAY);
		assertThat(WageWarnings.of(Money.yuan(wage), probationUntil, DAY, policy)).hasSize(warnings);
	}

	@Test
	void the_warning_cites_the_base_of_the_place() {
		var policy = PolicyFixture.policies().of("changzhou", DAY);
		assertThat(WageWarnings.of(Money.yuan(3000), null, DAY, policy)).singleElement()
			.matches((warning) -> warning.rule().equals("CZ-09") && warning.message().contains("4500元"));
		assertThat(WageWarnings.of(null, null, DAY, policy)).isEmpty();
	}

}
