package org.shegong.recruitment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.organization.Post;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.shegong.recruitment.quota.Quota;

import static org.assertj.core.api.Assertions.assertThat;

/** The formulas of policy.md A.2 at their borders; D.3 sample 27 among them. */
class HowManyACommunityMayHaveTest {

	@ParameterizedTest
	@CsvSource({ "1,3", "1999,3", "2000,3", "2001,4", "2999,4", "3000,4", "3001,5", "4000,5", "4001,6", "4999,6",
			"5000,6", "5001,6", "5499,6", "5500,7", "5501,7", "5999,7", "6000,8", "10000,16" })
	void taiyuan_goes_by_bands_and_then_by_full_five_hundreds(int households, int approved) {
		var quota = Streets.in("taiyuan").households(households).quota();
		assertThat(quota.approved()).isEqualTo(approved);
		assertThat(quota.rule()).contains("TY-10", "TY-11", "R-1", "R-2");
		assertThat(quota.status()).isEqualTo(Status.REPORT);
		assertThat(quota.source()).contains("太原");
		assertThat(quota.formula()).contains(households + "户");
	}

	@ParameterizedTest
	@CsvSource({ "1999,3", "2000,4", "2999,4", "3000,5", "3999,5", "4000,6", "4999,6", "5000,6", "5499,6", "5500,7" })
	void the_border_household_moves_up_a_band_when_the_office_flips_the_parameter(int households, int approved) {
		var flipped = PolicyFixture.policiesWith("taiyuan", "quota-band-boundary", "lower-inclusive");
		assertThat(Streets.in("taiyuan").by(flipped).households(households).quota().approved()).isEqualTo(approved);
	}

	@ParameterizedTest
	@CsvSource({ "100,5", "999,5", "1000,5", "1199,5", "1200,6", "1399,6", "1400,7", "1720,8", "3000,15" })
	void ordos_has_one_per_full_two_hundred_households_and_never_less_than_five(int households, int approved) {
		var quota = Streets.in("ordos").households(households).quota();
		assertThat(quota.approved()).isEqualTo(approved);
		assertThat(quota.rule()).isEqualTo("ORD-09, R-3");
		assertThat(quota.status()).isEqualTo(Status.DRAFT);
	}

	@ParameterizedTest
	@CsvSource({ "249,0", "250,1", "499,1", "500,2", "2999,11", "3000,12", "3249,12", "3250,13" })
	void changzhou_has_one_per_full_two_hundred_and_fifty_permanent_households(int households, int approved) {
		var quota = Streets.in("changzhou").households(households).quota();
		assertThat(quota.approved()).isEqualTo(approved);
		assertThat(quota.rule()).isEqualTo("CZ-05, R-4");
	}

	@ParameterizedTest
	@CsvSource({ "8,0,1", "3,5,1", "3,6,0", "5,6,0", "9,0,0" })
	void in_the_county_plan_everybody_in_post_takes_an_approved_seat(int elected, int hired, int vacancies) {
		var quota = Streets.in("county-plan").households(null).seats(9).committee(elected).socialWorkers(hired).quota();
		assertThat(quota.approved()).isEqualTo(9);
		assertThat(quota.filled()).isEqualTo(elected + hired);
		assertThat(quota.vacancies()).isEqualTo(vacancies);
		assertThat(quota.rule()).isEqualTo("XX-07");
	}

	@Test
	void more_people_than_approved_seats_is_no_reason_to_hire_another() {
		var check = Streets.in("county-plan").seats(5).committee(3).socialWorkers(6).check(1);
		assertThat(check.quota().approved()).isEqualTo(5);
		assertThat(check.quota().inPost()).isEqualTo(9);
		assertThat(check.quota().vacancies()).isZero();
		assertThat(check.objections()).filteredOn(Objection::refuses).extracting("rule").containsExactly("XX-07");
	}

	@ParameterizedTest
	@CsvSource({ "2,1,1", "2,2,0", "2,3,0", "0,0,0" })
	void where_hired_staff_is_approved_apart_only_they_count_against_it(int approved, int hired, int vacancies) {
		var quota = Streets.in("county-plan").seats(5).staff(approved).committee(5).socialWorkers(hired).quota();
		assertThat(quota.approved()).isEqualTo(approved);
		assertThat(quota.counts()).isEqualTo("social-workers");
		assertThat(quota.filled()).isEqualTo(hired);
		assertThat(quota.vacancies()).isEqualTo(vacancies);
	}

	@Test
	void everybody_hired_counts_there_whatever_their_class_or_seat() {
		var streets = Streets.in("county-plan").seats(5).staff(4).committee(5).socialWorkers(2);
		streets.with(1, WorkerClass.WELFARE_POST, Position.SOCIAL_WORKER);
		assertThat(streets.quota().vacancies()).isEqualTo(1);
		streets.with(1, WorkerClass.RECRUITED, Position.COMMITTEE_MEMBER);
		assertThat(streets.quota().vacancies()).isZero();
		var together = Streets.in("county-plan").seats(5).committee(4);
		assertThat(together.quota().vacancies()).isEqualTo(1);
		assertThat(together.with(1, WorkerClass.GRADUATE_PROJECT, Position.SOCIAL_WORKER).quota().vacancies()).isZero();
	}

	@Test
	void where_the_county_approved_nothing_nothing_is_vacant() {
		var check = Streets.in("county-plan").seats(null).committee(3).check(1);
		assertThat(check.quota().approved()).isNull();
		assertThat(check.quota().vacancies()).isZero();
		assertThat(check.objections()).anyMatch(Objection::refuses);
	}

	@ParameterizedTest
	@CsvSource({ "4,8", "5,7", "11,1", "12,0", "13,0" })
	void a_town_takes_on_no_more_than_its_communities_together_may_have(int inPost, int vacancies) {
		var streets = Streets.in("ordos").households(1000).socialWorkers(inPost);
		var quota = streets.townCheck(1, 1400).quota();
		assertThat(quota.approved()).isEqualTo(12);
		assertThat(quota.vacancies()).isEqualTo(vacancies);
		assertThat(streets.townCheck(quota.vacancies() + 1, 1400).objections()).extracting("rule")
			.contains("ORD-09, R-3");
	}

	@Test
	void the_national_text_grants_a_single_community_no_number() {
		var quota = Streets.in("national").elsewhere(1430).socialWorkers(4).quota();
		assertThat(quota.approved()).isNull();
		assertThat(quota.message()).isNull();
		assertThat(quota.county().ceiling()).isEqualTo(1440);
		assertThat(quota.vacancies()).isEqualTo(6);
		assertThat(quota.formula()).contains("总量");
	}

	@Test
	void before_a_text_begins_to_apply_its_formula_grants_nothing() {
		assertThat(Streets.in("changzhou").on("2022-01-28").quota().approved()).isNull();
		assertThat(Streets.in("changzhou").on("2022-01-29").quota().approved()).isEqualTo(6);
	}

	@Test
	void taiyuan_counts_social_workers_against_the_bands_and_the_committee_apart() {
		var quota = Streets.in("taiyuan").households(5500).committee(7).socialWorkers(5).quota();
		assertThat(quota.inPost()).isEqualTo(12);
		assertThat(quota.filled()).isEqualTo(5);
		assertThat(quota.vacancies()).isEqualTo(2);
		assertThat(quota.cap()).isEqualTo(17);
		assertThat(quota.committee()).isEqualTo(new Quota.Committee(5, 9, 7, 7));
	}

	@Test
	void ordos_counts_the_committee_in() {
		var quota = Streets.in("ordos").households(1720).committee(5).socialWorkers(2).quota();
		assertThat(quota.filled()).isEqualTo(7);
		assertThat(quota.vacancies()).isEqualTo(1);
		assertThat(quota.cap()).isNull();
	}

	@Test
	void people_sent_down_take_a_post_and_those_of_projects_and_welfare_posts_take_none() {
		var quota = Streets.in("ordos")
			.households(1720)
			.committee(5)
			.with(1, WorkerClass.POSTED, Position.SOCIAL_WORKER)
			.with(2, WorkerClass.GRADUATE_PROJECT, Position.SOCIAL_WORKER)
			.with(3, WorkerClass.WELFARE_POST, Position.SOCIAL_WORKER)
			.quota();
		assertThat(quota.inPostByGroup()).isEqualTo(new Quota.ByGroup(5, 1, 5));
		assertThat(quota.vacancies()).isEqualTo(2);
	}

	@Test
	void whoever_sits_on_the_committee_counts_there_and_once() {
		var quota = Streets.in("taiyuan")
			.with(1, WorkerClass.ELECTED, Position.SECRETARY, Position.DIRECTOR)
			.with(1, WorkerClass.RECRUITED, Position.COMMITTEE_MEMBER, Position.SOCIAL_WORKER)
			.with(1, WorkerClass.ELECTED, Position.SOCIAL_WORKER)
			.quota();
		assertThat(quota.inPostByGroup()).isEqualTo(new Quota.ByGroup(3, 0, 0));
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan,户数", "ordos,户数", "changzhou,户数", "county-plan,核定职数" })
	void a_missing_number_is_asked_for_and_not_guessed(String jurisdiction, String column) {
		var check = Streets.in(jurisdiction).households(null).seats(null).check(1);
		assertThat(check.quota().approved()).isNull();
		assertThat(check.quota().vacancies()).isEqualTo(jurisdiction.equals("county-plan") ? Integer.valueOf(0) : null);
		assertThat(check.quota().openByFormula()).isNull();
		assertThat(check.quota().message()).contains(column, "桥头社区", "单位表", "sq");
		assertThat(check.objections())
			.anyMatch((objection) -> objection.refuses() && objection.message().equals(check.quota().message()));
	}

	@Test
	void every_jurisdiction_names_posts_that_exist_as_approvers() {
		var policies = PolicyFixture.policies();
		for (var name : policies.names()) {
			var posts = Streets.in(name).check(1).posts();
			assertThat(posts).isNotEmpty().allMatch((post) -> Post.of(post).isPresent());
		}
	}

	@Test
	void organisation_and_civil_affairs_approve_the_seats_of_the_county_plan() {
		assertThat(Streets.in("county-plan").check(1).posts()).containsExactly("organization-department",
				"civil-affairs");
	}

}
