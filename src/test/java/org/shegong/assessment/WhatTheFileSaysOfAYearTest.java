package org.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.policy.Days;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Lines;
import org.shegong.assessment.scores.DaysOfYear;
import org.shegong.assessment.scores.FileYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Grades are decided with the file beside the score. */
class WhatTheFileSaysOfAYearTest {

	private static final DaysOfYear YEAR = of(2026);

	@Test
	void absence_discipline_leave_and_training_of_the_year_are_told_and_of_no_other() {
		var year = FileYear.of(List.of(entry("absence", "2026-03-02", null, null, "5", "旷工"),
				entry("discipline", "2026-04-01", "party-warning", null, null, "党内警告"),
				entry("leave", "2026-05-04", "personal", "2026-05-06", null, "事假"),
				entry("training", "2026-06-01", null, null, "24", "继续教育"),
				entry("absence", "2025-12-31", null, null, "1", "旷工")), YEAR, 0);
		assertThat(year.absenceDays()).isEqualTo(Days.of(5));
		assertThat(year.disciplines()).containsExactly("2026-04-01 党内警告");
		assertThat(year.leaveDays().get("personal")).isEqualTo(Days.of(1));
		assertThat(year.trainingHours()).isEqualByComparingTo("24");
		assertThat(year.words()).isEqualTo("旷工5天；2026-04-01 党内警告；事假1天；培训24学时");
	}

	/** TY-23. */
	@Test
	void days_of_training_are_counted_once_and_held_against_what_the_place_asks_for() {
		var entries = List.of(entry("training", "2025-12-30", null, "2026-01-02", null, "冬训"),
				entry("training", "2026-01-02", null, null, "8", "消防"),
				entry("training", "2026-06-01", null, null, null, "党课"));
		assertThat(FileYear.of(entries, YEAR, 5).trainingDays()).isEqualTo(3);
		assertThat(FileYear.of(entries, YEAR, 5).words()).isEqualTo("培训8学时；培训3天（规定每年不少于5天）");
		assertThat(FileYear.of(entries, YEAR, 0).words()).isEqualTo("培训8学时");
		assertThat(FileYear.of(List.of(), YEAR, 7).words()).isEqualTo("培训0天（规定每年不少于7天）");
	}

	@Test
	void a_recall_of_the_year_is_told() {
		assertThat(
				FileYear.of(List.of(entry("dismissal", "2026-07-01", "recall", null, null, "罢免社区书记")), YEAR, 0).exits())
			.containsExactly("2026-07-01 罢免社区书记");
	}

	@Test
	void a_file_that_says_nothing_leaves_the_line_empty() {
		assertThat(FileYear.of(List.of(), YEAR, 0).words()).isEmpty();
	}

	@Test
	void a_leave_over_new_year_has_a_part_in_both_years() {
		var days = entry("leave", "2025-12-29", "personal", "2026-01-09", null, "事假");
		assertThat(FileYear.of(List.of(days), of(2025), 0).leaveDays().get("personal")).isEqualTo(Days.of(3));
		assertThat(FileYear.of(List.of(days), YEAR, 0).leaveDays().get("personal")).isEqualTo(Days.of(6));
		var told = entry("leave", "2025-12-29", "personal", "2026-01-09", "4.5", "事假");
		assertThat(FileYear.of(List.of(told), of(2025), 0).leaveDays().get("personal")).isEqualTo(new Days(3));
		assertThat(FileYear.of(List.of(told), YEAR, 0).leaveDays().get("personal")).isEqualTo(Days.of(3));
	}

	@Test
	void an_absence_without_a_number_counts_working_days() {
		var days = entry("absence", "2026-03-06", null, "2026-03-09", null, "旷工");
		assertThat(FileYear.of(List.of(days), YEAR, 0).absenceDays()).isEqualTo(Days.of(2));
	}

	private static DaysOfYear of(int year) {
		return new DaysOfYear(year, PolicyFixture.calendar(),
				PolicyFixture.policies().of("ordos", LocalDate.of(year, 12, 31)));
	}

	private static FileEntry entry(String kind, String date, String value, String until, String amount,
			String summary) {
		return Lines.line("w", LocalDate.parse(date), kind, value, (until != null) ? LocalDate.parse(until) : null,
				(amount != null) ? new BigDecimal(amount) : null, summary);
	}

}
