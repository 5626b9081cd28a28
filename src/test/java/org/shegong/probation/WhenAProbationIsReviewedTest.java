package org.shegong.probation;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands against reviewing a probation and failing it, and what it is reminded of.
 */
class WhenAProbationIsReviewedTest {

	private static final String UNFIT = "LCL 39(1), LCL 21";

	private final Recruit recruit = new Recruit();

	@Test
	void it_is_reviewed_once_only() {
		this.recruit.reviews.add("probation-1");
		assertThat(this.recruit.against("2026-05-11")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isTrue();
			assertThat(objection.rule()).isEqualTo("LCL 19");
			assertThat(objection.message()).contains("probation-1");
		});
	}

	@Test
	void the_review_opens_from_the_first_day_to_the_last_and_never_after_it() {
		assertThat(this.recruit.against("2026-03-01")).filteredOn(Objection::refuses)
			.extracting(Objection::rule)
			.containsExactly("R-26, LCL 7");
		assertThat(this.recruit.against("2026-03-02")).isEmpty();
		assertThat(this.recruit.against("2026-05-31")).isEmpty();
		assertThat(this.recruit.against("2026-06-01")).singleElement()
			.satisfies((objection) -> assertThat(objection.refuses()).isFalse());
		assertThat(this.recruit.against("2026-06-02")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isTrue();
			assertThat(objection.rule()).isEqualTo(UNFIT);
		});
	}

	@Test
	void a_probation_that_is_over_names_the_other_ways() {
		assertThat(this.recruit.against("2026-06-02")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("视为已转正", "第三十九条第（二）至（六）项", "第四十条",
					"第三十六条"));
	}

	@Test
	void failing_is_admitted_before_the_last_day_and_refused_from_then_on() {
		var until = LocalDate.parse("2026-06-01");
		assertThat(ProbationRules.failing(until, LocalDate.parse("2026-05-25"))).isEmpty();
		assertThat(ProbationRules.failing(until, LocalDate.parse("2026-05-31"))).isEmpty();
		assertThat(List.of("2026-06-01", "2026-06-05"))
			.allSatisfy((day) -> assertThat(ProbationRules.failing(until, LocalDate.parse(day))).singleElement()
				.matches(Objection::refuses)
				.extracting(Objection::rule)
				.isEqualTo(UNFIT));
	}

	@Test
	void failing_too_late_in_words() {
		var until = LocalDate.parse("2026-06-01");
		assertThat(ProbationRules.failing(until, LocalDate.parse("2026-06-05"))).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不能再以试用期不符合录用条件解除", "第四十条"));
	}

	@Test
	void a_contract_without_a_number_costs_double_wages_after_a_month() {
		this.recruit.written = false;
		assertThat(this.recruit.against("2026-04-01")).isEmpty();
		assertThat(this.recruit.against("2026-04-02")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isFalse();
			assertThat(objection.rule()).isEqualTo("LCL 10, LCL 82");
		});
		assertThat(this.recruit.term().writtenBy()).isEqualTo("2026-04-01");
	}

	@Test
	void a_contract_without_a_number_in_words() {
		this.recruit.written = false;
		assertThat(this.recruit.against("2026-04-02")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("最迟应在2026年4月1日", "自2026年4月2日"));
	}

	@Test
	void without_a_contract_the_record_to_mend_is_named() {
		var objections = ProbationRules.objections(new ProbationRules.Situation(WorkerClass.RECRUITED, null,
				LocalDate.parse("2026-05-11"), false, false, List.of()));
		assertThat(objections).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).isEqualTo("FORM");
			assertThat(objection.message()).contains("劳动合同的起止日期");
		});
	}

	@ParameterizedTest
	@CsvSource({ "ordos, 40, 2026-02-27, 0", "ordos, 39, 2026-02-27, 1", "ordos, 0, , 1", "ordos, 40, 2026-03-02, 1",
			"changzhou, 0, , 0" })
	void forty_hours_before_taking_the_post_are_asked_for_where_the_rules_say_so(String jurisdiction, int hours,
			LocalDate until, int warnings) {
		this.recruit.jurisdiction = jurisdiction;
		var objections = ProbationRules.training(new Training(hours, until), this.recruit.from, this.recruit.policy());
		assertThat(objections).hasSize(warnings).noneMatch(Objection::refuses);
	}

	@Test
	void a_flaw_of_the_contract_and_a_missed_review_are_told_and_what_time_cures_is_not() {
		assertThat(obstacles("2026-02-27")).isEmpty();
		assertThat(obstacles("2026-05-11")).isEmpty();
		assertThat(obstacles("2026-06-02")).containsExactly(UNFIT);
		this.recruit.contractUntil = LocalDate.parse("2028-03-01");
		assertThat(obstacles("2026-03-02")).containsExactly("LCL 19");
		assertThat(this.recruit.term().allowed()).isTrue();
		assertThat(this.recruit.term().lawfulMonths()).isEqualTo(2);
		this.recruit.reviews.add("probation-1");
		assertThat(obstacles("2026-03-02")).isEmpty();
	}

	@Test
	void who_has_no_probation_meets_no_obstacle() {
		this.recruit.contractUntil = LocalDate.parse("2026-05-01");
		assertThat(obstacles("2026-03-02")).isEmpty();
		this.recruit.agreed = LocalDate.parse("2026-04-01");
		assertThat(obstacles("2026-03-02")).containsExactly("LCL 19");
		assertThat(this.recruit.term().allowed()).isFalse();
		this.recruit.contractUntil = null;
		assertThat(obstacles("2026-03-02")).isEmpty();
		this.recruit.earlier = true;
		assertThat(obstacles("2026-03-02")).containsExactly("LCL 19");
		this.recruit.agreed = null;
		assertThat(obstacles("2026-03-02")).isEmpty();
		this.recruit.earlier = false;
		this.recruit.workerClass = WorkerClass.ELECTED;
		assertThat(obstacles("2026-06-02")).isEmpty();
	}

	@Test
	void a_probation_too_long_in_words() {
		this.recruit.contractUntil = LocalDate.parse("2028-03-01");
		assertThat(flaw()).contains("最长2个月");
	}

	@Test
	void a_contract_too_short_for_a_probation_in_words() {
		this.recruit.contractUntil = LocalDate.parse("2026-05-01");
		this.recruit.agreed = LocalDate.parse("2026-04-01");
		assertThat(flaw()).contains("不得约定试用期");
	}

	@Test
	void a_second_probation_in_words() {
		this.recruit.agreed = LocalDate.parse("2026-04-01");
		this.recruit.earlier = true;
		assertThat(flaw()).contains("不得再约定");
	}

	private String flaw() {
		return ProbationRules.obstacles(this.recruit.on("2026-03-02")).get(0).message();
	}

	private List<String> obstacles(String today) {
		return ProbationRules.obstacles(this.recruit.on(today)).stream().map(Objection::rule).toList();
	}

}
