package org.shegong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

	private final Policies policies = PolicyFixture.policies();

	@Test
	void five_jurisdictions_are_known() {
		assertThat(policies.names()).containsExactly("national", "changzhou", "county-plan", "ordos", "taiyuan");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2020-05-28", "2022-01-29", "2024-03-28", "2026-03-16", "2031-12-31" })
	void every_jurisdiction_answers_every_parameter_with_rule_source_and_status(LocalDate date) {
		for (String name : policies.names()) {
			for (String parameter : policies.parameters()) {
				Basis basis = policies.of(name, date).basis(parameter);
				assertThat(basis.rule()).as("%s %s", name, parameter).isNotBlank();
				assertThat(basis.source()).as("%s %s", name, parameter).containsPattern("\\p{IsHan}");
				assertThat(basis.status()).as("%s %s", name, parameter).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "national", "taiyuan", "ordos", "changzhou", "county-plan" })
	void a_value_has_the_same_type_everywhere(String name) {
		var here = policies.of(name, TODAY);
		var national = policies.of(null, TODAY);
		assertThat(policies.parameters())
			.allMatch(it -> here.get(it).value().getClass() == national.get(it).value().getClass());
	}

	@Test
	void a_default_says_that_it_is_one() {
		for (String name : policies.names()) {
			var policy = policies.of(name, TODAY);
			assertThat(policies.parameters()).map(policy::basis)
				.filteredOn(basis -> basis.status() == Status.DESIGN)
				.allMatch(basis -> basis.source().contains("系统默认"));
		}
	}

	@Test
	void the_county_plan_chain_names_its_clauses_and_admits_the_missing_numbers() {
		var plan = policies.of("county-plan", TODAY);
		assertThat(plan.number("leave-secretary-days")).isEqualTo(3);
		assertThat(plan.number("leave-deputy-lead-days")).isEqualTo(7);
		assertThat(plan.number("leave-area-lead-days")).isEqualTo(3);
		assertThat(plan.number("leave-long-days")).isEqualTo(30);
		assertThat(plan.basis("leave-secretary-days").rule()).isEqualTo("XX-13, P-7");
		assertThat(plan.basis("leave-secretary-days").status()).isEqualTo(Status.DESIGN);
		assertThat(plan.basis("filing-recipient").status()).isEqualTo(Status.MEASURE);
		assertThat(plan.flag("filing-on-returning")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan, 30, 158, 15, 15", "ordos, 18, 158, 25, 10", "changzhou, 13, 158, 15, 10",
			"county-plan, 3, 98, 15, 10" })
	void family_leave_follows_the_province(String name, int marriage, int maternity, int paternity, int parental) {
		var policy = policies.of(name, TODAY);
		assertThat(policy.number("marriage-cap-days")).isEqualTo(marriage);
		assertThat(policy.number("maternity-base-days") + policy.number("maternity-extension-days"))
			.isEqualTo(maternity);
		assertThat(policy.number("paternity-days")).isEqualTo(paternity);
		assertThat(policy.number("parental-days")).isEqualTo(parental);
		assertThat(policy.flag("provincial-part-excludes-statutory")).isEqualTo(name.equals("changzhou"));
	}

	@Test
	void a_jurisdiction_answers_by_its_own_rule_only_from_its_first_day() {
		assertThat(policies.of("ordos", LocalDate.of(2021, 7, 22)).basis("absence-exit-year-workdays").status())
			.isEqualTo(Status.DESIGN);
		var basis = policies.of("ordos", LocalDate.of(2021, 7, 23)).basis("absence-exit-year-workdays");
		assertThat(basis.status()).isEqualTo(Status.DRAFT);
		assertThat(basis.rule()).contains("ORD-65", "R-19");
	}

	@Test
	void a_personal_leave_has_no_cap_anywhere() {
		assertThat(policies.names()).noneMatch(name -> policies.of(name, TODAY).has("personal-cap-days"));
	}

	@Test
	void values_are_read_in_their_types() {
		var policy = policies.of(null, TODAY);
		assertThat(policy.decimal("absence-wage-divisor")).isEqualByComparingTo("21.75");
		assertThat(policy.list("bereavement-relatives")).containsExactly("parent", "spouse", "child");
		assertThat(policy.table("medical-period")).hasSize(7)
			.contains(Map.of("totalFrom", 10, "hereFrom", 5, "hereBelow", 10, "months", 9, "within", 15));
		assertThatIllegalArgumentException().isThrownBy(() -> policy.number("leave-chain-basis"))
			.withMessageContaining("leave-chain-basis", "policies/national.yaml");
	}

	@Test
	void unknown_names_fail_with_the_file_to_fix() {
		assertThatIllegalArgumentException().isThrownBy(() -> policies.of("suzhou", TODAY))
			.withMessageContaining("policies/suzhou.yaml");
		assertThatIllegalArgumentException().isThrownBy(() -> policies.of("ordos", TODAY).get("leave-moon-days"))
			.withMessageContaining("leave-moon-days")
			.withMessageContaining("policies/ordos.yaml");
		assertThat(policies.of(null, TODAY).name()).isEqualTo("national");
	}

	@Test
	void a_status_is_shown_as_its_id() throws Exception {
		assertThat(new ObjectMapper().writeValueAsString(List.of(Status.values())))
			.isEqualTo("[\"law\",\"central\",\"measure\",\"draft\",\"report\",\"design\"]");
	}

}
