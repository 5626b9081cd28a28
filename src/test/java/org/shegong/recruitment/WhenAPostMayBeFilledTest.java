package org.shegong.recruitment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Hard and soft limits of policy.md A.2; D.3 samples 29 and 31 among them. */
class WhenAPostMayBeFilledTest {

	@ParameterizedTest
	@CsvSource({ "4,true", "5,false", "9,false", "10,true" })
	void a_committee_has_five_to_nine_seats(int seats, boolean refused) {
		for (var jurisdiction : List.of("taiyuan", "ordos", "changzhou", "county-plan", "national")) {
			var objections = Streets.in(jurisdiction).seats(seats).objections(1);
			assertThat(objections.stream()
				.anyMatch((objection) -> objection.refuses() && objection.rule().contains("组织法 7"))).as(jurisdiction)
				.isEqualTo(refused);
		}
	}

	@Test
	void taiyuan_names_its_own_rule_for_the_seats() {
		assertThat(refusals(Streets.in("taiyuan").seats(10).objections(1))).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).contains("TY-09"));
	}

	@Test
	void too_many_seats_are_told_with_the_limits() {
		assertThat(refusals(Streets.in("taiyuan").seats(10).objections(1)).get(0).message()).contains("10名", "5至9名",
				"核定职数");
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31,99,true", "2025-12-31,100,false", "2025-12-01,650,false", "2025-12-31,700,false",
			"2025-12-31,701,true", "2026-01-01,650,true", "2026-02-01,650,true", "2026-01-01,999,true",
			"2026-01-01,1000,false", "2026-01-01,3000,false", "2026-01-01,3001,true" })
	void a_community_of_an_unusual_size_is_warned_about_by_the_law_of_the_day(String on, int households,
			boolean warned) {
		var sizes = Streets.in("ordos")
			.on(on)
			.households(households)
			.objections(1)
			.stream()
			.filter((objection) -> objection.rule().contains("C-1"))
			.toList();
		assertThat(!sizes.isEmpty()).isEqualTo(warned);
		assertThat(sizes).noneMatch(Objection::refuses);
	}

	@Test
	void the_new_law_displaces_the_ordos_draft_from_its_first_day() {
		assertThat(warning("2025-12-31", 701).status()).isEqualTo(Status.DRAFT);
		assertThat(warning("2026-01-01", 701).status()).isEqualTo(Status.LAW);
	}

	@Test
	void an_unusual_size_is_told_with_the_usual_one() {
		assertThat(warning("2026-01-01", 701).message()).contains("1000至3000户", "理由");
	}

	private static Objection warning(String on, int households) {
		return Streets.in("ordos")
			.on(on)
			.households(households)
			.quota()
			.warnings()
			.stream()
			.filter((objection) -> objection.rule().contains("C-1"))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "15,2", "16,1", "17,0", "18,0" })
	void seventeen_is_the_most_over_both_groups(int inPost, int vacancies) {
		var quota = Streets.in("taiyuan").households(12_000).committee(9).socialWorkers(inPost - 9).quota();
		assertThat(quota.approved()).isEqualTo(20);
		assertThat(quota.vacancies()).isEqualTo(vacancies);
	}

	@Test
	void the_cap_refuses_where_the_bands_would_still_grant() {
		var full = Streets.in("taiyuan").households(12_000).committee(9).socialWorkers(7);
		assertThat(refusals(full.objections(1))).isEmpty();
		assertThat(refusals(full.objections(2))).extracting("rule").containsExactly("TY-08");
	}

	@ParameterizedTest
	@ValueSource(strings = { "taiyuan", "changzhou", "county-plan" })
	void one_more_than_the_formula_leaves_is_refused(String jurisdiction) {
		var community = Streets.in(jurisdiction);
		int open = community.quota().vacancies();
		assertThat(refusals(community.objections(open))).isEmpty();
		assertThat(refusals(community.objections(open + 1))).hasSize(1);
		assertThat(community.check(open + 1).exception()).isFalse();
	}

	@Test
	void ordos_says_in_general_so_a_reason_and_a_higher_approver_may_pass_it() {
		var full = Streets.in("ordos").households(1500).committee(7);
		var within = Streets.in("ordos").households(1500).committee(6).check(1);
		assertThat(within.exception()).isFalse();
		assertThat(within.posts()).containsExactly("civil-affairs");
		assertThat(refusals(full.objections(1))).isEmpty();
		assertThat(full.objections(1)).extracting(Objection::rule).contains("ORD-09, R-3");
		assertThat(full.check(1).exception()).isTrue();
		assertThat(full.check(1).posts()).containsExactly("civil-affairs", "organization-department");
	}

	@Test
	void ordos_wants_a_full_time_deputy_secretary_in_every_community() {
		var without = Streets.in("ordos").committee(5);
		assertThat(without.quota().warnings()).extracting("rule").contains("ORD-10");
		assertThat(without.with(1, WorkerClass.ELECTED, Position.DEPUTY_SECRETARY).quota().warnings())
			.extracting("rule")
			.doesNotContain("ORD-10");
		assertThat(Streets.in("taiyuan").quota().warnings()).extracting("rule").doesNotContain("ORD-10");
	}

	@Test
	void nobody_can_ask_for_nobody() {
		assertThat(refusals(Streets.in("taiyuan").objections(0))).hasSize(1);
		assertThat(refusals(Streets.in("taiyuan").objections(-1))).hasSize(1);
	}

	private static List<Objection> refusals(List<Objection> objections) {
		return objections.stream().filter(Objection::refuses).toList();
	}

}
