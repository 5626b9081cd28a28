package org.shegong.leave;

import java.time.LocalDate;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.policy.Status;
import org.shegong.leave.request.Birth;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md B.5 to B.7. */
@LeaveRoom
class FamilyLeaveTest {

	@Autowired
	Office office;

	@Test
	void jiangsu_leaves_new_year_out_of_its_sixty_days() {
		var mother = this.office.woman("b", Office.CHANGZHOU);
		var preview = this.office.preview(mother, Ask.birth("2026-08-03", Birth.NORMAL, 1));
		assertThat(preview.facts()).containsEntry("endsOn", LocalDate.of(2027, 1, 8))
			.containsEntry("days", 158)
			.containsEntry("dayUnit", "calendar")
			.containsEntry("statutory", true);
		assertThat(this.office.warnedFor(mother, Ask.birth("2026-08-03", Birth.NORMAL, 1))).contains("放假安排已公布");
		assertThat(preview.admissible()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan,2027-01-07", "ordos,2027-01-07", "county-plan,2026-11-08" })
	void elsewhere_every_day_counts(String policy, String endsOn) {
		var mother = this.office.woman("b", policy);
		assertThat(this.office.fact(mother, Ask.birth("2026-08-03", Birth.NORMAL, 1), "endsOn"))
			.isEqualTo(LocalDate.parse(endsOn));
	}

	/**
	 * Sixty of them are the province's; where no province is known the law's 98 stand
	 * alone, and the answer says so.
	 */
	@ParameterizedTest
	@CsvSource({ "taiyuan,MEASURE", "changzhou,MEASURE", "county-plan,LAW" })
	void the_whole_cites_who_extended_it(String policy, Status status) {
		var mother = this.office.woman("b", policy);
		var sources = this.office.preview(mother, Ask.birth("2026-08-03", Birth.NORMAL, 1)).sources();
		assertThat(sources.get("entitlement").status()).isEqualTo(status);
		assertThat(this.office.warnedFor(mother, Ask.birth("2026-08-03", Birth.NORMAL, 1))).filteredOn("符合享受条件"::equals)
			.hasSize((status == Status.LAW) ? 1 : 0);
		var miscarried = this.office.preview(mother, Ask.miscarriage("2026-08-03", 3)).sources();
		assertThat(miscarried.get("entitlement").status()).isEqualTo(Status.LAW);
	}

	@Test
	void one_day_more_than_the_law_gives_is_too_much() {
		var mother = this.office.woman("b", Office.CHANGZHOU);
		assertThat(this.office.refusals(mother, Ask.of(LeaveKind.MATERNITY, "2026-08-03", "2027-01-08"))).isEmpty();
		assertThat(this.office.refusedBy(mother, Ask.of(LeaveKind.MATERNITY, "2026-08-03", "2027-01-09")))
			.containsExactly("B.7");
	}

	@Test
	void dystocia_and_every_further_child_give_fifteen_days() {
		var mother = this.office.woman("b", "taiyuan");
		assertThat(this.office.fact(mother, Ask.birth("2026-05-11", Birth.DYSTOCIA, 1), "days")).isEqualTo(173);
		assertThat(this.office.fact(mother, Ask.birth("2026-05-11", Birth.NORMAL, 3), "days")).isEqualTo(188);
		assertThat(this.office.fact(mother, Ask.birth("2026-05-11", Birth.DYSTOCIA, 2), "days")).isEqualTo(188);
	}

	@ParameterizedTest
	@CsvSource({ "3,15", "4,42", "7,42", "0,15" })
	void a_miscarriage_is_measured_by_completed_months_and_not_extended(int months, int days) {
		var woman = this.office.woman("b", "taiyuan");
		assertThat(this.office.fact(woman, Ask.miscarriage("2026-05-11", months), "days")).isEqualTo(days);
	}

	@Test
	void a_miscarriage_without_its_months_is_asked_for_them() {
		assertThat(this.office.refusedBy(this.office.woman("b", "taiyuan"), Ask.miscarriage("2026-05-11", null)))
			.containsExactly("FORM no-months");
	}

	@Test
	void maternity_is_for_women_and_paternity_for_men() {
		var man = this.office.man("a", "taiyuan");
		var woman = this.office.woman("b", "taiyuan");
		assertThat(this.office.refusedBy(man, Ask.birth("2026-05-11", Birth.NORMAL, 1))).containsExactly("女职工 7");
		assertThat(this.office.refusedBy(woman, Ask.from(LeaveKind.PATERNITY, "2026-05-11"))).containsExactly("B.7");
		assertThat(this.office.refusals(man, Ask.from(LeaveKind.PATERNITY, "2026-05-11"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan,30,2026-06-09", "ordos,18,2026-05-28", "changzhou,13,2026-05-23",
			"county-plan,3,2026-05-13" })
	void marriage_leave_is_the_whole_of_each_province(String policy, int days, String endsOn) {
		var groom = this.office.man("a", policy);
		var facts = this.office.preview(groom, Ask.from(LeaveKind.MARRIAGE, "2026-05-11")).facts();
		assertThat(facts).containsEntry("days", days).containsEntry("endsOn", LocalDate.parse(endsOn));
	}

	@Test
	void jiangsu_leaves_holidays_out_of_the_ten_days_but_not_out_of_the_three() {
		var groom = this.office.man("a", Office.CHANGZHOU);
		// 1 to 3 October fall into the national three days
		assertThat(this.office.fact(groom, Ask.from(LeaveKind.MARRIAGE, "2026-10-01"), "endsOn"))
			.isEqualTo(LocalDate.of(2026, 10, 13));
		// here into the provincial ten
		assertThat(this.office.fact(groom, Ask.from(LeaveKind.MARRIAGE, "2026-09-28"), "endsOn"))
			.isEqualTo(LocalDate.of(2026, 10, 13));
	}

	@Test
	void bereavement_gives_three_working_days_and_travel_is_another_matter() {
		var mourner = this.office.member("a");
		assertThat(this.office.fact(mourner, Ask.from(LeaveKind.BEREAVEMENT, "2026-03-13"), "endsOn"))
			.isEqualTo(LocalDate.of(2026, 3, 17));
		assertThat(this.office.refusedBy(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-16", "2026-03-19")))
			.containsExactly("B.5");
	}

	@Test
	void a_leave_taken_in_two_pieces_that_touch_is_one() {
		var mourner = this.office.member("a");
		this.office.asked(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-16", "2026-03-17"));
		assertThat(this.office.refusals(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-18", "2026-03-18"))).isEmpty();
		assertThat(this.office.refusedBy(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-18", "2026-03-19")))
			.containsExactly("B.5");
		assertThat(this.office.refusals(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-06-01", "2026-06-03"))).isEmpty();
	}

	@Test
	void what_is_left_of_one_marriage_can_be_taken_later_in_the_year() {
		var groom = this.office.man("a", "taiyuan");
		this.office.asked(groom, Ask.of(LeaveKind.MARRIAGE, "2026-03-16", "2026-03-20"));
		assertThat(this.office.fact(groom, Ask.from(LeaveKind.MARRIAGE, "2026-09-07"), "balance")).isEqualTo(25);
		assertThat(this.office.refusals(groom, Ask.of(LeaveKind.MARRIAGE, "2026-09-07", "2026-10-01"))).isEmpty();
		assertThat(this.office.refusedBy(groom, Ask.of(LeaveKind.MARRIAGE, "2026-09-07", "2026-10-02")))
			.containsExactly("B.7");
		assertThat(this.office.fact(groom, Ask.from(LeaveKind.MARRIAGE, "2027-03-20"), "balance")).isEqualTo(30);
	}

	@Test
	void parental_leave_without_a_child_on_file_needs_the_birth_certificate() {
		var father = this.office.man("a", Office.CHANGZHOU);
		assertThat(this.office.refusals(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-20"))).isEmpty();
		assertThat(this.office.warnedFor(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-20")))
			.contains("符合享受条件");
		this.office.imported(father, "child-birth", null, "2025-03-18", null);
		assertThat(this.office.warnedFor(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-20")))
			.doesNotContain("符合享受条件");
	}

	@ParameterizedTest
	@CsvSource({ "2023-03-17,0", "2023-03-16,1" })
	void parental_leave_ends_with_the_third_birthday(String born, int refusals) {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.imported(father, "child-birth", null, born, null);
		assertThat(this.office.refusedBy(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-16")))
			.isEqualTo(Collections.nCopies(refusals, "B.7"));
	}

	@Test
	void a_leave_that_runs_over_the_birthday_is_cut_there() {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.imported(father, "child-birth", null, "2023-03-18", null);
		assertThat(this.office.refusedBy(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-18")))
			.containsExactly("B.7");
		assertThat(this.office.fact(father, Ask.from(LeaveKind.PARENTAL, "2026-03-16"), "endsOn"))
			.isEqualTo(LocalDate.of(2026, 3, 17));
	}

	@Test
	void parental_days_are_counted_per_year_and_not_per_child() {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.imported(father, "child-birth", null, "2025-03-18", null);
		this.office.imported(father, "child-birth", null, "2024-03-18", null);
		this.office.asked(father, Ask.of(LeaveKind.PARENTAL, "2026-03-16", "2026-03-27"));
		assertThat(this.office.refusedBy(father, Ask.of(LeaveKind.PARENTAL, "2026-06-01", "2026-06-01")))
			.containsExactly("B.7");
		assertThat(this.office.refusals(father, Ask.of(LeaveKind.PARENTAL, "2027-01-11", "2027-01-11"))).isEmpty();
	}

}
