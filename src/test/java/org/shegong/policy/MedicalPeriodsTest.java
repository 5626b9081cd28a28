package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * B.4: somebody with the employer since 2019-03-01, who has six months within twelve from
 * the fifth year on and three within six before.
 */
class MedicalPeriodsTest {

	private static final LocalDate SINCE = LocalDate.of(2019, 3, 1);

	private final List<FiledFact> file = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "2024-02-29, 3", "2024-03-01, 6", "2029-02-28, 6" })
	void the_period_grows_on_the_day_the_years_are_complete(LocalDate day, int months) {
		assertThat(all().medicalPeriodMonths(day)).isEqualTo(months);
	}

	@Test
	void the_first_day_of_illness_decides_how_long_the_period_is() {
		entered("leave", "sick", "2024-02-01", "2024-02-02");
		assertThat(all().medicalPeriodMonths(LocalDate.of(2026, 3, 16))).isEqualTo(3);
		this.file.clear();
		entered("medical-period", null, "2024-02-01", "2024-04-30");
		assertThat(all().medicalPeriodMonths(LocalDate.of(2026, 3, 16))).isEqualTo(3);
	}

	@Test
	void an_illness_is_on_file_from_its_first_day_on() {
		assertThat(all().wasIll(LocalDate.of(2026, 3, 16))).isFalse();
		entered("leave", "sick", "2026-03-16", "2026-03-18");
		assertThat(all().wasIll(LocalDate.of(2026, 3, 15))).isFalse();
		assertThat(all().wasIll(LocalDate.of(2026, 3, 16))).isTrue();
		this.file.clear();
		entered("medical-period", null, "2026-03-16", "2026-06-15");
		assertThat(all().wasIll(LocalDate.of(2026, 3, 15))).isFalse();
		assertThat(all().wasIll(LocalDate.of(2026, 3, 16))).isTrue();
	}

	@Test
	void a_period_without_a_last_day_lasts_as_long_as_the_rules_give() {
		entered("medical-period", null, "2026-03-16", null);
		assertThat(all().medicalPeriodEnd(LocalDate.of(2026, 3, 16))).contains(LocalDate.of(2026, 9, 15));
	}

	@Test
	void a_contract_runs_on_to_the_last_day_of_an_illness_or_of_the_period() {
		entered("leave", "sick", "2026-03-02", "2026-03-20");
		assertThat(all().extended(LocalDate.of(2026, 3, 10))).isEqualTo("2026-03-20");
		this.file.clear();
		entered("leave", "sick", "2026-01-05", "2026-08-31");
		assertThat(all().extended(LocalDate.of(2026, 6, 1))).isEqualTo("2026-07-03");
		assertThat(all().extended(LocalDate.of(2026, 7, 4))).isEqualTo("2026-07-04");
	}

	@Test
	void the_days_of_a_named_period_fill_it_together_with_the_leaves_after_it() {
		entered("medical-period", null, "2026-01-05", "2026-03-31");
		entered("leave", "sick", "2026-04-01", "2026-08-31");
		assertThat(protectedOn("2026-07-03")).isTrue();
		assertThat(protectedOn("2026-07-04")).isFalse();
	}

	@Test
	void an_illness_that_goes_on_after_its_period_is_used_up_begins_none() {
		entered("leave", "sick", "2026-01-05", "2027-03-31");
		assertThat(protectedOn("2027-01-06")).isFalse();
	}

	@Test
	void an_illness_after_a_break_begins_a_period_of_its_own_in_the_next_window() {
		entered("leave", "sick", "2026-01-05", "2026-08-31");
		entered("leave", "sick", "2027-02-01", "2027-02-28");
		assertThat(protectedOn("2027-02-10")).isTrue();
	}

	@Test
	void where_the_window_ends_before_the_period_is_used_up_the_next_begins_at_once() {
		entered("leave", "sick", "2026-01-05", "2026-01-10");
		entered("leave", "sick", "2026-12-20", "2027-08-31");
		assertThat(protectedOn("2027-07-03")).isTrue();
		assertThat(protectedOn("2027-07-04")).isFalse();
	}

	@Test
	void a_table_without_a_row_is_asked_for() {
		entered("medical-period", null, "2026-03-16", null);
		var policy = PolicyFixture.policiesWith("national", "medical-period", List.of())
			.of(null, LocalDate.of(2026, 3, 16));
		assertThatIllegalStateException().isThrownBy(() -> new Protections(person(SINCE, policy), this.file))
			.withMessageContaining("medical-period");
	}

	@Test
	void years_with_others_count_as_years_of_work() {
		var policy = PolicyFixture.policies().of("ordos", LocalDate.of(2026, 3, 16));
		assertThat(person(LocalDate.of(2000, 3, 16), policy).workingYears(LocalDate.of(2026, 3, 16))).isEqualTo(26);
		assertThat(person(null, policy).workingYears(LocalDate.of(2026, 3, 16))).isEqualTo(7);
	}

	@ParameterizedTest
	@CsvSource({ "medical-period, work-injury, true", "leave, injury, true", "injury, , true", "leave, sick, false" })
	void only_an_injury_at_work_leaves_something_to_assess(String kind, String value, boolean asks) {
		entered(kind, value, "2026-03-02", "2026-03-31");
		assertThat(all().overInjury(LocalDate.of(2026, 4, 1)).isPresent()).isEqualTo(asks);
	}

	private void entered(String kind, String value, String date, String until) {
		this.file
			.add(new FiledFact(kind, value, LocalDate.parse(date), (until != null) ? LocalDate.parse(until) : null));
	}

	private boolean protectedOn(String day) {
		return !all().on(LocalDate.parse(day)).isEmpty();
	}

	private Protections all() {
		return new Protections(person(SINCE, PolicyFixture.policies().of("ordos", LocalDate.of(2026, 3, 16))),
				this.file);
	}

	private static ProtectedPerson person(LocalDate workingSince, Policy policy) {
		return new ProtectedPerson(LocalDate.of(1990, 5, 1), false, workingSince, SINCE, null, policy);
	}

}
