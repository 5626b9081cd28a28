package org.shegong.secondment;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Three months and two persons (ORD-48, P-19, P-20), counted by. */
class HowLongAndHowManyTest {

	@ParameterizedTest
	@CsvSource({ "2026-03-16, 2026-06-15, true", "2026-03-16, 2026-06-16, false", "2026-11-30, 2027-02-28, true",
			"2026-11-30, 2027-03-01, false", "2026-12-01, 2027-02-28, true", "2026-12-01, 2027-03-01, false" })
	void three_months_count_from_the_first_day(String from, String until, boolean allowed) {
		var refusals = Street.in("ordos").refusals(from, until);
		assertThat(refusals.isEmpty()).as(refusals.toString()).isEqualTo(allowed);
		assertThat(refusals).extracting(Objection::rule).allMatch((rule) -> rule.contains("ORD-48"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-15, true", "2026-06-16, false" })
	void an_extension_counts_from_the_first_day_of_what_it_extends(String until, boolean allowed) {
		var refusals = Street.in("ordos")
			.after("secondment-1", "2026-03-16", "2026-04-30", false)
			.refusals("2026-05-01", until);
		assertThat(refusals.isEmpty()).isEqualTo(allowed);
		assertThat(refusals).extracting(Objection::rule).allMatch((rule) -> rule.contains("R-29"));
	}

	@Test
	void it_goes_on_from_the_last_granted_one() {
		var situation = Street.in("ordos")
			.after("secondment-1", "2026-03-16", "2026-04-10", false)
			.after("secondment-2", "2026-04-11", "2026-04-30", false)
			.situation("2026-05-01", "2026-05-31");
		assertThat(situation.continues()).isEqualTo(RequestNumber.of("secondment-2"));
		assertThat(situation.begin()).isEqualTo("2026-03-16");
		assertThat(situation.endsOn()).isEqualTo("2026-06-15");
	}

	@Test
	void what_it_extends_has_to_be_decided_first() {
		assertThat(Street.in("ordos")
			.after("secondment-1", "2026-03-16", "2026-04-30", true)
			.refusals("2026-05-01", "2026-05-31")).extracting(Objection::rule).containsExactly("R-26, R-29");
	}

	@Test
	void the_same_days_are_not_given_twice() {
		assertThat(Street.in("ordos")
			.after("secondment-1", "2026-03-16", "2026-04-30", false)
			.refusals("2026-04-30", "2026-05-31")).extracting(Objection::rule).containsExactly("DESIGN");
	}

	@Test
	void a_third_person_of_the_community_is_refused() {
		assertThat(Street.in("ordos").beside("a", "2026-03-01", "2026-04-30").refusals("2026-03-16", "2026-04-15"))
			.isEmpty();
		var street = Street.in("ordos").beside("a", "2026-03-01", "2026-04-30").beside("b", "2026-04-15", "2026-05-30");
		assertThat(street.refusals("2026-03-16", "2026-04-15")).extracting(Objection::rule).containsExactly("ORD-48");
		var situation = street.situation("2026-03-16", "2026-04-15");
		assertThat(situation.fullest()).isEqualTo("2026-04-15");
		assertThat(situation.awayOn(situation.fullest())).isEqualTo(2);
	}

	@Test
	void a_third_person_in_words() {
		assertThat(Street.in("ordos")
			.beside("a", "2026-03-01", "2026-04-30")
			.beside("b", "2026-04-15", "2026-05-30")
			.refusals("2026-03-16", "2026-04-15")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("最多借调2人", "4月15日"));
	}

	@Test
	void an_extension_too_long_in_words() {
		assertThat(said(Street.in("ordos").after("secondment-1", "2026-03-16", "2026-04-30", false), "2026-05-01",
				"2026-06-16"))
			.contains("合并计算不得超过3个月");
	}

	@Test
	void the_same_days_twice_in_words() {
		assertThat(said(Street.in("ordos").after("secondment-1", "2026-03-16", "2026-04-30", false), "2026-04-30",
				"2026-05-31"))
			.contains("从它结束的次日开始");
	}

	@Test
	void one_that_is_not_decided_yet_in_words() {
		assertThat(said(Street.in("ordos").after("secondment-1", "2026-03-16", "2026-04-30", true), "2026-05-01",
				"2026-05-31"))
			.contains("还没有批完");
	}

	@Test
	void near_ones_too_long_in_words() {
		assertThat(
				said(Street.in("ordos").near("secondment-1", "2026-03-16", "2026-06-15"), "2026-06-17", "2026-09-16"))
			.contains("相隔不足30天");
	}

	@Test
	void near_ones_and_their_sum_in_words() {
		assertThat(
				said(Street.in("ordos").near("secondment-1", "2026-03-16", "2026-04-15"), "2026-05-01", "2026-05-31"))
			.contains("合并计算共62天", "十二个月内借调合计62天");
	}

	@Test
	void an_elected_member_in_words() {
		assertThat(said(Street.in("ordos").of(WorkerClass.ELECTED), "2026-03-16", "2026-03-31")).contains("不改变其职务");
	}

	private static String said(Street street, String from, String until) {
		return street.asking(from, until).stream().map(Objection::message).collect(Collectors.joining("\n"));
	}

	@Test
	void two_who_are_never_away_together_leave_room() {
		var street = Street.in("ordos").beside("a", "2026-03-01", "2026-04-14").beside("b", "2026-04-15", "2026-05-30");
		assertThat(street.refusals("2026-03-16", "2026-04-30")).isEmpty();
	}

	@Test
	void one_person_with_two_secondments_is_one_person() {
		var street = Street.in("ordos").beside("a", "2026-03-01", "2026-04-14").beside("a", "2026-04-10", "2026-05-30");
		assertThat(street.refusals("2026-03-16", "2026-04-30")).isEmpty();
	}

	@Test
	void elsewhere_the_default_says_that_it_is_one() {
		assertThat(Street.in("taiyuan").refusals("2026-03-16", "2026-06-16")).singleElement()
			.matches((objection) -> objection.rule().contains("P-19") && objection.status() == Status.DESIGN);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-08, 2026-03-08, true", "2026-03-08, 2026-03-09, false" })
	void what_is_over_is_refused_and_what_has_begun_warned_about(String from, String until, boolean over) {
		var objections = Street.in("ordos").asking(from, until);
		assertThat(objections).singleElement().matches((objection) -> objection.refuses() == over);
	}

	@Test
	void an_elected_member_stays_elected() {
		assertThat(Street.in("ordos").of(WorkerClass.ELECTED).asking("2026-03-16", "2026-03-31")).singleElement()
			.matches((objection) -> !objection.refuses() && objection.rule().equals("组织法 8, 组织法 10, C-13"));
	}

	@Test
	void a_running_probation_and_an_ending_contract_are_pointed_out() {
		assertThat(Street.in("ordos").hired("2026-05-31", "2026-03-16").asking("2026-03-16", "2026-06-01"))
			.extracting(Objection::refuses)
			.containsExactly(false, false);
		assertThat(Street.in("ordos").hired("2026-06-01", "2026-03-15").asking("2026-03-16", "2026-06-01")).isEmpty();
	}

	@Test
	void a_leave_is_kept_and_an_outing_is_not() {
		assertThat(Street.in("ordos")
			.away("leave-3", "请假", "2026-03-18", "2026-03-20")
			.refusals("2026-03-16", "2026-03-31")).isEmpty();
		assertThat(Street.in("ordos")
			.away("outing-3", "因公外出", "2026-03-18", "2026-03-20")
			.refusals("2026-03-16", "2026-03-31")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-17, 2026-09-16, false", "2026-06-17, 2026-06-17, false" })
	void three_months_a_day_back_and_again_count_as_one(String from, String until, boolean allowed) {
		var street = Street.in("ordos").near("secondment-1", "2026-03-16", "2026-06-15");
		var refusals = street.refusals(from, until);
		assertThat(refusals.isEmpty()).isEqualTo(allowed);
		assertThat(refusals).singleElement()
			.matches((objection) -> objection.rule().contains("R-31") && objection.rule().contains("ORD-48"));
		var situation = street.situation(from, until);
		assertThat(situation.addedDays()).isGreaterThan(situation.allowedDays());
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-15, true", "2026-06-16, false" })
	void near_ones_use_up_the_days_of_three_months(String until, boolean allowed) {
		var street = Street.in("ordos").near("secondment-1", "2026-03-16", "2026-04-15");
		assertThat(street.refusals("2026-04-16", until).isEmpty()).isEqualTo(allowed);
		assertThat(street.situation("2026-04-16", until).endsOn()).isEqualTo("2026-06-15");
	}

	@Test
	void a_near_one_inside_the_months_is_a_warning_with_the_sum() {
		var street = Street.in("ordos").near("secondment-1", "2026-03-16", "2026-04-15");
		assertThat(street.asking("2026-05-01", "2026-05-31")).hasSize(2)
			.noneMatch(Objection::refuses)
			.allMatch((objection) -> objection.rule().contains("R-31"));
		var situation = street.situation("2026-05-01", "2026-05-31");
		assertThat(situation.addedDays()).isEqualTo(62);
		assertThat(situation.daysInTheYear()).isEqualTo(62);
	}

	@ParameterizedTest
	@CsvSource({ "2026-07-15, true", "2026-07-16, false" })
	void less_than_thirty_days_between_two_is_near(String again, boolean near) {
		var first = new Stay(WorkerCode.of("w"), RequestNumber.of("secondment-1"), LocalDate.parse("2026-05-01"),
				LocalDate.parse("2026-06-15"), false);
		var second = new Stay(WorkerCode.of("w"), null, LocalDate.parse(again), LocalDate.parse("2026-08-31"), true);
		assertThat(first.isNear(second, 30)).isEqualTo(near);
		assertThat(second.isNear(first, 30)).isEqualTo(near);
	}

	@Test
	void only_the_days_of_the_last_twelve_months_are_summed() {
		var situation = Street.in("ordos")
			.near("secondment-1", "2025-05-01", "2025-06-30")
			.situation("2026-06-01", "2026-06-10");
		assertThat(situation.daysInTheYear()).isEqualTo(30);
	}

}
