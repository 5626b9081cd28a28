package org.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.worker.FileEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** Grades are decided with the file beside the score. */
class WhatTheFileSaysOfAYearTest {

	@Test
	void absence_discipline_leave_and_training_of_the_year_are_told_and_of_no_other() {
		var year = FileYear.of(List.of(entry("absence", "2026-03-02", "旷工").amounting(new BigDecimal("5")),
				entry("discipline", "2026-04-01", "党内警告").saying("party-warning", null),
				entry("leave", "2026-05-04", "事假").saying("personal", LocalDate.parse("2026-05-06")),
				entry("training", "2026-06-01", "继续教育").amounting(new BigDecimal("24")),
				entry("absence", "2025-12-31", "旷工").amounting(BigDecimal.ONE)), 2026);
		assertThat(year.absenceDays()).isEqualByComparingTo("5");
		assertThat(year.disciplines()).containsExactly("2026-04-01 党内警告");
		assertThat(year.leaveDays().get("personal")).isEqualByComparingTo("3");
		assertThat(year.trainingHours()).isEqualByComparingTo("24");
		assertThat(year.words()).isEqualTo("旷工5天；2026-04-01 党内警告；事假3天；培训24学时");
	}

	@Test
	void a_recall_of_the_year_is_told() {
		assertThat(FileYear.of(List.of(entry("dismissal", "2026-07-01", "罢免社区书记")), 2026).exits())
			.containsExactly("2026-07-01 罢免社区书记");
	}

	@Test
	void a_file_that_says_nothing_leaves_the_line_empty() {
		assertThat(FileYear.of(List.of(), 2026).words()).isEmpty();
	}

	private static FileEntry entry(String kind, String date, String summary) {
		return new FileEntry("w", LocalDate.parse(date), kind, summary);
	}

}
