package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.policy.Days;
import org.shegong.policy.PolicyFixture;

import static org.assertj.core.api.Assertions.assertThat;

class CountingHalfDaysTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

	private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);

	private static final LocalDate NEXT_MONDAY = LocalDate.of(2026, 3, 23);

	private final LeaveDays days = new LeaveDays(PolicyFixture.calendar());

	@ParameterizedTest
	@CsvSource({ "2026-03-17, true", "2026-03-18, false", "2026-03-15, true", "2026-03-12, false" })
	void a_working_day_between_two_leaves_parts_them(LocalDate other, boolean touches) {
		var leave = Span.of(MONDAY, MONDAY);
		assertThat(this.days.touch(leave, Span.of(other, other))).isEqualTo(touches);
		assertThat(this.days.touch(Span.of(other, other), leave)).isEqualTo(touches);
	}

	@Test
	void a_weekend_does_not_part_two_leaves_but_half_a_friday_does() {
		var monday = Span.of(NEXT_MONDAY, NEXT_MONDAY);
		assertThat(this.days.touch(Span.of(FRIDAY, FRIDAY), monday)).isTrue();
		assertThat(this.days.touch(new Span(FRIDAY, FRIDAY, false, true), monday)).isFalse();
		assertThat(this.days.touch(monday, new Span(FRIDAY, FRIDAY, false, true))).isFalse();
		assertThat(this.days.touch(Span.of(FRIDAY, FRIDAY), new Span(NEXT_MONDAY, NEXT_MONDAY, true, false))).isFalse();
	}

	@Test
	void two_leaves_that_begin_together_touch() {
		assertThat(this.days.touch(Span.of(MONDAY, MONDAY), Span.of(MONDAY, FRIDAY))).isTrue();
	}

	@Test
	void leaves_that_touch_draw_in_those_that_touch_them() {
		var tuesday = Span.of(MONDAY.plusDays(1), MONDAY.plusDays(1));
		var wednesday = Span.of(MONDAY.plusDays(2), MONDAY.plusDays(2));
		var later = Span.of(NEXT_MONDAY, NEXT_MONDAY);
		assertThat(this.days.touching(Span.of(MONDAY, MONDAY), List.of(wednesday, tuesday, later)))
			.containsExactlyInAnyOrder(tuesday, wednesday);
		assertThat(this.days.touching(Span.of(MONDAY, MONDAY), List.of(later))).isEmpty();
	}

	@Test
	void one_is_back_at_noon_on_a_working_day_and_else_on_the_next() {
		assertThat(this.days.backOn(Span.of(MONDAY, FRIDAY))).isEqualTo(NEXT_MONDAY);
		assertThat(this.days.backOn(new Span(MONDAY, FRIDAY, false, true))).isEqualTo(FRIDAY);
		assertThat(this.days.backOn(new Span(MONDAY, FRIDAY.plusDays(1), false, true))).isEqualTo(NEXT_MONDAY);
	}

	@Test
	void working_days_are_charged_to_their_year() {
		var charge = this.days.charge(Counting.plain(DayUnit.WORKING),
				new Span(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4), true, false));
		assertThat(charge.in(2026)).isEqualTo(new Days(3));
		assertThat(charge.in(2027)).isEqualTo(Days.of(1));
		assertThat(charge.in(2028)).isEqualTo(Days.NONE);
		assertThat(charge.total()).isEqualTo(new Days(5));
	}

	@Test
	void a_budget_ends_on_the_last_day_that_it_has_room_for() {
		var working = Counting.plain(DayUnit.WORKING);
		var two = Budget.once(Days.of(2));
		assertThat(this.days.last(working, FRIDAY, false, two, false)).map(LeaveDays.Last::day).contains(NEXT_MONDAY);
		assertThat(this.days.last(working, FRIDAY, false, Budget.once(new Days(3)), true))
			.contains(new LeaveDays.Last(NEXT_MONDAY, true));
		assertThat(this.days.last(working, FRIDAY, false, Budget.once(new Days(3)), false))
			.contains(new LeaveDays.Last(FRIDAY, false));
		assertThat(this.days.last(working, FRIDAY, true, Budget.once(new Days(3)), false))
			.contains(new LeaveDays.Last(NEXT_MONDAY, false));
		assertThat(this.days.last(working, FRIDAY, false, Budget.once(Days.NONE), true)).isEmpty();
		assertThat(this.days.last(working, LocalDate.of(2026, 12, 31), false, Budget.yearly(Map.of(2026, Days.of(5))),
				false))
			.contains(new LeaveDays.Last(LocalDate.of(2026, 12, 31), false));
	}

	@Test
	void days_are_kept_in_halves_and_said_without_a_needless_fraction() {
		assertThat(Days.of(3).asNumber()).isEqualTo(3);
		assertThat(new Days(7).asNumber()).isEqualTo(3.5);
		assertThat(Days.of(2).plus(new Days(1)).minus(Days.of(1))).isEqualTo(new Days(3));
		assertThat(Days.of(2).times(3)).isEqualTo(Days.of(6));
		assertThat(new Days(7).rest(Days.of(2))).isEqualTo(new Days(3));
		assertThat(Days.of(1).exceeds(Days.of(1))).isFalse();
		assertThat(new Days(3).exceeds(Days.of(1))).isTrue();
		assertThat(new Days(-1).atLeastNone()).isEqualTo(Days.NONE);
		assertThat(Days.NONE.atLeastNone()).isEqualTo(Days.NONE);
		assertThat(new Days(1).atLeastNone()).isEqualTo(new Days(1));
	}

}
