package org.shegong.leave;

import java.time.LocalDate;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.WorkerCode;
import org.shegong.leave.entitlement.LeaveBalances;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md B.3. */
@LeaveRoom
class AnnualLeaveTest {

	@Autowired
	Office office;

	@Autowired
	LeaveBalances balances;

	@ParameterizedTest
	@CsvSource({ "2016-03-17,5", "2016-03-16,10", "2006-03-17,10", "2006-03-16,15" })
	void the_tier_is_that_of_the_first_day_of_leave(String workingSince, int days) {
		var member = this.office.serving(this.office.member("a"), workingSince, "2020-01-06");
		assertThat(this.office.fact(member, Ask.annual("2026-03-16", "2026-03-16"), "entitlement")).isEqualTo(days);
	}

	@Test
	void twelve_months_of_work_come_first() {
		var member = this.office.serving(this.office.member("a"), "2025-03-17", "2025-03-17");
		assertThat(this.office.refusals(member, Ask.annual("2026-03-16", "2026-03-16"))).singleElement()
			.asString()
			.contains("2026年3月17日", "条例 2");
		assertThat(this.office.refusals(member, Ask.annual("2026-03-17", "2026-03-17"))).isEmpty();
	}

	@Test
	void who_joins_in_july_with_earlier_work_has_two_of_five_days() {
		var member = this.office.serving(this.office.member("a"), "2023-07-01", "2026-07-01");
		assertThat(this.office.fact(member, Ask.from(LeaveKind.ANNUAL, "2026-09-01"), "balance")).isEqualTo(2);
		assertThat(this.office.fact(member, Ask.from(LeaveKind.ANNUAL, "2027-03-01"), "balance")).isEqualTo(5);
	}

	@Test
	void once_twelve_months_are_complete_only_the_year_of_joining_is_shared() {
		var member = this.office.serving(this.office.member("a"), "2025-07-01", "2025-07-01");
		assertThat(this.office.fact(member, Ask.from(LeaveKind.ANNUAL, "2026-07-01"), "balance")).isEqualTo(5);
		assertThat(this.office.refusals(member, Ask.annual("2026-06-30", "2026-06-30"))).isNotEmpty();
	}

	@Test
	void five_days_are_five_and_not_six() {
		var member = this.office.member("a");
		assertThat(this.office.refusals(member, Ask.annual("2026-03-16", "2026-03-20"))).isEmpty();
		assertThat(this.office.refusals(member, Ask.annual("2026-03-16", "2026-03-23"))).singleElement()
			.asString()
			.contains("可用5天", "本次需要6天", "2026年3月20日");
	}

	@Test
	void what_is_asked_for_is_reserved() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18"));
		assertThat(this.office.fact(member, Ask.annual("2026-04-13", "2026-04-14"), "balance")).isEqualTo(2);
		assertThat(this.office.refusals(member, Ask.annual("2026-04-13", "2026-04-15"))).isNotEmpty();
	}

	@Test
	void days_across_new_year_are_charged_to_the_year_they_fall_in() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.annual("2025-12-29", "2026-01-06"));
		assertThat(this.office.fact(member, Ask.annual("2025-11-03", "2025-11-03"), "balance")).isEqualTo(2);
		// 4 January is a make-up Sunday
		assertThat(this.office.fact(member, Ask.annual("2026-03-16", "2026-03-16"), "balance")).isEqualTo(2);
	}

	@Test
	void last_year_s_rest_does_not_carry_over() {
		assertThat(this.office.fact(this.office.member("a"), Ask.annual("2026-01-05", "2026-01-05"), "balance"))
			.isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({ "5,7", "4,8", "3,9", "2,10", "1,10" })
	void where_a_place_carries_over_the_oldest_rest_goes_first_and_lapses_first(String taken2024, int left) {
		var member = this.office.member("a");
		this.office.keeps(Office.COUNTY, "annual-carry-over", true);
		this.office.imported(member, "leave", "annual", taken2024, "2024-03-04", "2024-03-08");
		this.office.imported(member, "leave", "annual", "3", "2025-03-03", null);
		assertThat(this.office.fact(member, Ask.annual("2026-01-05", "2026-01-05"), "balance")).isEqualTo(left);
		assertThat(this.office.fact(member, Ask.annual("2026-01-05", "2026-01-05"), "expiresOn"))
			.isEqualTo(LocalDate.of(2026, 12, 31));
	}

	@Test
	void leave_from_before_this_system_counts_as_taken() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "annual", "2026-01-05", "2026-01-06");
		this.office.imported(member, "leave", "annual", "0.5", "2026-02-02", null);
		assertThat(this.office.fact(member, Ask.annual("2026-03-16", "2026-03-16"), "balance")).isEqualTo(2.5);
	}

	@ParameterizedTest
	@CsvSource({ ",2026-01-06,2", "6,2026-01-06,2", "5,2026-01-06,2.5", "4,2026-01-06,3", "6,,2", "3,2025-12-31,5",
			"99,2026-01-06,0.5" })
	void a_leave_on_file_over_new_year_is_shared_by_the_days_of_each_year(String told, String until, double left) {
		var member = this.office.member("a");
		// three working days in 2025, three in 2026, nine days in all
		this.office.imported(member, "leave", "annual", told, "2025-12-29", until);
		var balance = this.office.fact(member, Ask.annual("2026-03-16", "2026-03-16"), "balance");
		assertThat(((Number) balance).doubleValue()).isEqualTo(left);
	}

	@Test
	void the_whole_rest_ends_at_noon_where_half_a_day_is_left() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "annual", "2.5", "2026-01-05", null);
		var facts = this.office.preview(member, Ask.from(LeaveKind.ANNUAL, "2026-03-16")).facts();
		assertThat(facts).containsEntry("days", 2.5)
			.containsEntry("endsOn", LocalDate.of(2026, 3, 18))
			.containsEntry("backOn", LocalDate.of(2026, 3, 18));
	}

	@Test
	void sixty_days_of_illness_after_the_leave_cost_that_of_next_year() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "annual", "2026-01-05", "2026-01-09");
		this.office.imported(member, "leave", "sick", "2026-03-02", "2026-05-02");
		assertThat(this.office.refusals(member, Ask.annual("2027-03-01", "2027-03-01"))).singleElement()
			.asString()
			.contains("2027年不享受年休假", "办法 8");
		assertThat(this.office.refusals(member, Ask.annual("2028-03-01", "2028-03-01"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-29,0", "2026-04-30,1" })
	void sixty_days_of_illness_before_the_leave_cost_that_of_this_year(String until, int refusals) {
		var member = this.office.member("a");
		this.office.imported(member, "medical-period", null, "2026-03-02", until);
		assertThat(this.office.refusals(member, Ask.annual("2026-06-01", "2026-06-01"))).hasSize(refusals);
		assertThat(this.office.refusals(member, Ask.annual("2027-03-01", "2027-03-01"))).isEmpty();
	}

	@Test
	void who_took_only_a_part_keeps_next_year_s_leave() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "annual", "2", "2026-01-05", "2026-01-06");
		this.office.imported(member, "leave", "sick", "2026-03-02", "2026-05-02");
		assertThat(this.office.refusals(member, Ask.annual("2026-06-01", "2026-06-01"))).isNotEmpty();
		assertThat(this.office.refusals(member, Ask.annual("2027-03-01", "2027-03-01"))).isEmpty();
	}

	@Test
	void ten_years_of_work_bear_ninety_days_of_illness() {
		var member = this.office.serving(this.office.member("a"), "2012-01-06", "2020-01-06");
		this.office.imported(member, "leave", "sick", "2026-03-02", "2026-05-29");
		assertThat(this.office.refusals(member, Ask.annual("2026-07-01", "2026-07-01"))).isEmpty();
		this.office.imported(member, "leave", "sick", "2026-06-01", "2026-06-01");
		assertThat(this.office.refusals(member, Ask.annual("2026-07-01", "2026-07-01"))).isNotEmpty();
	}

	@Test
	void who_leaves_gets_their_share_without_fractions() {
		var member = this.office.member("a");
		// 181 / 365 x 5 = 2.48
		assertThat(this.balances.annualOnLeaving(WorkerCode.of("a"), LocalDate.of(2026, 6, 30))).isEqualTo(2);
		this.office.imported(member, "leave", "annual", "4", "2026-01-05", null);
		assertThat(this.balances.annualOnLeaving(WorkerCode.of("a"), LocalDate.of(2026, 6, 30))).isZero();
	}

	@Test
	void who_leaves_before_twelve_months_of_work_or_before_they_began_has_earned_nothing() {
		this.office.serving(this.office.member("a"), "2025-07-01", "2025-07-01");
		assertThat(this.balances.annualOnLeaving(WorkerCode.of("a"), LocalDate.of(2026, 6, 30))).isZero();
		// 182 / 365 x 5 = 2.49
		assertThat(this.balances.annualOnLeaving(WorkerCode.of("a"), LocalDate.of(2026, 7, 1))).isEqualTo(2);
		assertThat(this.balances.annualOnLeaving(WorkerCode.of("a"), LocalDate.of(2025, 6, 30))).isZero();
	}

	/** 条例 4 (2), and only where the wage is paid all the same. */
	@ParameterizedTest
	@CsvSource({ "false,19.5,0", "false,20,1", "true,20,0" })
	void twenty_paid_days_of_personal_leave_cost_the_year_s(boolean deducted, String days, int refusals) {
		var member = this.office.member("a");
		this.office.keeps(Office.COUNTY, "personal-leave-deducts-wage", deducted);
		this.office.imported(member, "leave", "personal", days, "2026-03-02", null);
		assertThat(this.office.refusedBy(member, Ask.annual("2026-06-01", "2026-06-01")))
			.isEqualTo(Collections.nCopies(refusals, "条例 4"));
	}

	@Test
	void without_a_first_day_of_work_the_roster_has_to_be_mended() {
		var member = this.office.member("a");
		member.servesSince(null, null);
		this.office.workers.saveAndFlush(member);
		assertThat(this.office.refusals(member, Ask.annual("2026-03-16", "2026-03-16"))).singleElement()
			.asString()
			.contains("花名册");
	}

	@Test
	void balances_say_what_is_granted_reserved_taken_and_left() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.annual("2026-03-16", "2026-03-17"));
		this.office.asked(member, Ask.annual("2026-04-13", "2026-04-13"));
		var annual = this.balances.of(WorkerCode.of("a"), LocalDate.of(2026, 3, 2)).get(0);
		assertThat(annual.entitlement()).isEqualTo(5);
		assertThat(annual.taken()).isEqualTo(2);
		assertThat(annual.reserved()).isEqualTo(1);
		assertThat(annual.left()).isEqualTo(2);
	}

}
