package org.shegong.leave;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.leave.request.Birth;
import org.shegong.leave.request.Relation;

import static org.assertj.core.api.Assertions.assertThat;

/** One marriage, one birth, one death: one entitlement, whoever asks first (C-m). */
@LeaveRoom
class OnceForTheOccasionTest {

	@Autowired
	Office office;

	@Test
	void a_marriage_s_thirteen_days_are_gone_whether_the_later_or_the_earlier_dates_were_asked_first() {
		var later = this.office.man("a", Office.CHANGZHOU);
		this.office.asked(later, Ask.of(LeaveKind.MARRIAGE, "2027-03-01", "2027-03-13"));
		var earlier = this.office.man("b", Office.CHANGZHOU);
		this.office.asked(earlier, Ask.of(LeaveKind.MARRIAGE, "2027-01-11", "2027-01-23"));
		assertThat(this.office.refusedBy(later, Ask.of(LeaveKind.MARRIAGE, "2027-01-11", "2027-01-23")))
			.isEqualTo(this.office.refusedBy(earlier, Ask.of(LeaveKind.MARRIAGE, "2027-03-01", "2027-03-13")))
			.containsExactly("B.7");
		assertThat(this.office.fact(later, Ask.from(LeaveKind.MARRIAGE, "2027-01-11"), "balance")).isEqualTo(0);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-17,2026-03-01,0", "2026-02-18,2026-03-02,1", "2028-03-12,2028-03-24,1",
			"2028-03-13,2028-03-25,0" })
	void a_year_apart_is_another_marriage(String from, String until, int refusals) {
		var groom = this.office.man("a", Office.CHANGZHOU);
		this.office.asked(groom, Ask.of(LeaveKind.MARRIAGE, "2027-03-01", "2027-03-13"));
		assertThat(this.office.refusedBy(groom, Ask.of(LeaveKind.MARRIAGE, from, until)))
			.isEqualTo(Collections.nCopies(refusals, "B.7"));
	}

	@Test
	void pieces_of_one_marriage_add_up_over_both_sides() {
		var groom = this.office.man("a", "taiyuan");
		this.office.asked(groom, Ask.of(LeaveKind.MARRIAGE, "2026-03-16", "2026-03-25"));
		this.office.asked(groom, Ask.of(LeaveKind.MARRIAGE, "2026-09-07", "2026-09-16"));
		assertThat(this.office.fact(groom, Ask.from(LeaveKind.MARRIAGE, "2026-06-01"), "balance")).isEqualTo(10);
	}

	@Test
	void a_father_s_days_are_for_one_birth_in_either_order_unless_another_is_on_file() {
		var father = this.office.man("a", Office.CHANGZHOU);
		this.office.asked(father, Ask.of(LeaveKind.PATERNITY, "2027-03-01", "2027-03-15"));
		var earlier = Ask.of(LeaveKind.PATERNITY, "2026-06-01", "2026-06-15");
		assertThat(this.office.refusedBy(father, earlier)).containsExactly("B.7");
		this.office.imported(father, "child-birth", null, "2027-02-27", null);
		assertThat(this.office.refusals(father, earlier)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-02,1", "2026-06-01,0" })
	void maternity_leaves_begun_less_than_nine_months_apart_are_for_one_birth(String from, int refusals) {
		var mother = this.office.woman("a", Office.CHANGZHOU);
		this.office.asked(mother, Ask.of(LeaveKind.MATERNITY, "2027-03-01", "2027-08-05"));
		var ask = Ask.of(LeaveKind.MATERNITY, from, "2026-10-30");
		assertThat(this.office.refusedBy(mother, ask)).isEqualTo(Collections.nCopies(refusals, "B.7"));
		assertThat(this.office.warnedFor(mother, ask)).filteredOn("符合享受条件"::equals).hasSize(1 - refusals);
	}

	@Test
	void a_miscarriage_and_a_later_birth_are_two_occasions() {
		var woman = this.office.woman("a", "taiyuan");
		this.office.asked(woman, Ask.miscarriage("2026-05-11", 3));
		assertThat(this.office.refusedBy(woman, Ask.miscarriage("2026-04-20", 3))).containsExactly("女职工 7");
		assertThat(this.office.fact(woman, Ask.birth("2026-06-01", Birth.NORMAL, 1), "days")).isEqualTo(158);
	}

	@Test
	void a_second_death_right_after_the_first_gives_three_further_days_with_a_warning() {
		var mourner = this.office.member("a");
		this.office.imported(mourner, "leave", "bereavement", "2026-03-16", "2026-03-18");
		var ask = Ask.of(LeaveKind.BEREAVEMENT, "2026-03-19", "2026-03-23");
		assertThat(this.office.refusals(mourner, ask)).isEmpty();
		assertThat(this.office.warnedFor(mourner, ask)).contains("符合享受条件");
		assertThat(this.office.refusedBy(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-19", "2026-03-24")))
			.containsExactly("B.5");
	}

	@Test
	void from_the_third_in_a_row_on_the_form_tells_who_died() {
		var mourner = this.office.member("a");
		this.office.imported(mourner, "leave", "bereavement", "2026-03-16", "2026-03-18");
		this.office.asked(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-19", "2026-03-23"));
		assertThat(this.office.refusedBy(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-03-24", "2026-03-24")))
			.containsExactly("B.5");
		assertThat(this.office.refusals(mourner, Ask.death(Relation.CHILD, "2026-03-24", "2026-03-26"))).isEmpty();
		assertThat(this.office.refusals(mourner, Ask.of(LeaveKind.BEREAVEMENT, "2026-06-01", "2026-06-03"))).isEmpty();
	}

	@Test
	void another_relative_is_another_death_without_a_word() {
		var mourner = this.office.member("a");
		this.office.asked(mourner, Ask.death(Relation.SPOUSE, "2026-03-16", "2026-03-17"));
		var ask = Ask.death(Relation.CHILD, "2026-03-18", "2026-03-20");
		assertThat(this.office.refusals(mourner, ask)).isEmpty();
		assertThat(this.office.warnedFor(mourner, ask)).doesNotContain("符合享受条件");
		assertThat(this.office.refusedBy(mourner, Ask.death(Relation.SPOUSE, "2026-03-12", "2026-03-13")))
			.containsExactly("B.5");
		assertThat(this.office.refusals(mourner, Ask.death(Relation.SPOUSE, "2026-03-13", "2026-03-13"))).isEmpty();
	}

	@Test
	void there_are_two_parents_and_no_third() {
		var mourner = this.office.member("a");
		this.office.asked(mourner, Ask.death(Relation.PARENT, "2026-03-16", "2026-03-18"));
		this.office.asked(mourner, Ask.death(Relation.PARENT, "2026-03-11", "2026-03-13"));
		assertThat(this.office.refusedBy(mourner, Ask.death(Relation.PARENT, "2026-03-19", "2026-03-19")))
			.containsExactly("B.5");
		assertThat(this.office.refusals(mourner, Ask.death(Relation.PARENT_IN_LAW, "2026-03-19", "2026-03-23")))
			.isEmpty();
	}

	@Test
	void in_laws_are_not_listed_by_the_law_so_the_approver_may_say_no() {
		var mourner = this.office.member("a");
		var ask = Ask.death(Relation.PARENT_IN_LAW, "2026-03-19", "2026-03-23");
		assertThat(this.office.fact(mourner, ask, "statutory")).isEqualTo(false);
		assertThat(this.office.warnedFor(mourner, ask)).contains("符合享受条件");
		assertThat(this.office.fact(mourner, Ask.death(Relation.PARENT, "2026-03-19", "2026-03-23"), "statutory"))
			.isEqualTo(true);
	}

	@Test
	void a_place_whose_own_number_lists_them_gives_leave_for_in_laws_too() {
		var mourner = this.office.member("a");
		this.office.keeps(Office.COUNTY, "bereavement-relatives",
				List.of("parent", "spouse", "child", "parent-in-law"));
		var ask = Ask.death(Relation.PARENT_IN_LAW, "2026-03-19", "2026-03-23");
		assertThat(this.office.fact(mourner, ask, "statutory")).isEqualTo(true);
		assertThat(this.office.warnedFor(mourner, ask)).doesNotContain("符合享受条件");
		assertThat(this.office.refusals(mourner, ask)).isEmpty();
	}

	@Test
	void illness_may_follow_illness() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.sick("2026-03-16", "2026-03-18"));
		assertThat(this.office.refusals(member, Ask.sick("2026-03-19", "2026-03-20"))).isEmpty();
	}

	@Test
	void an_injury_s_twelve_months_include_what_was_asked_for_later_dates() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.of(LeaveKind.INJURY, "2026-09-16", "2027-03-15"));
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.INJURY, "2026-03-16", "2026-09-15"))).isEmpty();
		assertThat(this.office.refusedBy(member, Ask.of(LeaveKind.INJURY, "2026-03-15", "2026-09-15")))
			.containsExactly("工伤 33");
	}

	@Test
	void a_further_injury_on_file_begins_its_own_twelve_months() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.of(LeaveKind.INJURY, "2026-03-16", "2026-09-15"));
		var ask = Ask.of(LeaveKind.INJURY, "2026-09-16", "2027-09-15");
		assertThat(this.office.refusedBy(member, ask)).containsExactly("工伤 33");
		this.office.imported(member, "injury", null, "2026-09-16", null);
		assertThat(this.office.refusals(member, ask)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-20,0", "2026-10-21,1" })
	void leave_beyond_the_statutory_retirement_date_is_pointed_out(String until, int warnings) {
		var member = this.office.born(this.office.member("a"), "1966-05-20");
		var ask = Ask.personal("2026-10-19", until);
		assertThat(this.office.warnedBy(member, ask)).filteredOn((rule) -> rule.startsWith("B.9")).hasSize(warnings);
		assertThat(this.office.refusedBy(member, ask)).isEmpty();
	}

}
