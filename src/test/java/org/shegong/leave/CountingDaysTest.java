package org.shegong.leave;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md D.2 and its neighbours. */
@LeaveRoom
class CountingDaysTest {

	@Autowired
	Office office;

	@Test
	void five_days_from_the_eve_of_labour_day_end_on_the_make_up_saturday() {
		var preview = this.office.preview(this.office.member("a"), Ask.from(LeaveKind.ANNUAL, "2026-04-30"));
		assertThat(preview.facts()).containsEntry("days", 5)
			.containsEntry("dayUnit", "working")
			.containsEntry("until", LocalDate.of(2026, 5, 9))
			.containsEntry("endsOn", LocalDate.of(2026, 5, 9))
			.containsEntry("backOn", LocalDate.of(2026, 5, 11))
			.containsEntry("balance", 5)
			.containsEntry("balanceAfter", 0);
		assertThat(preview.admissible()).isTrue();
	}

	@Test
	void a_make_up_sunday_is_the_first_day() {
		var facts = this.office.preview(this.office.member("a"), Ask.annual("2025-09-28", "2025-09-30")).facts();
		assertThat(facts).containsEntry("days", 3).containsEntry("backOn", LocalDate.of(2025, 10, 9));
	}

	@Test
	void the_eve_of_the_spring_festival_of_2024_was_a_working_day() {
		assertThat(this.office.fact(this.office.member("a"), Ask.personal("2024-02-09", "2024-02-09"), "days"))
			.isEqualTo(1);
	}

	@Test
	void halves_count_half_and_the_afternoon_is_back_at_work() {
		var member = this.office.member("a");
		var morning = Ask.personal("2026-03-16", "2026-03-16").untilNoonOnly();
		assertThat(this.office.fact(member, morning, "days")).isEqualTo(0.5);
		assertThat(this.office.fact(member, morning, "backOn")).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(
				this.office.fact(member, Ask.personal("2026-03-16", "2026-03-18").fromNoonOn().untilNoonOnly(), "days"))
			.isEqualTo(2);
	}

	@Test
	void rest_days_at_the_ends_are_allowed_and_cost_nothing() {
		assertThat(this.office.fact(this.office.member("a"), Ask.personal("2026-03-14", "2026-03-22"), "days"))
			.isEqualTo(5);
	}

	@Test
	void days_that_are_free_anyway_need_no_leave() {
		assertThat(this.office.refusals(this.office.member("a"), Ask.personal("2026-03-14", "2026-03-15")))
			.singleElement()
			.asString()
			.contains("无需请假");
	}

	@Test
	void noon_to_noon_of_one_day_is_nothing() {
		var nothing = Ask.personal("2026-03-16", "2026-03-16").fromNoonOn().untilNoonOnly();
		assertThat(this.office.refusals(this.office.member("a"), nothing)).isNotEmpty();
	}

	@Test
	void an_end_before_the_beginning_is_a_slip() {
		assertThat(this.office.refusals(this.office.member("a"), Ask.personal("2026-03-18", "2026-03-16")))
			.singleElement()
			.asString()
			.contains("早于");
	}

	@Test
	void what_has_no_fixed_amount_needs_an_end() {
		for (var kind : new LeaveKind[] { LeaveKind.PERSONAL, LeaveKind.SICK, LeaveKind.INJURY }) {
			assertThat(this.office.refusals(this.office.member("a"), Ask.from(kind, "2026-03-16"))).singleElement()
				.asString()
				.contains("请填写结束日期");
		}
	}

	@Test
	void years_far_away_are_a_slip_and_no_endless_count() {
		var member = this.office.member("a");
		assertThat(this.office.refusals(member, Ask.personal("2026-03-16", "9999-12-31"))).isNotEmpty();
		assertThat(this.office.refusals(member, Ask.personal("0206-03-16", "0206-03-17"))).isNotEmpty();
	}

	@Test
	void a_year_without_a_published_calendar_is_named() {
		var member = this.office.member("a");
		assertThat(this.office.warnings(member, Ask.personal("2027-03-01", "2027-03-02")))
			.anyMatch((w) -> w.contains("2027"));
		assertThat(this.office.warnings(member, Ask.personal("2026-12-31", "2026-12-31")))
			.anyMatch((w) -> w.contains("2027"));
		assertThat(this.office.warnings(member, Ask.personal("2026-12-29", "2026-12-30")))
			.noneMatch((w) -> w.contains("2027"));
	}

	@Test
	void half_days_are_for_working_days_only() {
		var bride = this.office.woman("b", Office.CHANGZHOU);
		assertThat(this.office.refusals(bride, Ask.of(LeaveKind.MARRIAGE, "2026-03-16", "2026-03-20").fromNoonOn()))
			.singleElement()
			.asString()
			.contains("不能请半天");
	}

}
