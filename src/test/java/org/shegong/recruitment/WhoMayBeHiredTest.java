package org.shegong.recruitment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Policy;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.WorkerClass;
import org.shegong.recruitment.exam.Education;
import org.shegong.recruitment.exam.Eligibility;
import org.shegong.recruitment.exam.Finding;
import org.shegong.recruitment.exam.Places;
import org.shegong.recruitment.campaign.Route;

import static org.assertj.core.api.Assertions.assertThat;

/** Automatic findings about candidates; registration ends on 2026-03-20. */
class WhoMayBeHiredTest {

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);

	private static final Places.Area ORDOS = new Places.Area("内蒙古", List.of("鄂尔多斯"), List.of("鄂尔多斯市", "杭蓝旗", "青草街道"));

	private static List<Objection> found(String jurisdiction, Route route, People person) {
		return found(jurisdiction, route, person, null);
	}

	private static List<Objection> found(String jurisdiction, Route route, People person, WorkerClass knownAs) {
		var policy = PolicyFixture.policies().of(jurisdiction, LocalDate.of(2026, 8, 10));
		return Eligibility.findings(situation(route, person, knownAs, policy));
	}

	private static Eligibility.Situation situation(Route route, People person, WorkerClass knownAs, Policy policy) {
		var applicant = person.applies();
		return new Eligibility.Situation(applicant, route, policy, LAST_DAY, policy.date(),
				ORDOS.contains(applicant.householdRegistration()), knownAs, List.of());
	}

	private static People someone() {
		return People.called("某某");
	}

	@Test
	void a_local_graduate_is_found_nothing_against() {
		assertThat(found("ordos", Route.EXAM, someone())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1985-03-21, true", "1985-03-20, false", "1986-03-20, true" })
	void forty_lasts_until_the_day_before_the_forty_first_birthday(String born, boolean admitted) {
		assertThat(Objection.admits(found("ordos", Route.EXAM, someone().born(born)))).isEqualTo(admitted);
	}

	@Test
	void an_age_that_is_general_may_be_passed_with_a_reason() {
		var found = found("ordos", Route.EXAM, someone().born("1980-01-01").because("持高级社会工作师证书，急需"));
		assertThat(found).singleElement()
			.matches((objection) -> !objection.refuses())
			.matches((objection) -> objection.rule().contains("ORD-22"));
	}

	@Test
	void the_county_plan_s_age_is_no_general_rule() {
		var found = found("county-plan", Route.EXAM, someone().born("1980-01-01").because("急需"));
		assertThat(found).singleElement().matches(Objection::refuses);
	}

	@Test
	void a_diploma_is_hard_and_a_household_registration_is_not() {
		assertThat(found("ordos", Route.EXAM, someone().educated(Education.SENIOR_SECONDARY).because("急需")))
			.singleElement()
			.matches(Objection::refuses)
			.matches((objection) -> objection.rule().equals("ORD-21"));
		assertThat(found("ordos", Route.EXAM, someone().from("包头市").because("配偶在本社区居住"))).singleElement()
			.matches((objection) -> !objection.refuses() && objection.rule().contains("C-12"));
	}

	@Test
	void where_no_text_sets_conditions_none_are_invented() {
		assertThat(found("taiyuan", Route.EXAM, someone().born("1970-01-01").educated(Education.SENIOR_SECONDARY)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "鄂尔多斯市杭蓝旗, true", "杭蓝旗, true", "内蒙古鄂尔多斯市东胜区, true", "内蒙古自治区杭蓝旗, true", "青草街道, true",
			"内蒙古杭蓝旗青草街道, true", "包头市, false", "包头市杭蓝旗, false", "包头市青草街道, false", "东河区青草街道, false", "内蒙古, false",
			"杭　蓝　旗, true", "山西省杭蓝旗, false", "山西杭蓝旗, false", "河南省青草街道, false", "非鄂尔多斯户籍, false",
			"'原籍杭蓝旗，现户口北京市朝阳区', false", "北京市鄂尔多斯路, false", "杭蓝旗青草街道3号楼, true", "现户籍：鄂尔多斯市, true" })
	void a_place_name_matches_the_tree_of_units_and_no_namesake_elsewhere(String registered, boolean local) {
		assertThat(ORDOS.contains(registered)).isEqualTo(local);
		assertThat(found("ordos", Route.EXAM, someone().from(registered)).isEmpty()).isEqualTo(local);
	}

	@Test
	void an_item_of_the_negative_list_is_a_finding_for_people_and_names_its_item() {
		var policy = PolicyFixture.policies().of("taiyuan", LocalDate.of(2026, 8, 10));
		assertThat(Eligibility.found(situation(Route.EXAM, someone().declaring("dishonesty"), null, policy)))
			.singleElement()
			.matches((finding) -> !finding.bar() && finding.id().equals("dishonesty"));
	}

	@Test
	void only_the_law_bars_without_people() {
		var policy = PolicyFixture.policies().of("ordos", LocalDate.of(2026, 8, 10));
		assertThat(Eligibility.found(situation(Route.EXAM,
				someone().born("1980-01-01").from("包头市").educated(Education.SENIOR_SECONDARY), null, policy)))
			.hasSize(3)
			.noneMatch(Finding::bar);
		assertThat(Eligibility.found(situation(Route.EXAM, someone().born("2010-03-21"), null, policy)))
			.filteredOn(Finding::bar)
			.extracting(Finding::rule)
			.containsExactly("劳动法 15");
	}

	@Test
	void nobody_under_sixteen_is_hired_anywhere() {
		assertThat(found("national", Route.EXAM, someone().born("2010-03-21"))).singleElement()
			.matches((objection) -> objection.rule().equals("劳动法 15"));
	}

	@ParameterizedTest
	@CsvSource({ "BACHELOR, 2026-07-31, true, true", "MASTER, 2026-07-31, true, true",
			"COLLEGE, 2026-07-31, true, false", "BACHELOR, 2026-09-30, true, false",
			"BACHELOR, 2026-08-10, true, false", "BACHELOR, 2026-08-09, true, true",
			"BACHELOR, 2026-07-31, false, false" })
	void direct_assessment_is_for_graduates_who_served_their_time(Education education, String until, boolean passed,
			boolean admitted) {
		var person = someone().educated(education).serving("gp1", until, passed);
		assertThat(Objection.admits(found("ordos", Route.DIRECT, person, WorkerClass.GRADUATE_PROJECT)))
			.isEqualTo(admitted);
	}

	@ParameterizedTest
	@CsvSource({ "ELECTED, false", "POSTED, false", "RECRUITED, false", "WELFARE_POST, true",
			"GRADUATE_PROJECT, true" })
	void whoever_holds_an_office_or_the_post_already_is_not_recruited_into_it(WorkerClass knownAs, boolean admitted) {
		assertThat(Objection.admits(found("taiyuan", Route.EXAM, someone(), knownAs))).isEqualTo(admitted);
	}

	@Test
	void direct_assessment_is_not_for_others_who_work_in_the_community() {
		var person = someone().serving("w1", "2026-07-31", true);
		assertThat(found("ordos", Route.DIRECT, person, WorkerClass.WELFARE_POST)).singleElement()
			.matches(Objection::refuses);
	}

}
