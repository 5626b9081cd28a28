package org.shegong.leave;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.policy.Basis;
import org.shegong.policy.Parameter;
import org.shegong.policy.Policy;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a county gave a number of days, who decides rests on the county's own text. */
class WhoseTextSaysWhoDecidesTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	private static final Basis OWN = Basis.recorded("", "临川县办法第三条", Status.MEASURE);

	@ParameterizedTest
	@CsvSource({ "leave-secretary-days,secretary,false", "leave-secretary-days,deputy-lead,false",
			"leave-deputy-lead-days,deputy-lead,false", "leave-deputy-lead-days,principal,false",
			"leave-area-lead-days,area-lead,true", "leave-area-lead-days,principal,true",
			"leave-long-days,principal,true", "leave-long-days,meeting,false" })
	void the_level_below_and_the_one_above_a_number_rest_on_its_text(String parameter, String level, boolean leads) {
		var numbers = numbers("national", parameter);
		assertThat(numbers.decider(level, leads, numbers.chainBasis().basis())).isEqualTo(OWN);
		assertThat(numbers.deciders()).isEqualTo(OWN);
	}

	@ParameterizedTest
	@CsvSource({ "leave-secretary-days,principal,false", "leave-area-lead-days,secretary,false",
			"leave-deputy-lead-days,principal,true", "leave-long-days,deputy-lead,false",
			"leave-secretary-days,mayor,false" })
	void a_level_that_the_number_does_not_move_rests_on_the_chain(String parameter, String level, boolean leads) {
		var numbers = numbers("national", parameter);
		assertThat(numbers.decider(level, leads, numbers.chainBasis().basis())).isEqualTo(numbers.chainBasis().basis());
	}

	@Test
	void beside_the_chain_of_a_plan_both_are_cited() {
		var numbers = numbers("county-plan", "leave-secretary-days");
		var basis = numbers.decider("secretary", false, numbers.chainBasis().basis());
		assertThat(basis.source()).startsWith("县社区干部管理方案").endsWith("；临川县办法第三条");
		assertThat(basis.status()).isEqualTo(Status.MEASURE);
	}

	@Test
	void nothing_but_our_defaults_is_said_to_be_a_default() {
		assertThat(LeaveNumbers.of(policy("national")).deciders().status()).isEqualTo(Status.DESIGN);
		assertThat(LeaveNumbers.of(policy("county-plan")).deciders().status()).isEqualTo(Status.MEASURE);
	}

	private static LeaveNumbers numbers(String jurisdiction, String parameter) {
		return LeaveNumbers.of(policy(jurisdiction).with(new Parameter(parameter, 5, DAY, null, OWN)));
	}

	private static Policy policy(String jurisdiction) {
		return PolicyFixture.policies().of(jurisdiction, DAY);
	}

}
