package org.shegong.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.PolicyFixture;
import org.shegong.recruitment.hiring.Formalities;
import org.shegong.recruitment.hiring.HiringRules;

import static org.assertj.core.api.Assertions.assertThat;

/** Formalities in Ordos after a publication that ended on 2026-03-24. */
class WhenFormalitiesAreCompleteTest {

	private static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);

	@Test
	void a_trained_and_certified_person_with_a_contract_is_hired() {
		assertThat(against(person(null, 40, FIRST_DAY.minusDays(1), "SG-1"), null)).isEmpty();
	}

	@Test
	void training_is_forty_hours_and_over_before_the_first_day() {
		assertThat(against(person(null, 39, FIRST_DAY.minusDays(1), "SG-1"), null)).singleElement()
			.matches((objection) -> objection.rule().equals("ORD-46") && objection.refuses());
		assertThat(against(person(null, 40, FIRST_DAY, "SG-1"), null)).singleElement()
			.matches((objection) -> objection.rule().equals("ORD-46") && objection.refuses());
		assertThat(against(person(null, 40, null, "SG-1"), null)).extracting(Objection::rule)
			.containsExactly("FORM no-end-of-training");
	}

	@Test
	void nobody_takes_the_post_without_the_certificate() {
		assertThat(against(person(null, 40, FIRST_DAY.minusDays(1), " "), null)).singleElement()
			.matches((objection) -> objection.rule().equals("ORD-52") && objection.refuses());
	}

	@Test
	void three_months_of_probation_need_a_contract_of_three_years() {
		var shorter = person(FIRST_DAY.plusYears(3).minusDays(2), 40, FIRST_DAY.minusDays(1), "SG-1");
		assertThat(against(shorter, null)).singleElement()
			.matches((objection) -> objection.rule().equals("LCL 19") && objection.refuses());
		var long3 = person(FIRST_DAY.plusYears(3).minusDays(1), 40, FIRST_DAY.minusDays(1), "SG-1");
		assertThat(against(long3, null)).isEmpty();
	}

	@Test
	void somebody_of_the_roster_keeps_the_code() {
		assertThat(against(person(null, 40, FIRST_DAY.minusDays(1), "SG-1"), "old1")).extracting(Objection::rule)
			.containsExactly("FORM another-code-in-the-roster");
	}

	@Test
	void training_that_ends_too_late_is_told_what_to_do() {
		assertThat(inWords(person(null, 40, FIRST_DAY, "SG-1"), null)).contains("须在上岗前完成，请推迟到岗日期（现为2026年5月1日）");
	}

	@Test
	void a_contract_that_is_too_short_is_told_the_longest_probation() {
		assertThat(inWords(person(FIRST_DAY.plusYears(3).minusDays(2), 40, FIRST_DAY.minusDays(1), "SG-1"), null))
			.contains("试用期最长2个月");
	}

	@Test
	void who_is_on_the_roster_is_told_the_old_code() {
		assertThat(inWords(person(null, 40, FIRST_DAY.minusDays(1), "SG-1"), "old1")).contains("编号 old1", "请用原编号");
	}

	@Test
	void years_as_a_grid_worker_lie_before_the_first_day_and_count_since_the_central_opinions() {
		assertThat(against(gridWorker(FIRST_DAY.minusDays(1)), null)).isEmpty();
		assertThat(against(gridWorker(FIRST_DAY), null)).extracting(Objection::rule)
			.containsExactly("FORM grid-work-after-first-day");
		assertThat(against(gridWorker(FIRST_DAY.minusYears(4)), null, LocalDate.of(2024, 3, 27))).singleElement()
			.matches((objection) -> objection.rule().equals("NAT-03") && objection.refuses());
	}

	private static Formalities gridWorker(LocalDate since) {
		return new Formalities(1, false, "n1", "yd", "HT-1", FIRST_DAY, null, new BigDecimal("4000"), null, since, 40,
				FIRST_DAY.minusDays(1), "SG-1", null);
	}

	private static String inWords(Formalities said, String knownAs) {
		return against(said, knownAs).get(0).inWords();
	}

	private static Formalities person(LocalDate until, int hours, LocalDate trained, String certificate) {
		return new Formalities(1, false, "n1", "yd", "HT-1", FIRST_DAY, until, new BigDecimal("4000"), null, null,
				hours, trained, certificate, null);
	}

	private static List<Objection> against(Formalities said, String knownAs) {
		return against(said, knownAs, LocalDate.of(2026, 4, 20));
	}

	private static List<Objection> against(Formalities said, String knownAs, LocalDate on) {
		var policy = PolicyFixture.policies().of("ordos", on);
		return HiringRules.objections(new HiringRules.Situation("甲", said, false, WorkerCode.read(knownAs).orElse(null),
				true, LocalDate.of(2026, 3, 24), policy));
	}

}
