package org.shegong.dismissal;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.worker.Gender;
import org.shegong.dismissal.grounds.AbsentDays;
import org.shegong.dismissal.grounds.Assessments;
import org.shegong.dismissal.grounds.CertificateTime;
import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts each ground needs, with the neighbours of every border (policy.md A.13). */
class WhatCarriesADismissalTest {

	private static final String INCOMPETENCE = "C-3, LCL 40(2)";

	private static final String TWO_YEARS = "ORD-61, R-18, C-3";

	private static final String CERTIFICATE = "CZ-15, R-25, C-6";

	private static final String CERTIFICATE_ALONE = "C-6, LCL 40(2)";

	private static final String WORK_RULES = "LCL 4, LCL 39(2)";

	private final Leaver leaver = new Leaver();

	@Test
	void two_failed_years_need_training_or_a_transfer_between_them() {
		this.leaver.filed("assessment", "incompetent", "2024-12-20");
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly(INCOMPETENCE);
		this.leaver.filed("transfer", null, "2025-04-01");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.TWO_FAILED_YEARS)).contains("LCL 40");
		assertThat(this.leaver.leaving(Ground.TWO_FAILED_YEARS).paysInLieu()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2024-12-20, false", "2024-12-21, true", "2025-12-19, true", "2025-12-20, false", "2024-06-01, false",
			"2026-02-01, false" })
	void the_training_lies_after_the_first_failure_and_before_the_second(String trained, boolean carries) {
		this.leaver.filed("assessment", "incompetent", "2024-12-20");
		this.leaver.filed("training", "40", trained);
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS).isEmpty()).isEqualTo(carries);
	}

	@Test
	void help_after_the_first_of_three_failures_carries_and_help_after_the_last_does_not() {
		this.leaver.filed("assessment", "incompetent", "2023-12-20");
		this.leaver.filed("assessment", "incompetent", "2024-12-20");
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		this.leaver.filed("training", "40", "2026-02-01");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly(INCOMPETENCE);
		this.leaver.filed("training", "40", "2024-03-01");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).isEmpty();
		assertThat(this.leaver.refusedBy(Ground.INCOMPETENCE)).isEmpty();
	}

	@Test
	void what_no_document_here_names_is_refused_without_naming_a_document() {
		this.leaver.jurisdiction = "national";
		this.leaver.failedTwiceWithTraining();
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly("A.13");
		assertThat(this.leaver.warnedBy(Ground.TWO_FAILED_YEARS)).doesNotContain("A.13", TWO_YEARS);
		this.leaver.jurisdiction = "ordos";
		assertThat(this.leaver.warnedBy(Ground.TWO_FAILED_YEARS)).contains(TWO_YEARS);
	}

	@Test
	void a_year_without_assessment_is_skipped_and_a_passed_one_breaks_the_row() {
		this.leaver.filed("assessment", "incompetent", "2023-12-20");
		this.leaver.filed("training", "40", "2024-05-01");
		this.leaver.filed("assessment", "incompetent", "2025-12-20");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).isEmpty();
		this.leaver.filed("assessment", "basically-competent", "2024-12-20");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly(TWO_YEARS);
		assertThat(failedInARow()).isEqualTo(1);
	}

	@Test
	void an_assessment_after_the_last_day_says_nothing() {
		this.leaver.failedTwiceWithTraining();
		this.leaver.effective = "2025-12-19";
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly(TWO_YEARS);
		assertThat(failedInARow()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "30, false", "31, true" })
	void absence_carries_only_above_thirty_working_days(String days, boolean carries) {
		this.leaver.rulesPublished = true;
		this.leaver.filed("absence", days, "2026-01-05");
		assertThat(this.leaver.refusedBy(Ground.ABSENCE).isEmpty()).isEqualTo(carries);
	}

	@Test
	void absences_are_added_up_in_the_calendar_year_and_counted_once() {
		this.leaver.rulesPublished = true;
		this.leaver.filed("absence", "20", "2025-12-01", "2025-12-26");
		this.leaver.filed("absence", "20", "2026-01-05", "2026-01-30");
		this.leaver.filed("absence", "20", "2026-01-05", "2026-01-30");
		assertThat(this.leaver.refusedBy(Ground.ABSENCE)).containsExactly("ORD-36, ORD-65, R-19");
		assertThat(AbsentDays.of(this.leaver.leaving(Ground.ABSENCE)).in(2026)).isEqualTo(20);
		this.leaver.filed("absence", "11", "2026-02-02", "2026-03-02");
		assertThat(this.leaver.refusedBy(Ground.ABSENCE)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Ground.class, names = { "RULE_BREACH", "ABSENCE" })
	void a_breach_of_rules_needs_published_rules(Ground ground) {
		this.leaver.filed("absence", "40", "2026-01-05");
		assertThat(this.leaver.refusedBy(ground)).containsExactly(WORK_RULES);
		this.leaver.rulesPublished = false;
		assertThat(this.leaver.refusedBy(ground)).containsExactly(WORK_RULES);
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(ground)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-10, 2026-04-30, false", "2026-03-15, 2026-04-30, false", "2026-03-16, 2026-04-30, true",
			"2026-03-16, 2026-03-15, false" })
	void the_three_years_for_the_certificate_end_on_the_same_date(String today, String effective, boolean over) {
		changzhou();
		this.leaver.today = today;
		this.leaver.effective = effective;
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE).isEmpty()).isEqualTo(over);
	}

	@Test
	void no_certificate_alone_is_no_ground_of_the_law() {
		changzhou();
		this.leaver.rulesPublished = null;
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).containsExactly(CERTIFICATE_ALONE);
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).isEmpty();
		this.leaver.file.clear();
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).containsExactly(CERTIFICATE_ALONE);
	}

	@Test
	void who_has_the_certificate_or_no_date_is_not_dismissed_for_it() {
		changzhou();
		this.leaver.certificate = "assistant";
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).containsExactly(CERTIFICATE);
		assertThat(certificateTimeSince()).isEqualTo("2023-03-15");
		this.leaver.certificate = "none";
		this.leaver.eligible = null;
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).containsExactly(CERTIFICATE);
		assertThat(certificateTimeSince()).isNull();
		this.leaver.filed("exam-eligibility", null, "2023-03-15");
		assertThat(this.leaver.refusedBy(Ground.NO_CERTIFICATE)).isEmpty();
	}

	private int failedInARow() {
		return Assessments.of(this.leaver.leaving(Ground.TWO_FAILED_YEARS)).failedInARow().size();
	}

	/** Null where the file has no day from which on the exam was open. */
	private LocalDate certificateTimeSince() {
		return CertificateTime.of(this.leaver.leaving(Ground.NO_CERTIFICATE)).since();
	}

	private void changzhou() {
		this.leaver.jurisdiction = "changzhou";
		this.leaver.eligible = "2023-03-15";
		this.leaver.rulesPublished = true;
		this.leaver.filed("training", "40", "2024-05-06");
	}

	@ParameterizedTest
	@CsvSource({ "changzhou, ABSENCE", "changzhou, GRAVE_HARM", "changzhou, DISCIPLINE_AND_CRIME",
			"ordos, NO_CERTIFICATE", "taiyuan, NO_CERTIFICATE", "county-plan, TWO_FAILED_YEARS",
			"county-plan, NO_CERTIFICATE", "national, ABSENCE" })
	void a_ground_that_no_document_here_knows_is_refused_with_the_lawful_way(String jurisdiction, Ground ground) {
		this.leaver.jurisdiction = jurisdiction;
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(ground)).containsExactly("A.13");
	}

	@Test
	void harm_is_major_damage_or_a_breach_of_published_rules() {
		assertThat(this.leaver.refusedBy(Ground.GRAVE_HARM)).containsExactly("LCL 39(3)");
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(Ground.GRAVE_HARM)).isEmpty();
		this.leaver.rulesPublished = null;
		this.leaver.majorDamage = true;
		assertThat(this.leaver.refusedBy(Ground.GRAVE_HARM)).isEmpty();
	}

	@Test
	void discipline_and_crime_need_both_and_crime_alone_is_the_laws_own_ground() {
		this.leaver.convicted = true;
		assertThat(this.leaver.refusedBy(Ground.DISCIPLINE_AND_CRIME)).containsExactly("ORD-64, R-20");
		assertThat(this.leaver.refusedBy(Ground.CRIMINAL_LIABILITY)).isEmpty();
		this.leaver.filed("discipline", "留党察看", "2026-01-05");
		assertThat(this.leaver.refusedBy(Ground.DISCIPLINE_AND_CRIME)).isEmpty();
		this.leaver.convicted = false;
		assertThat(this.leaver.refusedBy(Ground.CRIMINAL_LIABILITY)).containsExactly("LCL 39(6)");
	}

	@Test
	void incompetence_needs_help_first() {
		assertThat(this.leaver.refusedBy(Ground.INCOMPETENCE)).containsExactly(INCOMPETENCE);
		this.leaver.filed("training", "40", "2025-03-10");
		assertThat(this.leaver.refusedBy(Ground.INCOMPETENCE)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.INCOMPETENCE)).contains(INCOMPETENCE);
	}

	/** Seven years here: six months within twelve. */
	@ParameterizedTest
	@CsvSource({ "2026-07-03, false", "2026-07-04, true" })
	void illness_carries_once_the_medical_period_is_used_up(String effective, boolean carries) {
		this.leaver.filed("leave", "sick", "2026-01-05", "2026-08-31");
		this.leaver.effective = effective;
		assertThat(this.leaver.refusedBy(Ground.ILLNESS).isEmpty()).isEqualTo(carries);
	}

	@Test
	void who_was_never_ill_has_no_medical_period_behind_them() {
		assertThat(this.leaver.refusedBy(Ground.ILLNESS)).containsExactly("LCL 40(1)");
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-30, true", "2026-04-29, false" })
	void failing_probation_is_over_with_the_probation(String probationUntil, boolean carries) {
		this.leaver.probationUntil = probationUntil;
		assertThat(this.leaver.refusedBy(Ground.PROBATION_UNFIT).isEmpty()).isEqualTo(carries);
	}

	@ParameterizedTest
	@EnumSource(value = Ground.class, names = { "CHANGED_CIRCUMSTANCES", "LAYOFF" })
	void in_probation_only_some_grounds_exist(Ground ground) {
		this.leaver.negotiated = true;
		this.leaver.layoffHeads = 30;
		assertThat(this.leaver.refusedBy(ground)).isEmpty();
		this.leaver.probationUntil = "2026-04-30";
		assertThat(this.leaver.refusedBy(ground)).containsExactly("LCL 21");
	}

	@Test
	void changed_circumstances_are_negotiated_first() {
		assertThat(this.leaver.refusedBy(Ground.CHANGED_CIRCUMSTANCES)).containsExactly("LCL 40(3)");
	}

	@ParameterizedTest
	@CsvSource({ "19, 200, false", "20, 300, true", "6, 60, true", "5, 60, false" })
	void a_layoff_takes_twenty_people_or_a_tenth(int heads, int colleagues, boolean carries) {
		this.leaver.layoffHeads = heads;
		this.leaver.colleagues = colleagues;
		assertThat(this.leaver.refusedBy(Ground.LAYOFF).isEmpty()).isEqualTo(carries);
	}

	@Test
	void protection_bars_dismissal_without_fault_and_not_with_fault() {
		this.leaver.failedTwiceWithTraining();
		this.leaver.filed("pregnancy", null, "2026-02-01", "2026-09-30");
		assertThat(this.leaver.refusedBy(Ground.TWO_FAILED_YEARS)).containsExactly("LCL 42(4), LCL 45");
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(Ground.RULE_BREACH)).isEmpty();
		assertThat(this.leaver.refusedBy(Ground.AGREEMENT)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-10, false", "2026-06-11, true", "2026-06-30, true" })
	void fifteen_years_protect_from_less_than_five_before_the_new_age(String effective, boolean isProtected) {
		this.leaver.gender = Gender.MALE;
		this.leaver.birth = "1970-02-10";
		this.leaver.since = "2010-03-01";
		this.leaver.effective = effective;
		this.leaver.failedTwiceWithTraining();
		assertThat(this.leaver.refusedBy(Ground.INCOMPETENCE).contains("LCL 42(5), LCL 45")).isEqualTo(isProtected);
	}

}
