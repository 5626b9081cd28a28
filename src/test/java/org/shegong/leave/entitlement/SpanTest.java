package org.shegong.leave.entitlement;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTest {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

	private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);

	@ParameterizedTest
	@CsvSource({ "2026-03-13, 2026-03-15, false", "2026-03-13, 2026-03-16, true", "2026-03-17, 2026-03-17, true",
			"2026-03-18, 2026-03-20, true", "2026-03-19, 2026-03-20, false", "2026-03-13, 2026-03-20, true" })
	void days_in_common_overlap_whoever_asks(LocalDate from, LocalDate until, boolean overlaps) {
		var leave = Span.of(MONDAY, WEDNESDAY);
		var other = Span.of(from, until);
		assertThat(leave.overlaps(other)).isEqualTo(overlaps);
		assertThat(other.overlaps(leave)).isEqualTo(overlaps);
	}

	@Test
	void a_morning_and_an_afternoon_of_one_day_do_not_overlap() {
		var morning = new Span(MONDAY, MONDAY, false, true);
		var afternoon = new Span(MONDAY, MONDAY, true, false);
		assertThat(morning.overlaps(afternoon)).isFalse();
		assertThat(afternoon.overlaps(morning)).isFalse();
		assertThat(morning.overlaps(morning)).isTrue();
		assertThat(afternoon.overlaps(Span.of(MONDAY, MONDAY))).isTrue();
	}

	@Test
	void half_days_are_taken_at_the_ends_alone() {
		var halved = new Span(MONDAY, WEDNESDAY, true, true);
		assertThat(halved.days()).hasSize(3);
		assertThat(halved.halvesOn(MONDAY)).isEqualTo(1);
		assertThat(halved.halvesOn(MONDAY.plusDays(1))).isEqualTo(2);
		assertThat(halved.halvesOn(WEDNESDAY)).isEqualTo(1);
		assertThat(Span.of(MONDAY, MONDAY).halvesOn(MONDAY)).isEqualTo(2);
		assertThat(halved.end() - halved.start()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-15, false", "2026-03-16, true", "2026-03-18, true", "2026-03-19, false" })
	void first_and_last_day_are_covered(LocalDate day, boolean covered) {
		assertThat(Span.of(MONDAY, WEDNESDAY).covers(day)).isEqualTo(covered);
	}

	@Test
	void a_leave_cut_short_ends_with_a_whole_day() {
		var halved = new Span(MONDAY, WEDNESDAY, true, true);
		assertThat(halved.endingBy(MONDAY)).isEqualTo(new Span(MONDAY, MONDAY, true, false));
		assertThat(halved.endingBy(WEDNESDAY)).isSameAs(halved);
	}

	@Test
	void nothing_ends_before_it_begins() {
		assertThatIllegalArgumentException().isThrownBy(() -> Span.of(WEDNESDAY, MONDAY));
	}

	@Test
	void a_single_day_is_said_once() {
		assertThat(Span.of(MONDAY, MONDAY).inShort(MONDAY)).doesNotContain("—");
		assertThat(new Span(MONDAY, MONDAY, false, true).inShort(MONDAY)).contains("—").endsWith("上午");
		assertThat(new Span(MONDAY, MONDAY, true, false).inShort(MONDAY)).endsWith("下午");
		assertThat(Span.of(MONDAY, WEDNESDAY).inShort(MONDAY)).contains("—");
		assertThat(Span.of(MONDAY, MONDAY).inWords()).doesNotContain("至");
		assertThat(new Span(MONDAY, MONDAY, false, true).inWords()).contains(" 至 ").endsWith("上午");
		assertThat(new Span(MONDAY, WEDNESDAY, true, false).inWords()).contains("下午 至 ");
	}

}
