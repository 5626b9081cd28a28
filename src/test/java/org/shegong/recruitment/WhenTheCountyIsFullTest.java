package org.shegong.recruitment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Total control: 18 per 10,000 residents over a whole county; D.3 sample 33 among them.
 */
class WhenTheCountyIsFullTest {

	@ParameterizedTest
	@CsvSource({ "1438,2", "1439,1", "1440,0", "1441,0" })
	void the_county_total_limits_what_a_communitys_own_formula_leaves_open(int inCounty, int vacancies) {
		var quota = Streets.in("taiyuan").households(2500).socialWorkers(2).elsewhere(inCounty - 2).quota();
		assertThat(quota.openByFormula()).isEqualTo(2);
		assertThat(quota.vacancies()).isEqualTo(vacancies);
		assertThat(quota.county().ceiling()).isEqualTo(1440);
		assertThat(quota.county().inPost()).isEqualTo(inCounty);
	}

	@Test
	void a_full_county_refuses_and_offers_redeployment() {
		var check = Streets.in("taiyuan").households(2500).socialWorkers(3).elsewhere(1437).check(1);
		assertThat(refusals(check.objections())).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).contains("NAT-14"))
			.satisfies((objection) -> assertThat(objection.status()).isEqualTo(Status.CENTRAL));
		assertThat(check.objections())
			.anyMatch((objection) -> objection.rule().equals("NAT-08") && !objection.refuses());
		assertThat(check.quota().warnings()).extracting("rule").contains("NAT-14, R-5", "NAT-08");
	}

	@Test
	void a_full_county_is_told_its_total() {
		var check = Streets.in("taiyuan").households(2500).socialWorkers(3).elsewhere(1437).check(1);
		assertThat(refusals(check.objections()).get(0).message()).contains("1440人", "800000人");
	}

	@ParameterizedTest
	@CsvSource({ "555,0", "556,1", "1111,1", "1112,2", "800000,1440", "800555,1440", "800556,1441" })
	void the_total_is_rounded_down(int residents, int ceiling) {
		assertThat(Streets.in("changzhou").residents(residents).quota().county().ceiling()).isEqualTo(ceiling);
	}

	@Test
	void the_total_counts_from_the_day_of_the_central_text() {
		var before = Streets.in("taiyuan").on("2024-03-27").residents(100).elsewhere(50);
		assertThat(before.quota().vacancies()).isEqualTo(3);
		assertThat(before.quota().county().ceiling()).isNull();
		assertThat(before.on("2024-03-28").quota().vacancies()).isZero();
	}

	@Test
	void a_county_without_residents_is_asked_for_them_and_its_communities_still_know_their_own_formula() {
		var county = Streets.in("taiyuan").residents(null);
		assertThat(county.countyCheck(1).quota().vacancies()).isNull();
		assertThat(county.quota().vacancies()).isEqualTo(3);
		assertThat(county.objections(1)).isNotEmpty().noneMatch(Objection::refuses);
	}

	@Test
	void missing_residents_are_told_with_their_county() {
		assertThat(Streets.in("taiyuan").residents(null).countyCheck(1).quota().message()).contains("常住人口", "河东区",
				"xq");
	}

	@Test
	void a_county_answers_with_its_total() {
		var check = Streets.in("taiyuan").households(2500).socialWorkers(3).elsewhere(1436).countyCheck(1);
		assertThat(check.quota().approved()).isEqualTo(1440);
		assertThat(check.quota().cap()).isEqualTo(1440);
		assertThat(check.quota().inPost()).isEqualTo(1439);
		assertThat(check.quota().vacancies()).isEqualTo(1);
		assertThat(check.quota().openByFormula()).isEqualTo(1);
		assertThat(check.objections()).noneMatch(Objection::refuses);
	}

	@Test
	void a_county_may_not_take_on_more_than_its_communities_can_seat() {
		assertThat(refusals(Streets.in("taiyuan").households(2500).countyCheck(5).objections())).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).contains("TY-10"));
	}

	@Test
	void no_reason_passes_the_county_total_not_even_in_ordos() {
		assertThat(refusals(Streets.in("ordos").households(1500).committee(7).elsewhere(1433).objections(1)))
			.extracting("rule")
			.containsExactly("NAT-14, R-5");
	}

	private static List<Objection> refusals(List<Objection> objections) {
		return objections.stream().filter(Objection::refuses).toList();
	}

}
