package org.shegong.renewal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** LCL 14(2), Interp. (二) 10, Regs 12: each border with its neighbours. */
class WhenOpenEndedIsDueTest {

	private static final String OPEN_ENDED = "LCL 14(2), C-4";

	private static final String DOUBLE = "LCL 82(2), LCL 14(2)";

	private final Ending ending = new Ending();

	@ParameterizedTest
	@CsvSource({ "2017-01-01, true", "2017-01-02, false", "2016-12-31, true" })
	void ten_years_are_complete_when_the_contract_ends(String since, boolean due) {
		this.ending.since = since;
		assertThat(this.ending.now().openEndedIsDue()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2023-12-31, true", "2023-12-01, true", "2023-11-30, false" })
	void two_terms_with_a_longer_break_between_them_are_not_in_a_row(String until, boolean due) {
		this.ending.since = "2021-01-01";
		this.ending.earlier("2021-01-01", until);
		assertThat(this.ending.now().openEndedIsDue()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "11, 1", "12, 2", "13, 2" })
	void extensions_agreed_for_a_year_in_all_count_as_a_second_term(int months, int terms) {
		this.ending.history = new History(months, null);
		assertThat(this.ending.now().terms().count()).isEqualTo(terms);
		assertThat(this.ending.now().openEndedIsDue()).isEqualTo(terms == 2);
	}

	@ParameterizedTest
	@CsvSource({ "2027-01-31, false", "2027-02-01, true" })
	void so_does_working_on_for_more_than_a_month(String today, boolean due) {
		this.ending.today = today;
		assertThat(this.ending.now().openEndedIsDue()).isEqualTo(due);
	}

	@Test
	void so_do_terms_that_are_not_on_file_and_the_community_is_asked_for_them() {
		this.ending.since = "2021-01-01";
		assertThat(warned()).anyMatch((rule) -> rule.startsWith(OPEN_ENDED));
		assertThat(this.ending.now().openEndedIsDue()).isFalse();
		this.ending.history = new History(null, null, 1, null);
		assertThat(this.ending.now().openEndedIsDue()).isTrue();
		this.ending.history = new History(null, null, 0, null);
		assertThat(this.ending.now().openEndedIsDue()).isFalse();
		assertThat(warned()).noneMatch((rule) -> rule.startsWith(OPEN_ENDED));
	}

	@Test
	void terms_that_are_not_on_file_in_words() {
		this.ending.since = "2021-01-01";
		assertThat(this.ending.objections()).anyMatch((warning) -> warning.message().contains("此前订立的合同没有登记"));
	}

	@ParameterizedTest
	@CsvSource({ "2027-12-31, WELFARE_POST, false", "2028-01-01, WELFARE_POST, false", "2027-12-31, RECRUITED, false",
			"2028-01-01, RECRUITED, true" })
	void a_year_of_working_on_without_a_contract_counts_as_one(String today, WorkerClass workerClass, boolean deemed) {
		this.ending.today = today;
		this.ending.workerClass = workerClass;
		assertThat(this.ending.now().isDeemedOpenEnded()).isEqualTo(deemed);
	}

	@Test
	void so_does_a_clause_that_continued_the_contract_by_itself() {
		this.ending.history = new History(null, true);
		assertThat(this.ending.now().openEndedIsDue()).isTrue();
	}

	@Test
	void an_open_ended_contract_in_between_is_no_fixed_term() {
		this.ending.since = "2021-01-01";
		this.ending.earlier("2021-01-01", null);
		assertThat(this.ending.now().terms().count()).isOne();
	}

	@Test
	void it_can_neither_be_withheld_nor_replaced_by_a_term() {
		twoTerms();
		assertThat(this.ending.against(Ending.expire())).singleElement().satisfies((refusal) -> {
			assertThat(refusal.refuses()).isTrue();
			assertThat(refusal.rule()).isEqualTo(DOUBLE);
		});
		assertThat(this.ending.now().terms().count()).isEqualTo(2);
		assertThat(this.ending.now().endsOn()).isEqualTo("2026-12-31");
		assertThat(this.ending.against(Ending.months(36))).singleElement()
			.matches(Objection::refuses)
			.extracting(Objection::rule)
			.isEqualTo(DOUBLE);
		assertThat(this.ending.against(Ending.open())).isEmpty();
	}

	@Test
	void an_open_ended_contract_withheld_in_words() {
		twoTerms();
		assertThat(this.ending.against(Ending.expire())).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("2次", "自2027年1月1日起每月支付二倍工资"));
	}

	@Test
	void a_term_in_its_place_in_words() {
		twoTerms();
		assertThat(this.ending.against(Ending.months(36))).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("不能只提供固定期限"));
	}

	@Test
	void a_term_that_the_worker_asked_for_in_writing_may_be_agreed() {
		twoTerms();
		assertThat(this.ending.against(Ending.askedFor(36))).isEmpty();
	}

	@Test
	void grave_faults_exclude_it_after_two_terms_if_they_are_proven_but_not_after_ten_years() {
		twoTerms();
		assertThat(this.ending.against(Ending.expireBecause(Exclusion.RULE_BREACH, "旷工31日，考勤记录"))).isEmpty();
		assertThat(this.ending.against(Ending.expireBecause(Exclusion.RULE_BREACH, null))).hasSize(2)
			.allMatch(Objection::refuses);
		this.ending.since = "2016-01-01";
		assertThat(this.ending.against(Ending.expireBecause(Exclusion.RULE_BREACH, "旷工31日，考勤记录"))).singleElement()
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo(DOUBLE));
		assertThat(this.ending.now().hasServedLong()).isTrue();
	}

	@Test
	void ten_years_in_words() {
		this.ending.since = "2016-01-01";
		assertThat(this.ending.against(Ending.expire())).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("满10年"));
	}

	@Test
	void public_welfare_posts_have_none() {
		twoTerms();
		this.ending.workerClass = WorkerClass.WELFARE_POST;
		assertThat(this.ending.now().openEndedIsDue()).isFalse();
		assertThat(this.ending.against(Ending.expire())).isEmpty();
		assertThat(this.ending.against(Ending.open())).singleElement()
			.satisfies((refusal) -> assertThat(refusal.rule()).isEqualTo("Regs 12"));
		assertThat(this.ending.now().severance(null)).isEmpty();
	}

	private List<String> warned() {
		return this.ending.objections()
			.stream()
			.filter((objection) -> !objection.refuses())
			.map(Objection::rule)
			.toList();
	}

	private void twoTerms() {
		this.ending.since = "2021-01-01";
		this.ending.earlier("2021-01-01", "2023-12-31");
	}

}
