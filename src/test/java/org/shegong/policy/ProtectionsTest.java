package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** LCL 42 and 45: each protection on its last day and on the day after. */
class ProtectionsTest {

	private final List<FiledFact> file = new ArrayList<>();

	private boolean woman = true;

	private LocalDate birth = LocalDate.of(1990, 5, 1);

	private LocalDate since = LocalDate.of(2019, 3, 1);

	@ParameterizedTest
	@CsvSource({ "2025-10-09, false", "2025-10-10, true", "2026-02-28, true", "2026-03-01, true", "2026-08-10, true",
			"2026-08-11, true", "2027-09-09, true", "2027-09-10, false" })
	void a_pregnancy_protects_before_it_was_known_and_as_long_as_a_child_may_be_nursed(LocalDate day,
			boolean isProtected) {
		entered("pregnancy", null, "2026-03-01", "2026-08-10");
		assertThat(protectedOn(day)).isEqualTo(isProtected);
	}

	@Test
	void a_shorter_medical_period_named_later_takes_nothing_from_a_longer_one() {
		entered("medical-period", null, "2026-09-01", "2027-05-31");
		entered("medical-period", "illness", "2026-10-01", "2026-10-31");
		assertThat(protectedOn(LocalDate.of(2026, 12, 31))).isTrue();
		assertThat(protectedOn(LocalDate.of(2027, 5, 31))).isTrue();
		assertThat(protectedOn(LocalDate.of(2027, 6, 1))).isFalse();
		assertThat(all().extended(LocalDate.of(2026, 12, 31))).isEqualTo("2027-05-31");
		assertThat(all().medicalPeriodEnd(LocalDate.of(2026, 12, 31))).contains(LocalDate.of(2027, 5, 31));
	}

	@Test
	void a_pregnancy_whose_end_nobody_knows_protects_from_the_day_it_was_known() {
		entered("pregnancy", null, "2026-03-01", null);
		assertThat(protectedOn(LocalDate.of(2026, 2, 28))).isFalse();
		assertThat(protectedOn(LocalDate.of(2026, 3, 1))).isTrue();
	}

	@Test
	void an_older_child_does_not_end_a_pregnancy() {
		entered("child-birth", null, "2020-01-10", null);
		entered("pregnancy", null, "2026-03-01", "2026-08-10");
		assertThat(of("2026-05-01")).containsExactly("LCL 42(4), LCL 45");
	}

	@Test
	void a_birth_ends_the_pregnancy_and_begins_the_childs_first_year() {
		entered("pregnancy", null, "2025-09-01", null);
		entered("child-birth", null, "2026-04-10", null);
		assertThat(of("2026-04-10")).isEqualTo(List.of("LCL 42(4), LCL 45", "LCL 42(4), LCL 45"));
		assertThat(of("2027-04-09")).hasSize(1);
		assertThat(of("2027-04-10")).isEmpty();
	}

	@Test
	void a_contract_that_ends_in_the_childs_first_year_runs_to_its_end() {
		entered("child-birth", null, "2026-04-10", null);
		assertThat(all().extended(LocalDate.of(2026, 12, 31))).isEqualTo("2027-04-09");
		assertThat(all().extended(LocalDate.of(2027, 4, 10))).isEqualTo("2027-04-10");
	}

	@Test
	void one_protection_after_the_other_keeps_the_contract_running() {
		entered("pregnancy", null, "2026-01-10", "2026-09-01");
		entered("leave", "maternity", "2026-08-20", "2027-01-20");
		assertThat(all().knownEnd(LocalDate.of(2026, 3, 31))).isEqualTo("2027-01-20");
		entered("child-birth", null, "2026-09-03", null);
		assertThat(all().extended(LocalDate.of(2026, 3, 31))).isEqualTo("2027-09-02");
	}

	@Test
	void a_contract_that_ends_before_a_birth_runs_through_the_first_year_of_a_child_born_last() {
		entered("leave", "maternity", "2026-10-01", "2027-03-07");
		var ends = LocalDate.of(2027, 1, 31);
		assertThat(all().extended(ends)).isEqualTo("2028-03-06");
		assertThat(all().runsOnInWords(ends)).isEqualTo("暂续延至2028年3月6日，登记子女出生日期后按哺乳期（至子女满一周岁）重新确定");
		entered("child-birth", null, "2026-10-16", null);
		assertThat(all().extended(ends)).isEqualTo("2027-10-15");
		assertThat(all().runsOnInWords(ends)).isEqualTo("续延至2027年10月15日");
	}

	@Test
	void a_pregnancy_without_a_birth_keeps_a_contract_through_the_childs_first_year() {
		entered("pregnancy", null, "2026-03-01", "2026-08-10");
		assertThat(all().extended(LocalDate.of(2026, 6, 30))).isEqualTo("2027-09-09");
		assertThat(all().extended(LocalDate.of(2026, 1, 31))).isEqualTo("2027-09-09");
	}

	@Test
	void a_miscarriage_long_before_a_full_maternity_leave_was_of_another_child() {
		entered("miscarriage", null, "2026-02-10", "2026-02-24");
		entered("leave", "maternity", "2026-06-01", "2026-11-05");
		assertThat(all().awaitsBirth(LocalDate.of(2026, 12, 1))).isTrue();
		assertThat(all().on(LocalDate.of(2026, 12, 1))).singleElement().matches(Protection::isOpen);
		this.file.clear();
		entered("miscarriage", null, "2026-05-20", null);
		entered("leave", "maternity", "2026-06-01", "2026-11-05");
		assertThat(all().awaitsBirth(LocalDate.of(2026, 12, 1))).isTrue();
	}

	@Test
	void the_leave_of_a_miscarriage_itself_asks_for_no_birth() {
		entered("miscarriage", null, "2026-05-20", null);
		entered("leave", "maternity", "2026-05-21", "2026-06-30");
		assertThat(all().awaitsBirth(LocalDate.of(2026, 7, 1))).isFalse();
		assertThat(of("2026-07-01")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-07-05, false", "2025-07-06, true", "2026-05-05, true", "2026-10-05, true", "2026-10-06, true",
			"2027-10-04, true", "2027-10-05, false" })
	void a_maternity_leave_means_a_pregnancy_before_it_and_nursing_after_it(LocalDate day, boolean isProtected) {
		entered("leave", "maternity", "2026-05-06", "2026-10-05");
		assertThat(protectedOn(day)).isEqualTo(isProtected);
		assertThat(all().awaitsBirth(day)).isEqualTo(isProtected);
	}

	@Test
	void a_birth_that_is_missing_is_asked_for_in_words_that_name_who_can_enter_it() {
		entered("leave", "maternity", "2026-05-06", "2026-10-05");
		assertThat(all().on(LocalDate.of(2026, 10, 6)).get(0).inWords()).contains("补登子女出生日期", "党政办", "人社局", "人事登记");
	}

	@Test
	void a_birth_that_is_missing_is_asked_for_once_the_leave_is_over() {
		entered("leave", "maternity", "2026-05-06", "2026-10-05");
		assertThat(all().on(LocalDate.of(2026, 10, 6))).singleElement().matches(Protection::isOpen);
		assertThat(all().on(LocalDate.of(2026, 6, 1))).noneMatch(Protection::isOpen);
		entered("child-birth", null, "2026-05-10", null);
		assertThat(of("2027-05-09")).containsExactly("LCL 42(4), LCL 45");
		assertThat(of("2027-05-10")).isEmpty();
	}

	@Test
	void further_parts_of_a_maternity_leave_belong_to_the_same_birth() {
		entered("leave", "maternity", "2026-05-06", "2026-08-11");
		entered("leave", "maternity", "2026-08-12", "2026-10-10");
		entered("child-birth", null, "2026-05-10", null);
		assertThat(of("2026-11-01")).containsExactly("LCL 42(4), LCL 45");
		assertThat(of("2027-05-10")).isEmpty();
	}

	@Test
	void a_birth_entered_with_an_earlier_pregnancy_registered_late_ends_it() {
		entered("pregnancy", null, "2026-05-12", "2026-05-20");
		entered("child-birth", null, "2026-05-10", null);
		assertThat(of("2027-05-10")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-01, true", "2026-03-16, true", "2026-03-17, false", "2026-09-01, false" })
	void a_miscarriage_protects_until_its_leave_ends_and_asks_for_no_birth(LocalDate day, boolean isProtected) {
		entered("pregnancy", null, "2026-01-10", "2026-09-01");
		entered("miscarriage", null, "2026-03-02", "2026-03-16");
		entered("leave", "miscarriage", "2026-03-02", "2026-03-16");
		assertThat(protectedOn(day)).isEqualTo(isProtected);
	}

	@Test
	void a_term_that_ends_while_a_birth_is_missing_runs_to_the_last_day_it_may_protect() {
		entered("leave", "maternity", "2026-05-06", "2026-10-05");
		assertThat(all().extended(LocalDate.of(2026, 8, 31))).isEqualTo("2027-10-04");
		assertThat(all().extended(LocalDate.of(2026, 12, 31))).isEqualTo("2027-10-04");
		assertThat(all().extended(LocalDate.of(2027, 10, 5))).isEqualTo("2027-10-05");
	}

	@Test
	void an_injury_protects_until_somebody_enters_its_end() {
		this.woman = false;
		entered("injury", null, "2026-03-02", null);
		assertThat(of("2028-03-02")).containsExactly("LCL 42(2), LCL 45");
		assertThat(of("2026-03-01")).isEmpty();
		assertThat(all().extended(LocalDate.of(2026, 12, 31))).isEqualTo("2027-12-31");
		this.file.clear();
		entered("injury", null, "2026-03-02", "2026-06-30");
		assertThat(of("2026-06-30")).containsExactly("LCL 42(2), LCL 45");
		assertThat(of("2026-07-01")).isEmpty();
	}

	@Test
	void what_an_injury_left_behind_has_to_be_assessed_once_it_is_over() {
		entered("injury", null, "2026-03-02", "2026-06-30");
		assertThat(all().overInjury(LocalDate.of(2026, 6, 30))).isEmpty();
		assertThat(all().overInjury(LocalDate.of(2026, 7, 1))).get()
			.extracting(OverInjury::until)
			.isEqualTo(LocalDate.of(2026, 6, 30));
	}

	@Test
	void an_injury_that_is_over_is_told_with_its_last_day_and_the_assessment() {
		entered("injury", null, "2026-03-02", "2026-06-30");
		assertThat(all().overInjury(LocalDate.of(2026, 7, 1)).orElseThrow().inWords()).contains("2026年6月30日", "劳动能力鉴定");
	}

	@Test
	void a_new_illness_has_its_own_medical_period_although_an_old_one_is_named() {
		entered("medical-period", null, "2024-02-01", "2024-04-30");
		entered("leave", "sick", "2026-11-02", "2027-01-15");
		assertThat(of("2026-12-31")).containsExactly("LCL 42(3), LCL 45");
		assertThat(all().medicalPeriodEnd(LocalDate.of(2026, 12, 31))).isEmpty();
	}

	@Test
	void a_father_is_not_protected_by_a_birth() {
		this.woman = false;
		entered("child-birth", null, "2026-04-10", null);
		assertThat(of("2026-05-01")).isEmpty();
	}

	@Test
	void work_injuries_and_suspected_occupational_diseases_have_their_own_items() {
		entered("leave", "injury", "2026-03-02", "2026-03-31");
		entered("medical-period", "occupational", "2026-03-02", "2026-03-31");
		assertThat(of("2026-03-31")).containsExactly("LCL 42(1), LCL 45", "LCL 42(2), LCL 45");
		assertThat(of("2026-04-01")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-10, false", "2026-06-11, true", "2026-06-30, true", "2031-06-09, true", "2031-06-10, false" })
	void fifteen_years_of_service_protect_within_less_than_five_years_of_the_new_age(LocalDate day,
			boolean isProtected) {
		this.woman = false;
		this.birth = LocalDate.of(1970, 2, 10);
		this.since = LocalDate.of(2010, 3, 1);
		assertThat(protectedOn(day)).isEqualTo(isProtected);
	}

	@ParameterizedTest
	@CsvSource({ "2028-02-28, false", "2028-03-01, true" })
	void less_than_fifteen_years_of_service_do_not(LocalDate day, boolean isProtected) {
		this.woman = false;
		this.birth = LocalDate.of(1970, 2, 10);
		this.since = LocalDate.of(2013, 3, 1);
		assertThat(protectedOn(day)).isEqualTo(isProtected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-30, true", "2026-05-01, false" })
	void a_medical_period_on_file_protects_to_its_last_day(LocalDate day, boolean isProtected) {
		entered("medical-period", null, "2026-02-01", "2026-04-30");
		assertThat(protectedOn(day)).isEqualTo(isProtected);
		assertThat(all().medicalPeriodEnd(day)).contains(LocalDate.of(2026, 4, 30));
	}

	/** Six years with this employer: six months within twelve. */
	@Test
	void sick_leaves_protect_until_their_days_have_filled_the_medical_period() {
		entered("leave", "sick", "2026-01-05", "2026-08-31");
		assertThat(all().medicalPeriodEnd(LocalDate.of(2026, 7, 2))).isEmpty();
		assertThat(protectedOn(LocalDate.of(2026, 7, 3))).isTrue();
		assertThat(all().medicalPeriodEnd(LocalDate.of(2026, 7, 4))).contains(LocalDate.of(2026, 7, 3));
		assertThat(protectedOn(LocalDate.of(2026, 7, 4))).isFalse();
	}

	private void entered(String kind, String value, String date, String until) {
		this.file
			.add(new FiledFact(kind, value, LocalDate.parse(date), (until != null) ? LocalDate.parse(until) : null));
	}

	private boolean protectedOn(LocalDate day) {
		return !all().on(day).isEmpty();
	}

	private List<String> of(String day) {
		return all().on(LocalDate.parse(day)).stream().map((protection) -> protection.basis().rule()).toList();
	}

	private Protections all() {
		var policy = PolicyFixture.policies().of("ordos", LocalDate.of(2026, 3, 16));
		return new Protections(new ProtectedPerson(this.birth, this.woman, this.since, this.since, null, policy),
				this.file);
	}

}
