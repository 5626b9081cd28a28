package org.shegong.leave;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md B.4. */
@LeaveRoom
class SickAndInjuredTest {

	@Autowired
	Office office;

	@Test
	void twelve_years_of_work_and_six_here_give_nine_months_within_fifteen() {
		var member = this.office.serving(this.office.member("a"), "2013-12-01", "2019-12-01");
		assertThat(this.office.preview(member, Ask.sick("2026-01-05", "2026-01-09")).facts())
			.containsEntry("medicalPeriodMonths", 9)
			.containsEntry("medicalWindowMonths", 15)
			.containsEntry("medicalWindowUntil", LocalDate.of(2027, 4, 4))
			.containsEntry("medicalUsedDays", 0)
			.containsEntry("medicalUsedDaysAfter", 5);
	}

	@ParameterizedTest
	@CsvSource({ "2016-01-06,2021-01-06,3,6", "2016-01-06,2021-01-05,6,12", "2016-01-05,2021-01-06,6,12",
			"2016-01-05,2021-01-05,9,15", "2010-01-05,2016-01-05,12,18", "2000-01-05,2011-01-05,18,24",
			"2000-01-05,2006-01-05,24,30" })
	void the_table_has_its_borders_at_full_years(String working, String serving, int months, int within) {
		var member = this.office.serving(this.office.member("a"), working, serving);
		assertThat(this.office.preview(member, Ask.sick("2026-01-05", "2026-01-05")).facts())
			.containsEntry("medicalPeriodMonths", months)
			.containsEntry("medicalWindowMonths", within);
	}

	@Test
	void rest_days_and_holidays_count() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.sick("2026-02-13", "2026-02-24"));
		var facts = this.office.preview(member, Ask.sick("2026-03-16", "2026-03-22")).facts();
		assertThat(facts).containsEntry("days", 5)
			.containsEntry("medicalUsedDays", 12)
			.containsEntry("sickDaysThisYear", 12)
			.containsEntry("medicalUsedDaysAfter", 19);
	}

	@Test
	void the_window_runs_from_the_first_sick_day_and_then_anew() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "sick", "2024-02-05", "2024-02-08");
		this.office.imported(member, "medical-period", null, "2025-12-01", "2025-12-10");
		var within = this.office.preview(member, Ask.sick("2026-01-05", "2026-01-05")).facts();
		assertThat(within).containsEntry("medicalUsedDays", 10)
			.containsEntry("sickDaysThisYear", 0)
			.containsEntry("medicalWindowUntil", LocalDate.of(2026, 11, 30));
	}

	@Test
	void beyond_the_medical_period_is_a_warning_and_no_refusal() {
		var member = this.office.serving(this.office.member("a"), "2022-01-06", "2022-01-06");
		var inside = Ask.sick("2026-03-02", "2026-05-30");
		assertThat(this.office.warnedFor(member, inside)).doesNotContain("符合享受条件");
		assertThat(this.office.fact(member, inside, "statutory")).isEqualTo(true);
		var beyond = Ask.sick("2026-03-02", "2026-06-05");
		assertThat(this.office.refusals(member, beyond)).isEmpty();
		assertThat(this.office.warnedFor(member, beyond)).contains("符合享受条件");
		assertThat(this.office.fact(member, beyond, "statutory")).isEqualTo(false);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-16,0", "2026-03-17,1" })
	void two_days_of_illness_need_a_certificate(String until, int warnings) {
		assertThat(this.office.warnedFor(this.office.member("a"), Ask.sick("2026-03-16", until)))
			.filteredOn("附证明材料"::equals)
			.hasSize(warnings);
	}

	@Test
	void an_injury_is_cured_within_twelve_months() {
		var member = this.office.member("a");
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.INJURY, "2026-03-16", "2027-03-15"))).isEmpty();
		assertThat(this.office.refusedBy(member, Ask.of(LeaveKind.INJURY, "2026-03-16", "2027-03-16")))
			.containsExactly("工伤 33");
	}

	@ParameterizedTest
	@CsvSource({ "2027-09-15,2027-09-15,0", "2027-09-15,2027-09-16,1", "2028-06-30,2028-03-15,0",
			"2028-06-30,2028-03-16,1" })
	void an_extension_on_file_holds_up_to_twelve_further_months(String confirmed, String until, int refusals) {
		var member = this.office.member("a");
		this.office.imported(member, "injury", null, "2026-03-16", confirmed);
		assertThat(this.office.refusedBy(member, Ask.of(LeaveKind.INJURY, "2026-03-16", until)))
			.isEqualTo(Collections.nCopies(refusals, "工伤 33"));
	}

	@Test
	void the_least_pay_of_an_illness_is_told_where_the_minimum_wage_is_known() {
		var there = this.office.man("c", Office.CHANGZHOU);
		assertThat(this.office.fact(there, Ask.sick("2026-03-16", "2026-03-16"), "sickPayLeast"))
			.isEqualTo(new BigDecimal("1992.00"));
		assertThat(this.office.fact(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-16"), "sickPayLeast"))
			.isNull();
	}

	@Test
	void two_leaves_for_one_injury_are_counted_from_the_first() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.of(LeaveKind.INJURY, "2026-03-16", "2026-09-15"));
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.INJURY, "2026-09-16", "2027-03-15"))).isEmpty();
		assertThat(this.office.refusedBy(member, Ask.of(LeaveKind.INJURY, "2026-09-16", "2027-03-16")))
			.containsExactly("工伤 33");
	}

	@Test
	void whoever_falls_ill_suddenly_hands_it_in_later() {
		this.office.today("2026-03-27");
		var ask = Ask.sick("2026-03-16", "2026-03-17");
		assertThat(this.office.refusals(this.office.member("a"), ask)).isEmpty();
		assertThat(this.office.warnedFor(this.office.member("a"), ask)).contains("事先请假");
		this.office.today("2026-03-02");
	}

}
