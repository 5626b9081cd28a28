package org.shegong.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.policy.Money;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.WorkCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days, wage, seriousness and exit ground of an absence, at every border (P-16, R-19).
 */
class WhatAnAbsenceComesToTest {

	private static final Money WAGE = Money.yuan(3480);

	private final WorkCalendar calendar = PolicyFixture.calendar();

	private final List<Tally.OnFile> earlier = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "1, false", "3, false", "4, true" })
	void more_than_three_consecutive_days_are_serious(int days, boolean serious) {
		assertThat(reckon(days("2026-03-16", days)).serious()).isEqualTo(serious);
	}

	@ParameterizedTest
	@CsvSource({ "9, false", "10, true" })
	void more_than_ten_days_in_the_calendar_year_are_serious(int before, boolean serious) {
		onFile(scattered("2026-01-05", before));
		var reckoning = reckon(days("2026-06-03", 1));
		assertThat(reckoning.daysInYear()).isEqualTo(before + 1);
		assertThat(reckoning.consecutive()).isEqualTo(1);
		assertThat(reckoning.serious()).isEqualTo(serious);
		assertThat(reckoning.exitGround()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "15, false", "16, true" })
	void more_than_fifteen_consecutive_days_are_a_ground_to_exit(int days, boolean exit) {
		assertThat(reckon(days("2026-03-02", days)).exitGround()).isEqualTo(exit);
	}

	@ParameterizedTest
	@CsvSource({ "29, false", "30, true" })
	void more_than_thirty_days_in_the_calendar_year_are_a_ground_to_exit(int before, boolean exit) {
		onFile(scattered("2026-01-05", before));
		assertThat(reckon(days("2026-12-01", 1)).exitGround()).isEqualTo(exit);
	}

	@ParameterizedTest
	@CsvSource({ "16, false", "30, false", "31, true" })
	void ordos_knows_only_more_than_thirty_days(int days, boolean exit) {
		assertThat(reckon(days("2026-03-02", days), "ordos").exitGround()).isEqualTo(exit);
	}

	@ParameterizedTest
	@CsvSource({ "0,3,", "0,4,consecutive", "7,3,", "8,3,year", "6,4,consecutive", "7,4,consecutive+year" })
	void the_limit_that_was_passed_is_cited(int before, int days, String limits) {
		onFile(scattered("2026-01-05", before));
		var reckoning = reckon(days("2026-06-03", days));
		var policy = PolicyFixture.policies().of("county-plan", LocalDate.of(2026, 6, 30));
		var serious = AbsenceNumbers.of(policy).serious();
		assertThat(reckoning.passed(serious)).isEqualTo((limits == null) ? List.of()
				: Stream.of(limits.split("\\+"))
					.map((limit) -> limit.equals("year") ? serious.inAYear() : serious.inARow())
					.toList());
		assertThat(reckoning.serious()).isEqualTo(limits != null);
		var words = AbsenceRecords.seriousness(reckoning, policy);
		assertThat(words.contains("连续旷工超过3个")).isEqualTo(limits != null && limits.contains("consecutive"));
		assertThat(words.contains("一年内累计旷工超过10个")).isEqualTo(limits != null && limits.contains("year"));
	}

	@Test
	void where_no_row_has_a_limit_of_its_own_the_year_s_is_cited() {
		var policy = PolicyFixture.policies().of("ordos", LocalDate.of(2026, 6, 30));
		var exit = AbsenceNumbers.of(policy).exit();
		assertThat(reckon(days("2026-03-02", 31), "ordos").passed(exit)).containsExactly(exit.inAYear());
	}

	@Test
	void a_weekend_does_not_break_a_run() {
		onFile(days("2026-03-19", 2));
		var reckoning = reckon(days("2026-03-23", 2));
		assertThat(reckoning.consecutive()).isEqualTo(4);
		assertThat(reckoning.serious()).isTrue();
	}

	@Test
	void a_day_at_work_breaks_a_run() {
		onFile(days("2026-03-18", 2));
		assertThat(reckon(days("2026-03-23", 2)).consecutive()).isEqualTo(2);
	}

	@Test
	void an_absence_in_between_joins_its_neighbours_to_one_run() {
		onFile(days("2026-03-16", 2));
		onFile(days("2026-03-19", 2));
		assertThat(reckon(days("2026-03-18", 1)).consecutive()).isEqualTo(5);
	}

	@Test
	void a_longer_run_elsewhere_is_not_this_ones() {
		onFile(days("2026-01-05", 4));
		assertThat(reckon(days("2026-03-16", 2)).consecutive()).isEqualTo(2);
	}

	@Test
	void make_up_saturdays_are_working_days() {
		var absent = new TreeSet<LocalDate>(List.of(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 14)));
		onFile(days("2026-02-24", 2));
		assertThat(reckon(absent).consecutive()).isEqualTo(4);
	}

	@Test
	void an_absence_over_new_year_is_split_but_stays_one_run() {
		onFile(scattered("2025-03-03", 5));
		var absent = days("2025-12-25", 8);
		var reckoning = reckon(absent);
		assertThat(absent.first().getYear()).isEqualTo(2025);
		assertThat(absent.last().getYear()).isEqualTo(2026);
		assertThat(reckoning.year()).isEqualTo(2025);
		assertThat(reckoning.daysInYear()).isEqualTo(10);
		assertThat(reckoning.consecutive()).isEqualTo(8);
	}

	@Test
	void thirty_one_days_over_new_year_are_not_thirty_one_in_a_year() {
		var reckoning = reckon(days("2025-12-15", 31), "ordos");
		assertThat(reckoning.days()).isEqualTo(31);
		assertThat(reckoning.daysInYear()).isLessThan(31);
	}

	@Test
	void days_that_a_line_only_counts_are_added_to_its_year_and_no_other() {
		this.earlier.add(new Tally.OnFile(LocalDate.of(2026, 1, 30), new TreeSet<>(), 10));
		assertThat(reckon(days("2026-03-16", 1)).daysInYear()).isEqualTo(11);
		assertThat(reckon(days("2027-03-16", 1)).daysInYear()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "3480, 3, 480.00", "4000, 1, 183.91", "4000, 3, 551.72", "3333.33, 2, 306.51", "21.75, 1, 1.00" })
	void each_day_costs_the_monthly_wage_by_21_75_rounded_once_to_the_fen(String wage, int days, String deduction) {
		var reckoning = Reckoning.of(tally(days("2026-03-16", days)), Money.yuan(new BigDecimal(wage)),
				PolicyFixture.policies().of("county-plan", LocalDate.of(2026, 3, 31)));
		assertThat(reckoning.deduction()).isEqualTo(Money.yuan(new BigDecimal(deduction)));
	}

	@Test
	void without_a_wage_on_file_the_deduction_stays_open() {
		var reckoning = Reckoning.of(tally(days("2026-03-16", 2)), null,
				PolicyFixture.policies().of("county-plan", LocalDate.of(2026, 3, 31)));
		assertThat(reckoning.deduction()).isNull();
		assertThat(reckoning.days()).isEqualTo(2);
	}

	private Reckoning reckon(SortedSet<LocalDate> absent) {
		return reckon(absent, "county-plan");
	}

	private Reckoning reckon(SortedSet<LocalDate> absent, String policy) {
		return Reckoning.of(tally(absent), WAGE, PolicyFixture.policies().of(policy, absent.last()));
	}

	private Tally tally(SortedSet<LocalDate> absent) {
		return Tally.of(absent, this.earlier, this.calendar);
	}

	private void onFile(SortedSet<LocalDate> days) {
		if (!days.isEmpty()) {
			this.earlier.add(new Tally.OnFile(days.first(), days, 0));
		}
	}

	/** So many working days in a row. */
	private SortedSet<LocalDate> days(String from, int number) {
		var days = new TreeSet<LocalDate>();
		for (var n = 1; n <= number; n++) {
			days.add(this.calendar.lastOfWorkdays(LocalDate.parse(from), n));
		}
		return days;
	}

	/** So many working days, each followed by one at work. */
	private SortedSet<LocalDate> scattered(String from, int number) {
		var days = new TreeSet<LocalDate>();
		for (var n = 0; n < number; n++) {
			days.add(this.calendar.lastOfWorkdays(LocalDate.parse(from), 1 + 2 * n));
		}
		return days;
	}

}
