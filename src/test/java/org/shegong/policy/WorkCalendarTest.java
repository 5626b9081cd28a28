package org.shegong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shegong.policy.WorkCalendar.Day;
import org.shegong.policy.WorkCalendar.Kind;

class WorkCalendarTest {

	private final WorkCalendar calendar = PolicyFixture.calendar();

	@ParameterizedTest
	@CsvSource({ "2026-02-13, 2026-02-24, 3", "2026-03-16, 2026-03-18, 3", "2026-03-16, 2026-03-25, 8",
			"2026-04-30, 2026-05-09, 5", "2025-09-28, 2025-09-30, 3", "2026-05-02, 2026-05-03, 0",
			"2026-03-18, 2026-03-16, 0", "2026-03-18, 2025-03-16, 0" })
	void working_days_leave_out_holidays_and_count_makeup_days(LocalDate from, LocalDate until, int days) {
		assertThat(calendar.workingDays(new Period(from, until))).isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-30, 5, 2026-05-09, 2026-05-11", "2025-09-28, 3, 2025-09-30, 2025-10-09",
			"2026-03-20, 1, 2026-03-20, 2026-03-23" })
	void an_entitlement_ends_on_its_last_working_day(LocalDate from, int days, LocalDate end, LocalDate back) {
		assertThat(calendar.lastOfWorkdays(from, days)).isEqualTo(end);
		assertThat(calendar.nextWorkday(end)).isEqualTo(back);
	}

	@Test
	void a_published_year_is_known_from_then_on() {
		assertThat(calendar.hasSchedule(2028)).isFalse();
		assertThat(calendar.publish(2028, year2028(60, WorkCalendar.Kind.HOLIDAY))).isEmpty();
		assertThat(calendar.hasSchedule(2028)).isTrue();
	}

	@Test
	void a_name_too_long_and_a_statutory_day_at_work_are_not_published() {
		assertThat(calendar.publish(2028, year2028(61, WorkCalendar.Kind.HOLIDAY))).hasSize(6);
		assertThat(calendar.publish(2028, year2028(60, WorkCalendar.Kind.MAKEUP_WORKDAY))).hasSize(1);
		assertThat(calendar.hasSchedule(2028)).isFalse();
	}

	/** New Year's Day of 2028 is a Saturday. */
	private static List<WorkCalendar.Day> year2028(int letters, WorkCalendar.Kind newYear) {
		return new StatutoryDays().of(2028)
			.stream()
			.map((date) -> new WorkCalendar.Day(date, (date.getDayOfYear() == 1) ? newYear : WorkCalendar.Kind.HOLIDAY,
					"节".repeat(letters)))
			.toList();
	}

	@Test
	void what_opens_ahead_counts_back_from_the_working_day_before() {
		assertThat(calendar.minusWorkdays(LocalDate.of(2026, 2, 24), 1)).isEqualTo("2026-02-14");
		assertThat(calendar.minusWorkdays(LocalDate.of(2026, 4, 1), 10)).isEqualTo("2026-03-18");
		assertThat(calendar.minusWorkdays(LocalDate.of(2026, 2, 24), 0)).isEqualTo("2026-02-24");
	}

	@Test
	void deadlines_count_from_the_next_working_day() {
		assertThat(calendar.plusWorkdays(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
		assertThat(calendar.plusWorkdays(LocalDate.of(2026, 2, 13), 0)).isEqualTo("2026-02-13");
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.lastOfWorkdays(LocalDate.of(2026, 2, 13), 0));
	}

	@Test
	void new_years_eve_2024_was_a_working_day_and_no_statutory_holiday() {
		assertThat(calendar.isWorkday(LocalDate.of(2024, 2, 9))).isTrue();
		assertThat(calendar.isStatutoryHoliday(LocalDate.of(2024, 2, 9))).isFalse();
		assertThat(calendar.isStatutoryHoliday(LocalDate.of(2025, 1, 28))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2023, 5", "2024, 11", "2025, 13", "2026, 13", "2027, 13", "2028, 6" })
	void the_law_gives_eleven_days_until_2024_and_thirteen_since(int year, int days) {
		var statutory = LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter(calendar::isStatutoryHoliday)
			.toList();
		assertThat(statutory).hasSize(days).isEqualTo(new StatutoryDays().of(year));
	}

	@Test
	void jiangsus_extension_does_not_count_new_years_day() {
		var baseEnds = LocalDate.of(2026, 8, 3).plusDays(97);
		assertThat(baseEnds).isEqualTo("2026-11-08");
		var ends = calendar.lastOfDaysWithoutStatutory(baseEnds.plusDays(1), 60);
		assertThat(ends).isEqualTo("2027-01-08");
		assertThat(calendar.daysWithoutStatutory(new Period(baseEnds.plusDays(1), ends))).isEqualTo(60);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-20, 2026-03-23, true", "2026-03-19, 2026-03-23, false", "2026-02-14, 2026-02-24, true",
			"2026-02-13, 2026-02-24, false", "2026-03-18, 2026-03-18, true", "2026-03-18, 2026-03-16, false" })
	void periods_touch_when_only_rest_parts_them(LocalDate end, LocalDate start, boolean touching) {
		assertThat(calendar.onlyRestBetween(end, start)).isEqualTo(touching);
	}

	@Test
	void a_year_without_notice_is_answered_provisionally_and_named() {
		assertThat(calendar.hasSchedule(2026)).isTrue();
		assertThat(calendar.unscheduledYears(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2028, 1, 5))))
			.containsExactly(2027, 2028);
		assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 8))).isFalse();
		assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 9))).isTrue();
	}

	@Test
	void every_shipped_notice_would_pass_as_a_publication() {
		new Notices().years().forEach((year, days) -> assertThat(calendar.publish(year, days)).isEmpty());
	}

	@Test
	void a_publication_with_mistakes_is_refused_in_sentences() {
		var days = new ArrayList<>(statutory(2027));
		days.add(new Day(LocalDate.of(2027, 2, 5), Kind.HOLIDAY, "春节"));
		days.add(new Day(LocalDate.of(2026, 12, 31), Kind.HOLIDAY, "元旦"));
		days.add(new Day(LocalDate.of(2027, 2, 3), Kind.MAKEUP_WORKDAY, "春节"));
		days.add(new Day(LocalDate.of(2027, 3, 3), Kind.HOLIDAY, " "));
		days.add(new Day(null, Kind.HOLIDAY, "春节"));
		days.removeIf(day -> LocalDate.of(2027, 6, 9).equals(day.date()));
		assertThat(calendar.publish(2027, days)).containsExactly("2027年2月5日重复出现", "2026年12月31日不在2027年内",
				"2027年2月3日不是周六或周日，不能作为调休上班日", "2027年3月3日的节日名称应为1至60个字", "每一天都要有日期和类别（放假或调休上班）",
				"2027年6月9日是法定节假日，放假名单中没有这一天");
		assertThat(calendar.publish(2028, List.of())).hasSize(1);
		assertThat(calendar.hasSchedule(2027)).isFalse();
	}

	private static List<Day> statutory(int year) {
		return new StatutoryDays().of(year).stream().map(date -> new Day(date, Kind.HOLIDAY, "节日")).toList();
	}

}
