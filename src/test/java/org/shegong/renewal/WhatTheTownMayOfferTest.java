package org.shegong.renewal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.policy.Money;
import org.shegong.approval.Choice;
import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.Gender;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Assessments, wages, protection, retirement and classes: each border with neighbours.
 */
class WhatTheTownMayOfferTest {

	private static final Offer WITHOUT_A_WORD = new Offer(Choice.APPROVE, null, null, 36, null, null, null, null, null,
			null);

	private final Ending ending = new Ending();

	@ParameterizedTest
	@CsvSource({ "competent, excellent, competent, 3", "competent, basically-competent, competent, 1",
			"competent, competent, incompetent, 0", "competent, not-assessed, competent, 2",
			"basically-competent, excellent, competent, 2" })
	void the_third_grade_breaks_the_row_and_a_year_without_assessment_is_skipped(String first, String second,
			String third, int passed) {
		this.ending.assessed(first, second, third);
		assertThat(this.ending.now().assessed().passedInARow()).isEqualTo(passed);
	}

	@Test
	void in_ordos_a_row_broken_within_three_years_needs_a_reason() {
		this.ending.assessed("competent", "basically-competent", "excellent", "competent");
		assertThat(this.ending.against(WITHOUT_A_WORD)).singleElement().satisfies((refusal) -> {
			assertThat(refusal.rule()).startsWith("ORD-33");
			assertThat(refusal.status()).isEqualTo(Status.DRAFT);
		});
		assertThat(this.ending.against(Ending.months(36))).isEmpty();
	}

	@Test
	void three_passed_years_need_none_and_neither_do_fewer_that_were_all_passed() {
		this.ending.assessed("excellent", "competent");
		assertThat(this.ending.against(WITHOUT_A_WORD)).isEmpty();
		assertThat(this.ending.objections()).anyMatch((warning) -> warning.rule().startsWith("ORD-33"));
		this.ending.file.clear();
		this.ending.assessed("incompetent", "competent", "excellent", "competent");
		assertThat(this.ending.against(WITHOUT_A_WORD)).isEmpty();
		assertThat(this.ending.objections()).noneMatch((warning) -> warning.rule().startsWith("ORD-33"));
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan", "changzhou", "county-plan", "national" })
	void elsewhere_no_number_of_years_is_prescribed(String jurisdiction) {
		this.ending.assessed("competent", "basically-competent");
		this.ending.jurisdiction = jurisdiction;
		assertThat(this.ending.against(WITHOUT_A_WORD)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "3479.99, true", "3480, false", "3480.01, false" })
	void a_lower_wage_may_be_offered_but_declining_it_costs_no_severance(String wage, boolean lowered) {
		assertThat(this.ending.against(Ending.wage(wage))).isEmpty();
		assertThat(this.ending.now().isLowered(Ending.wage(wage))).isEqualTo(lowered);
	}

	@ParameterizedTest
	@CsvSource({ "1969-08-31, 46, 0", "1969-08-30, 46, 1", "1969-08-31, 47, 1", "1969-08-30, 45, 0" })
	void a_new_term_ends_by_the_day_on_which_the_statutory_age_is_reached(String birth, int months, int refusals) {
		this.ending.gender = Gender.MALE;
		this.ending.birth = birth;
		assertThat(this.ending.now().retirement().month()).hasToString("2030-10");
		assertThat(this.ending.against(Ending.months(months))).hasSize(refusals);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31, false", "2026-01-01, false", "2026-01-02, true" })
	void whose_childs_first_year_outlasts_the_contract_is_not_let_go(String birth, boolean isProtected) {
		this.ending.entered("child-birth", null, birth, null);
		assertThat(this.ending.now().runsOn()).isEqualTo(isProtected);
		assertThat(Objection.admits(this.ending.against(Ending.expire()))).isEqualTo(!isProtected);
	}

	@Test
	void a_child_born_in_april_keeps_the_contract_to_the_day_before_its_birthday() {
		this.ending.entered("child-birth", null, "2026-04-10", null);
		assertThat(this.ending.now().runsUntil()).isEqualTo("2027-04-09");
		assertThat(this.ending.against(Ending.expire())).singleElement()
			.satisfies((refusal) -> assertThat(refusal.rule()).contains("LCL 45"));
		assertThat(this.ending.against(Ending.months(36))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-30, false", "2025-12-01, true", "2026-12-30, true", "2026-12-31, true", "2027-01-01, true" })
	void nobody_is_let_go_while_a_child_is_expected_or_may_be_nursed(String until, boolean isProtected) {
		this.ending.entered("pregnancy", null, "2025-06-10", until);
		assertThat(Objection.admits(this.ending.against(Ending.expire()))).isEqualTo(!isProtected);
	}

	@ParameterizedTest
	@EnumSource(value = WorkerClass.class, names = { "ELECTED", "POSTED", "GRADUATE_PROJECT" })
	void who_has_no_contract_with_the_street_is_not_renewed_here(WorkerClass workerClass) {
		this.ending.workerClass = workerClass;
		assertThat(this.ending.objections()).singleElement()
			.matches(Objection::refuses)
			.extracting(Objection::rule)
			.isEqualTo("A.1, NAT-02, C-13");
	}

	@Test
	void the_elected_are_referred_to_their_election_in_words() {
		this.ending.workerClass = WorkerClass.ELECTED;
		assertThat(this.ending.objections()).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("换届选举", "不在此续聘"));
	}

	@Test
	void it_is_opened_once_and_too_early_only_with_a_warning() {
		this.ending.today = "2026-10-31";
		assertThat(this.ending.objections()).anyMatch((warning) -> warning.message().contains("2026年11月1日"));
		assertThat(Objection.admits(this.ending.objections())).isTrue();
		this.ending.today = "2026-11-01";
		assertThat(this.ending.objections()).noneMatch((warning) -> warning.message().contains("现在还早"));
		this.ending.pending.add("renewal-1");
		assertThat(Objection.admits(this.ending.objections())).isFalse();
	}

	@Test
	void an_average_wage_takes_the_place_of_the_contracts() {
		var due = this.ending.now().severance(Money.yuan(4000)).orElseThrow();
		assertThat(due.months()).isEqualByComparingTo("3");
		assertThat(due.sum()).contains(Money.yuan(12000));
	}

	@Test
	void an_offer_has_a_term_or_none_but_not_both() {
		var both = new Offer(Choice.APPROVE, "好", true, 36, null, null, null, null, null, null);
		var neither = new Offer(Choice.APPROVE, "好", null, null, null, null, null, null, null, null);
		assertThat(this.ending.against(both)).hasSize(1);
		assertThat(this.ending.against(neither)).hasSize(1);
		assertThat(this.ending.against(Ending.months(0))).hasSize(1);
		assertThat(this.ending.against(Ending.months(1))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1966-08-01, false", "1966-08-02, true" })
	void who_reaches_the_age_by_the_end_is_not_renewed(String birth, boolean admitted) {
		this.ending.gender = Gender.MALE;
		this.ending.birth = birth;
		assertThat(Objection.admits(this.ending.objections())).isEqualTo(admitted);
	}

	@Test
	void letting_it_expire_costs_the_years_up_to_the_day_to_which_the_law_lets_it_run() {
		assertThat(this.ending.now().severance(null).orElseThrow().months()).isEqualByComparingTo("3");
		this.ending.entered("child-birth", null, "2026-04-10", null);
		assertThat(this.ending.now().severance(null).orElseThrow().months()).isEqualByComparingTo("3.5");
		assertThat(RenewalFacts.of(this.ending.now()).values()).containsEntry("extendedUntil", "2027-04-09");
	}

	@Test
	void nothing_about_a_renewal_is_told_of_somebody_who_is_elected() {
		this.ending.workerClass = WorkerClass.ELECTED;
		assertThat(this.ending.objections()).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo("A.1, NAT-02, C-13"));
		assertThat(RenewalFacts.of(this.ending.now()).values()).doesNotContainKeys("openEndedDue", "severanceMonths");
	}

}
