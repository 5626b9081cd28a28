package org.shegong.probation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Policy;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a probation lasts, and what stands against reviewing and failing it. */
class ProbationRulesTest {

	private String jurisdiction = "ordos";

	private LocalDate from = date("2026-03-02");

	private LocalDate contractUntil = date("2029-06-01");

	private LocalDate agreed;

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private boolean earlier;

	private boolean written = true;

	private final List<String> reviews = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "2026-03-02, 3, 2026-06-01", "2026-11-30, 3, 2027-02-28", "2026-12-01, 3, 2027-02-28",
			"2027-11-30, 3, 2028-02-29", "2026-01-31, 1, 2026-02-28", "2026-03-31, 2, 2026-05-30",
			"2026-03-31, 1, 2026-04-30" })
	void the_start_day_counts_and_a_short_month_ends_with_its_last_day(LocalDate from, int months, LocalDate until) {
		assertThat(ProbationTerm.lastDay(from, months)).isEqualTo(until);
	}

	@Test
	void three_months_and_three_years_are_lawful_and_meet_no_objection() {
		assertThat(term().until()).isEqualTo("2026-06-01");
		assertThat(term().contractMonths()).isEqualTo(39);
		assertThat(term().lawfulMonths()).isEqualTo(6);
		assertThat(term().writtenBy()).isEqualTo("2026-04-01");
		assertThat(against("2026-05-11")).isEmpty();
	}

	@Test
	void three_months_are_unlawful_with_a_contract_of_two_years() {
		this.contractUntil = date("2028-03-01");
		assertThat(against("2026-04-13")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isTrue();
			assertThat(objection.rule()).isEqualTo("LCL 19");
			assertThat(objection.status()).isEqualTo(Status.LAW);
			assertThat(objection.message()).contains("最长2个月（至2026-05-01）").contains("至2026-06-01");
		});
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 1, 1", "2026-05-31, 0, 0", "2027-03-01, 2, 2", "2027-02-28, 1, 1", "2029-03-01, 3, 6",
			"2029-02-28, 2, 2", ", 3, 6" })
	void the_length_follows_the_contract_where_nothing_is_prescribed(LocalDate until, int months, int lawful) {
		this.jurisdiction = "changzhou";
		this.contractUntil = until;
		assertThat(term().prescribedMonths()).isEqualTo(months);
		assertThat(term().lawfulMonths()).isEqualTo(lawful);
	}

	@Test
	void six_months_of_a_long_contract_are_lawful_and_a_day_more_is_not() {
		this.agreed = date("2026-09-01");
		assertThat(Objection.admits(against("2026-08-10"))).isTrue();
		assertThat(against("2026-08-10")).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo("ORD-31"));
		this.agreed = date("2026-09-02");
		assertThat(Objection.admits(against("2026-08-10"))).isFalse();
	}

	@Test
	void less_than_three_months_have_no_probation() {
		this.contractUntil = date("2026-05-31");
		assertThat(against("2026-04-01")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不满三个月，不得约定试用期"));
	}

	@Test
	void a_contract_of_nothing_but_probation_has_none() {
		this.jurisdiction = "changzhou";
		this.contractUntil = date("2026-06-01");
		this.agreed = date("2026-06-01");
		assertThat(against("2026-04-01")).anySatisfy((objection) -> assertThat(objection.message()).contains("试用期不成立"));
	}

	@Test
	void it_is_agreed_once_only() {
		this.earlier = true;
		assertThat(against("2026-05-11")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不得再约定"));
	}

	@Test
	void it_is_reviewed_once_only() {
		this.reviews.add("probation-1");
		assertThat(against("2026-05-11")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("probation-1"));
	}

	@Test
	void the_elected_and_the_posted_have_none() {
		this.workerClass = WorkerClass.ELECTED;
		assertThat(Objection.admits(against("2026-05-11"))).isFalse();
		this.workerClass = WorkerClass.POSTED;
		assertThat(Objection.admits(against("2026-05-11"))).isFalse();
		this.workerClass = WorkerClass.WELFARE_POST;
		assertThat(against("2026-05-11")).isEmpty();
	}

	@Test
	void the_review_opens_from_the_first_day_to_the_last_and_never_after_it() {
		assertThat(Objection.admits(against("2026-03-01"))).isFalse();
		assertThat(against("2026-03-02")).isEmpty();
		assertThat(against("2026-05-31")).isEmpty();
		assertThat(against("2026-06-01")).singleElement()
			.satisfies((objection) -> assertThat(objection.refuses()).isFalse());
		assertThat(against("2026-06-02")).singleElement().satisfies((objection) -> {
			assertThat(objection.rule()).contains("LCL 39(1)");
			assertThat(objection.message()).contains("第三十九条第（二）至（六）项", "第四十条", "第三十六条");
		});
	}

	@Test
	void failing_is_admitted_before_the_last_day_and_refused_from_then_on() {
		var until = date("2026-06-01");
		assertThat(ProbationRules.failing(until, date("2026-05-25"))).isEmpty();
		assertThat(ProbationRules.failing(until, date("2026-05-31"))).isEmpty();
		assertThat(Objection.admits(ProbationRules.failing(until, date("2026-06-01")))).isFalse();
		assertThat(ProbationRules.failing(until, date("2026-06-05"))).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不能再以试用期不符合录用条件解除", "第四十条"));
	}

	@Test
	void a_contract_without_a_number_costs_double_wages_after_a_month() {
		this.written = false;
		assertThat(against("2026-04-01")).isEmpty();
		assertThat(against("2026-04-02")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isFalse();
			assertThat(objection.message()).contains("最迟应在2026-04-01").contains("自2026-04-02");
		});
	}

	@Test
	void without_a_contract_the_record_to_mend_is_named() {
		var objections = ProbationRules.objections(
				new ProbationRules.Situation(WorkerClass.RECRUITED, null, date("2026-05-11"), false, false, List.of()));
		assertThat(objections).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("contractFrom"));
	}

	@ParameterizedTest
	@CsvSource({ "ordos, 40, 2026-02-27, 0", "ordos, 39, 2026-02-27, 1", "ordos, 0, , 1", "ordos, 40, 2026-03-02, 1",
			"changzhou, 0, , 0" })
	void forty_hours_before_taking_the_post_are_asked_for_where_the_rules_say_so(String jurisdiction, int hours,
			LocalDate until, int warnings) {
		this.jurisdiction = jurisdiction;
		var objections = ProbationRules.training(new Training(hours, until), this.from, policy());
		assertThat(objections).hasSize(warnings).noneMatch(Objection::refuses);
	}

	private List<Objection> against(String today) {
		return ProbationRules.objections(new ProbationRules.Situation(this.workerClass, term(), date(today),
				this.earlier, this.written, this.reviews));
	}

	private ProbationTerm term() {
		return new ProbationTerm(this.from, this.contractUntil, this.agreed, policy());
	}

	private Policy policy() {
		return PolicyFixture.policies().of(this.jurisdiction, date("2026-05-11"));
	}

	private static LocalDate date(String day) {
		return LocalDate.parse(day);
	}

}
