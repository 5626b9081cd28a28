package org.shegong.absence;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Village;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is on file already counts, and is not registered again; on Friday 2026-03-20. */
@RunningCity
@Import(Village.class)
@Transactional
class AbsencesOnFileTest {

	@Autowired
	AbsenceDesk desk;

	@Autowired
	AbsenceBrief brief;

	@Autowired
	PersonnelFile file;

	@Autowired
	Village village;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aMember() {
		this.clock.setTo(LocalDate.of(2026, 3, 20));
		this.village.under("county-plan");
		this.village.member("v1", "3480");
	}

	@Test
	void a_second_absence_after_the_weekend_goes_on_with_the_first() {
		this.desk.find(RequestNumber.of(registered("2026-03-12", "2026-03-13")));
		var reckoning = this.desk.find(RequestNumber.of(registered("2026-03-16", "2026-03-17")));
		assertThat(reckoning.days()).isEqualTo(2);
		assertThat(reckoning.consecutive()).isEqualTo(4);
		assertThat(reckoning.daysInYear()).isEqualTo(4);
	}

	@Test
	void lines_taken_over_from_paper_count_by_their_days() {
		onFile("2026-03-12", null, "2026-03-13");
		assertThat(this.brief.preview(report("2026-03-16", "2026-03-17"), today()).facts())
			.containsEntry("consecutiveDays", 4)
			.containsEntry("daysThisYear", 4);
	}

	@Test
	void lines_taken_over_from_paper_count_by_their_number_if_they_have_one() {
		onFile("2026-01-05", 29, null);
		var facts = this.brief.preview(report("2026-03-16", "2026-03-17"), today()).facts();
		assertThat(facts).containsEntry("daysThisYear", 31).containsEntry("exitGround", true);
	}

	@Test
	void a_line_of_words_on_a_single_day_counts_one() {
		onFile("2026-03-13", null, null);
		assertThat(this.brief.preview(report("2026-03-16", "2026-03-16"), today()).facts())
			.containsEntry("consecutiveDays", 2);
	}

	@Test
	void a_line_from_paper_is_not_registered_again() {
		onFile("2026-03-12", 2, "2026-03-13");
		assertThatThrownBy(() -> registered("2026-03-13", "2026-03-16")).isInstanceOf(Refusal.class)
			.hasMessageContaining("档案2026年3月12日");
	}

	@Test
	void an_absence_under_way_is_not_registered_again_unless_dropped() {
		var number = registered("2026-03-16", "2026-03-17");
		assertThatThrownBy(() -> registered("2026-03-17", "2026-03-18")).isInstanceOf(Refusal.class)
			.hasMessageContaining("旷工认定（2026年3月16日");
		this.desk.drop(RequestNumber.of(number));
		registered("2026-03-17", "2026-03-18");
	}

	@Test
	void leave_on_file_from_paper_excuses_its_days() {
		this.file.append(Lines.line("v1", LocalDate.of(2026, 3, 16), "leave", "sick", LocalDate.of(2026, 3, 17), "病假"),
				null);
		var preview = this.brief.preview(report("2026-03-16", "2026-03-18"), today());
		assertThat(preview.facts()).containsEntry("days", 1).containsEntry("deduction", new BigDecimal("160.00"));
	}

	private void onFile(String from, Integer days, String until) {
		this.file.append(Lines.line("v1", date(from), "absence", null, (until != null) ? date(until) : null,
				(days != null) ? BigDecimal.valueOf(days) : null, "此前旷工"), null);
	}

	private String registered(String from, String until) {
		return this.desk.register(report(from, until), AccountName.of("sec")).toString();
	}

	private static AbsenceReport report(String from, String until) {
		return new AbsenceReport(WorkerCode.of("v1"), date(from), date(until), "未请假，电话未接");
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static LocalDate date(String day) {
		return LocalDate.parse(day);
	}

}
