package org.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.shegong.policy.Policies;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.Lines;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.scores.Past;
import org.shegong.assessment.grades.Promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.assessment.grades.Grade.BASICALLY_COMPETENT;
import static org.shegong.assessment.grades.Grade.COMPETENT;
import static org.shegong.assessment.grades.Grade.EXCELLENT;
import static org.shegong.assessment.grades.Grade.INCOMPETENT;

/** TY-18 to TY-20, R-14, R-15. */
class HowPayGradesRiseTest {

	private static final Set<Integer> NEVER = Set.of();

	private Policies policies = PolicyFixture.policies();

	@Test
	void who_passes_rises_by_one_and_who_does_not_stays() {
		assertThat(steps(NEVER, EXCELLENT)).isOne();
		assertThat(steps(NEVER, COMPETENT)).isOne();
		assertThat(steps(NEVER, BASICALLY_COMPETENT)).isZero();
		assertThat(steps(NEVER, INCOMPETENT)).isZero();
	}

	@Test
	void three_excellent_years_in_a_row_bring_two_in_total() {
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT)).isOne();
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, EXCELLENT)).isEqualTo(2);
		assertThat(steps(NEVER, EXCELLENT, COMPETENT, EXCELLENT)).isOne();
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, COMPETENT)).isOne();
	}

	@Test
	void a_year_that_was_used_is_not_used_again() {
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT)).isOne();
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT)).isOne();
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT)).isEqualTo(2);
	}

	@Test
	void an_office_may_let_windows_overlap() {
		this.policies = PolicyFixture.policiesWith("taiyuan", "pay-grade-windows-overlap", true);
		assertThat(steps(NEVER, EXCELLENT, EXCELLENT, EXCELLENT, EXCELLENT)).isEqualTo(2);
	}

	@Test
	void a_year_without_an_assessment_ends_the_row() {
		var grades = new TreeMap<>(Map.of(2023, EXCELLENT, 2024, EXCELLENT, 2026, EXCELLENT));
		assertThat(promotion(grades, NEVER, 5).steps()).isOne();
		grades.put(2025, EXCELLENT);
		grades.remove(2023);
		assertThat(promotion(grades, NEVER, 5).steps()).isEqualTo(2);
	}

	@Test
	void a_provincial_commendation_of_the_year_brings_two_and_not_more_with_three_years() {
		assertThat(steps(Set.of(2026), COMPETENT)).isEqualTo(2);
		assertThat(steps(Set.of(2025), COMPETENT)).isOne();
		assertThat(steps(Set.of(2026), EXCELLENT, EXCELLENT, EXCELLENT)).isEqualTo(2);
	}

	/** The title is the community's, and it does not raise the pay of its people. */
	@Test
	void the_special_award_is_no_commendation_of_the_worker() {
		var award = Lines.line("w", LocalDate.of(2026, 12, 31), "commendation", "special-award", null,
				"2026年度专项奖励3000元：所在社区获“全国先进基层党组织”称号");
		assertThat(new Past(List.of(award)).commended()).isEmpty();
	}

	@Test
	void nobody_rises_above_the_ceiling() {
		var grades = Map.of(2026, COMPETENT);
		assertThat(promotion(grades, Set.of(2026), 38).to()).isEqualTo(40);
		assertThat(promotion(grades, Set.of(2026), 39).to()).isEqualTo(40);
		assertThat(promotion(grades, Set.of(2026), 40).to()).isEqualTo(40);
		assertThat(promotion(grades, Set.of(2026), 40).rises()).isFalse();
		assertThat(promotion(grades, Set.of(2026), 41).to()).isEqualTo(41);
	}

	@Test
	void without_a_grade_on_the_roster_only_the_steps_are_known() {
		var promotion = promotion(Map.of(2026, COMPETENT), NEVER, null);
		assertThat(promotion.to()).isNull();
		assertThat(promotion.rises()).isFalse();
		assertThat(promotion.inWords()).contains("请补登");
	}

	@Test
	void elsewhere_no_text_lets_a_grade_rise() {
		var ordos = this.policies.of("ordos", LocalDate.of(2026, 12, 31));
		assertThat(Promotion.of(2026, Map.of(2026, EXCELLENT), Set.of(2026), 5, ordos).steps()).isZero();
	}

	/** The grades of the years that end with 2026. */
	private int steps(Set<Integer> commended, Grade... grades) {
		var years = new TreeMap<Integer, Grade>();
		for (int at = 0; at < grades.length; at++) {
			years.put(2026 - grades.length + 1 + at, grades[at]);
		}
		return promotion(years, commended, 5).steps();
	}

	private Promotion promotion(Map<Integer, Grade> grades, Set<Integer> commended, Integer from) {
		return Promotion.of(2026, grades, commended, from, this.policies.of("taiyuan", LocalDate.of(2026, 12, 31)));
	}

}
