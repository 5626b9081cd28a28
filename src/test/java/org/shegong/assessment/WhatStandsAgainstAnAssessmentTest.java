package org.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;
import org.shegong.policy.Locality;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Rule;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Lines;
import org.shegong.assessment.grades.Advice;
import org.shegong.assessment.grades.GradeRules;
import org.shegong.assessment.scores.Past;
import org.shegong.assessment.grades.Pool;
import org.shegong.assessment.scores.Weights;

import static org.assertj.core.api.Assertions.assertThat;

class WhatStandsAgainstAnAssessmentTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 14);

	@ParameterizedTest
	@CsvSource({ "ordos, 49, 50, ORD-40", "taiyuan, 49, 50, TY-15", "county-plan, 0, 1, NAT-20",
			"changzhou, 0, 1, NAT-20" })
	void satisfaction_has_at_least_the_share_of_the_policy(String policy, int tooLittle, int enough, String rule) {
		assertThat(objections(policy, tooLittle)).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).contains(rule));
		assertThat(objections(policy, enough)).isEmpty();
	}

	@Test
	void departments_and_cities_are_not_assessed_nor_years_to_come_nor_nobody() {
		assertThat(found(UnitKind.DEPARTMENT, 2026, 3)).containsExactly("考核单位符合规定");
		assertThat(found(UnitKind.CITY, 2026, 3)).containsExactly("考核单位符合规定");
		assertThat(found(UnitKind.COUNTY, 2026, 3)).isEmpty();
		assertThat(found(UnitKind.TOWN, 2027, 3)).containsExactly("考核年度已到");
		assertThat(found(UnitKind.TOWN, 2026, 0)).containsExactly("有人参加考核");
	}

	@Test
	void a_year_is_assessed_once() {
		assertThat(found(new AssessmentRules.Situation(new AssessmentApplication("t", 2026, 50), UnitKind.TOWN, 3,
				List.of("assessment-1"), TODAY, policy("ordos"))))
			.containsExactly("一年只考核一次");
	}

	@Test
	void a_year_that_is_not_over_is_pointed_out_and_not_refused() {
		var early = new AssessmentRules.Situation(new AssessmentApplication("t", 2026, 50), UnitKind.TOWN, 3, List.of(),
				LocalDate.of(2026, 3, 16), policy("ordos"));
		assertThat(found(early)).containsExactly("年底后考核");
		assertThat(AssessmentRules.objections(early)).noneMatch(Objection::refuses);
	}

	@Test
	void the_sentences_name_the_limits() {
		assertThat(objections("ordos", 49).get(0).message()).isEqualTo("群众满意度的权重为49%，不得低于50%");
	}

	@Test
	void a_weight_is_a_percentage() {
		assertThat(AssessmentRules.faults(new AssessmentApplication("t", 2026, 101))).hasSize(1);
		assertThat(AssessmentRules.faults(new AssessmentApplication("t", 2026, -1))).hasSize(1);
		assertThat(AssessmentRules.faults(new AssessmentApplication("t", 2026, 100))).isEmpty();
		assertThat(AssessmentRules.faults(new AssessmentApplication("t", null, null))).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "4, 0", "5, 1", "9, 1", "10, 2", "54, 10" })
	void a_fifth_of_the_base_is_excellent_and_parts_of_a_person_are_dropped(int base, int places) {
		assertThat(Pool.of(policy("taiyuan"), base, 4, 0, 4).cap()).isEqualTo(places);
	}

	@Test
	void what_others_took_is_gone_and_nobody_has_more_places_than_people() {
		assertThat(Pool.of(policy("taiyuan"), 50, 4, 7, 4).atMost()).isEqualTo(3);
		assertThat(Pool.of(policy("taiyuan"), 50, 4, 12, 4).atMost()).isZero();
		assertThat(Pool.of(policy("taiyuan"), 50, 4, 0, 4).atMost()).isEqualTo(4);
		assertThat(GradeRules.pool(3, Pool.of(policy("taiyuan"), 50, 4, 7, 4))).isEmpty();
		assertThat(GradeRules.pool(4, Pool.of(policy("taiyuan"), 50, 4, 7, 4))).hasSize(1);
	}

	@Test
	void three_notices_fail_the_year_where_the_policy_says_so() {
		assertThat(new Advice(policy("county-plan")).fails(2)).isFalse();
		assertThat(new Advice(policy("county-plan")).fails(3)).isTrue();
		assertThat(new Advice(policy("ordos")).fails(9)).isFalse();
	}

	@Test
	void notices_count_by_their_date_in_the_calendar_year() {
		var past = new Past(List.of(notice("2025-12-31"), notice("2026-01-01"), notice("2026-12-31"),
				notice("2027-01-01"), Lines.line("w", TODAY, "inspection", "检查")));
		assertThat(past.notices(2026)).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "省级, true", "provincial, true", "国家级, true", "ministerial, true", "市级, false", "county, false" })
	void a_commendation_counts_from_the_province_up(String value, boolean counts) {
		var past = new Past(List.of(Lines.line("w", TODAY, "commendation", value, null, "表彰")));
		assertThat(past.commended().contains(2026)).isEqualTo(counts);
	}

	@Test
	void the_total_weighs_satisfaction_and_shares_out_the_rest() {
		var weights = Weights.of(50, policy("county-plan"));
		assertThat(weights.inWords()).isEqualTo("群众满意度50%，社区年度目标考评得分30%，工作作风检查20%");
		var points = Map.of("satisfaction", new BigDecimal("90"), "target", new BigDecimal("80"), "inspection",
				new BigDecimal("70.5"));
		assertThat(weights.total(points)).isEqualByComparingTo("83.1");
		assertThat(weights.total(Map.of("satisfaction", BigDecimal.TEN))).isNull();
		assertThat(Weights.of(100, policy("county-plan")).components()).containsExactly("satisfaction");
	}

	/** Each head that the documents name has its own score from 2027 on (C-o). */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "ordos|virtue,ability,diligence,results,integrity",
			"county-plan|target,inspection,virtue,ability,diligence,results,integrity,learning,unity" })
	void the_heads_of_the_documents_are_scored_one_by_one(String policy, String heads) {
		var weights = Weights.of(50, PolicyFixture.policies().of(policy, LocalDate.of(2027, 1, 1)));
		assertThat(weights.components()).startsWith("satisfaction")
			.hasSize(heads.split(",").length + 1)
			.contains(heads.split(","));
		assertThat(weights.parts().stream().map(Weights.Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
			.isEqualByComparingTo("100");
	}

	/** The weights are ours until the place enters its own: it is asked for them. */
	@ParameterizedTest
	@CsvSource({ "2026-12-31", "2027-01-01" })
	void weights_that_no_document_gives_are_listed_as_open(LocalDate day) {
		for (var policy : List.of("ordos", "county-plan")) {
			assertThat(PolicyFixture.policies().rules(Locality.of(policy), day))
				.filteredOn((rule) -> rule.name().equals("assessment-components"))
				.singleElement()
				.matches(Rule::leftOpen);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-20,2025 年度考核：优秀,2025", "2026-11-20,2025年度考核：优秀（补登）,2025", "2026-03-31,年度考核,2025",
			"2026-04-01,年度考核,2026", "2026-12-31,年度考核,2026", "2026-12-20,2026年1月起见习期满,2026" })
	void a_line_is_of_the_year_it_names_and_in_the_first_months_of_the_year_before(LocalDate on, String says,
			int year) {
		var line = Lines.line("w", on, "assessment", "excellent", null, says);
		assertThat(new Past(List.of(line)).grades()).containsOnlyKeys(year);
	}

	@Test
	void only_training_after_the_failed_year_is_help() {
		var failed = Lines.line("w", LocalDate.of(2025, 12, 31), "assessment", "incompetent", null, "考核");
		assertThat(new Past(List.of(failed)).helpedSinceFailing(2026)).isFalse();
		assertThat(new Past(List.of(failed, training("2025-12-30", null))).helpedSinceFailing(2026)).isFalse();
		assertThat(new Past(List.of(failed, training("2026-03-02", null))).helpedSinceFailing(2026)).isTrue();
		assertThat(new Past(List.of(failed, training("2026-03-02", "probation-7"))).helpedSinceFailing(2026)).isFalse();
		assertThat(new Past(List.of(failed, training("2026-03-02", null))).helpedSinceFailing(2025)).isFalse();
	}

	private static FileEntry training(String day, String request) {
		return Lines.line("w", LocalDate.parse(day), "training", "培训")
			.because((request != null) ? RequestNumber.of(request) : null, null, null);
	}

	private static FileEntry notice(String day) {
		return Lines.line("w", LocalDate.parse(day), "notice", "通报");
	}

	private static List<Objection> objections(String policy, int weight) {
		return AssessmentRules.objections(new AssessmentRules.Situation(new AssessmentApplication("t", 2026, weight),
				UnitKind.TOWN, 3, List.of(), TODAY, policy(policy)));
	}

	private static List<String> found(UnitKind kind, int year, int open) {
		return found(new AssessmentRules.Situation(new AssessmentApplication("t", year, 50), kind, open, List.of(),
				TODAY, policy("ordos")));
	}

	/** The names of the rules that find something. */
	private static List<String> found(AssessmentRules.Situation situation) {
		return AssessmentRules.ALL.rules()
			.stream()
			.filter((rule) -> rule.check().apply(situation).findAny().isPresent())
			.map(NamedRule::name)
			.toList();
	}

	private static Policy policy(String name) {
		return PolicyFixture.policies().of(name, LocalDate.of(2026, 12, 31));
	}

}
