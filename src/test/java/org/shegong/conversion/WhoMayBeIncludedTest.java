package org.shegong.conversion;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.policy.Unworkable;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.YearGrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who served before the measure may be included in it (src/docs/cases-conversion.md). */
class WhoMayBeIncludedTest {

	private final EarlyWorker worker = new EarlyWorker();

	@Test
	void who_served_before_it_and_meets_the_conditions_may() {
		assertThat(this.worker.against()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2021-07-22, true", "2021-07-23, false", "2022-01-01, false" })
	void the_last_day_to_have_begun_is_the_one_before_the_measure(LocalDate since, boolean admitted) {
		this.worker.servingSince = since;
		assertThat(Objection.admits(this.worker.against())).isEqualTo(admitted);
		assertThat(this.worker.against())
			.allSatisfy((objection) -> assertThat(objection.rule()).contains("ORD-27", "P-25"));
	}

	@Test
	void a_day_of_service_that_nobody_entered_is_asked_for() {
		this.worker.servingSince = null;
		refused("到岗日期", "ORD-27");
	}

	@ParameterizedTest
	@ValueSource(strings = { "national", "taiyuan", "changzhou", "county-plan" })
	void elsewhere_there_is_no_such_thing_and_nothing_else_is_said(String jurisdiction) {
		this.worker.jurisdiction = jurisdiction;
		this.worker.servingSince = null;
		this.worker.education = null;
		refused("当地没有套转的规定", "A.3");
	}

	@Test
	void nor_was_there_before_the_measure() {
		assertThat(ConversionRules.objections(this.worker.on("2021-07-22"))).singleElement()
			.satisfies((objection) -> assertThat(objection.status()).isEqualTo(Status.DESIGN));
		assertThat(ConversionRules.objections(this.worker.on("2021-07-23"))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "ELECTED", "POSTED" })
	void members_of_committees_and_who_was_sent_are_under_it_already(WorkerClass workerClass) {
		this.worker.workerClass = workerClass;
		refused(workerClass.title(), "A.1");
	}

	@Test
	void so_is_who_was_recruited_and_is_paid_by_its_grades() {
		this.worker.workerClass = WorkerClass.RECRUITED;
		assertThat(this.worker.against()).as("without a grade").isEmpty();
		this.worker.grade = 1;
		refused("薪级1级", "A.1");
	}

	@ParameterizedTest
	@CsvSource({ "secondary, false", "senior-secondary, false", "college, true", "master, true" })
	void a_college_diploma_is_a_must(String education, boolean admitted) {
		this.worker.education = education;
		assertThat(Objection.admits(this.worker.against())).isEqualTo(admitted);
		if (!admitted) {
			refused("按原进入渠道管理或由街道（苏木乡镇）自行消化", "ORD-21");
		}
	}

	@Test
	void an_education_that_nobody_entered_is_asked_for() {
		this.worker.education = null;
		refused("请先补登", "ORD-21");
	}

	@ParameterizedTest
	@CsvSource({ "1985-03-17, 0", "1985-03-16, 1", "1970-01-01, 1" })
	void from_the_41st_birthday_on_whoever_agrees_says_why(LocalDate birth, int exceptions) {
		this.worker.birth = birth;
		assertThat(Objection.admits(this.worker.against())).isTrue();
		assertThat(ConversionRules.exceptions(this.worker.on("2026-03-16"))).hasSize(exceptions)
			.isEqualTo(this.worker.against())
			.allSatisfy((objection) -> assertThat(objection.rule()).contains("ORD-22"));
	}

	@Test
	void a_household_elsewhere_is_an_exception_and_never_a_bar() {
		this.worker.household = "陕西省榆林市";
		this.worker.local = false;
		assertThat(this.worker.against()).isEqualTo(ConversionRules.exceptions(this.worker.on("2026-03-16")))
			.singleElement()
			.satisfies((objection) -> {
				assertThat(objection.refuses()).isFalse();
				assertThat(objection.rule()).contains("C-12");
			});
	}

	@Test
	void nobody_is_asked_about_twice_at_once() {
		this.worker.open.add(new RequestNumber("conversion", 7L));
		refused("conversion-7", "DESIGN");
	}

	@Test
	void grades_are_known_by_what_the_place_calls_them() {
		var numbers = this.worker.on("2026-03-16").numbers();
		assertThat(Map.of("优秀", YearGrade.EXCELLENT, "合格", YearGrade.COMPETENT, "基本合格", YearGrade.BASICALLY_COMPETENT,
				"不合格", YearGrade.INCOMPETENT))
			.allSatisfy((title, grade) -> {
				assertThat(numbers.grade(title)).contains(grade);
				assertThat(numbers.grade(grade.id())).contains(grade);
				assertThat(numbers.titleOf(grade)).isEqualTo(title);
			});
		assertThat(numbers.grade("良好")).isEmpty();
		assertThat(numbers.grade(null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "EXCELLENT, true", "COMPETENT, true", "BASICALLY_COMPETENT, false", "INCOMPETENT, false" })
	void competent_or_better_passes(YearGrade grade, boolean passes) {
		assertThat(ConversionRequest.passes(grade)).isEqualTo(passes);
	}

	@Test
	void where_there_is_one_somebody_has_to_decide() {
		var known = PolicyFixture.policies().of("ordos", LocalDate.parse("2026-03-16"));
		var nobody = known
			.with(PolicyFixture.policies().of("national", LocalDate.parse("2026-03-16")).get("conversion-parties"));
		assertThatExceptionOfType(Unworkable.class).isThrownBy(() -> ConversionNumbers.of(nobody))
			.withMessageContaining("共同决定");
	}

	private void refused(String words, String rule) {
		assertThat(this.worker.against()).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isTrue();
			assertThat(objection.message()).contains(words);
			assertThat(objection.rule()).contains(rule);
		});
	}

}
