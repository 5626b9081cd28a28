package org.shegong.appointment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.approval.Objection;
import org.shegong.organization.UnitKind;
import org.shegong.policy.PolicyFixture;
import org.shegong.policy.Status;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may stand for which office (A.1, A.2, B.2, C-c), and who reviews them. */
class WhoMayHoldAnOfficeTest {

	@ParameterizedTest
	@CsvSource({ "taiyuan, 10, P-13, DESIGN", "ordos, 2, ORD-04, DRAFT", "county-plan, 2, XX-07, DESIGN",
			"changzhou, 2, NAT-02, DESIGN", "national, 2, NAT-02, DESIGN" })
	void each_jurisdiction_names_the_departments_of_the_joint_review(String jurisdiction, int departments, String rule,
			Status status) {
		var parties = numbers(jurisdiction).reviewParties();
		assertThat(parties.value()).hasSize(departments);
		assertThat(parties.basis().rule()).contains(rule);
		assertThat(parties.basis().status()).isEqualTo(status);
	}

	@Test
	void in_ordos_four_departments_are_told() {
		assertThat(numbers("ordos").filing().value()).hasSize(4);
		assertThat(numbers("ordos").filing().basis().rule()).contains("ORD-50");
		assertThat(numbers("taiyuan").filing().value()).isEmpty();
	}

	private static AppointmentNumbers numbers(String jurisdiction) {
		return AppointmentNumbers.of(PolicyFixture.policies().of(jurisdiction, Election.TODAY));
	}

	@Test
	void a_worker_of_the_community_takes_the_last_seat() {
		assertThat(Election.in("taiyuan").asking(Office.COMMITTEE_MEMBER, Way.ELECTION)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "taiyuan, TY-09", "county-plan, 组织法 7", "ordos, 组织法 7" })
	void nobody_more_than_the_approved_seats(String jurisdiction, String rule) {
		var refusals = Election.in(jurisdiction).seats(7, 7).refusals(Office.COMMITTEE_MEMBER, Way.ELECTION);
		assertThat(refusals).singleElement().satisfies((refusal) -> {
			assertThat(refusal.rule()).contains(rule, "C-a");
			assertThat(refusal.message()).contains("职数7名", "在任7人");
		});
	}

	@ParameterizedTest
	@CsvSource({ "11, 8, true", "11, 9, false", ", 8, true", ", 9, false" })
	void nine_at_most_whatever_the_roster_says(Integer seats, int inPost, boolean admitted) {
		var refusals = Election.in("taiyuan").seats(seats, inPost).refusals(Office.COMMITTEE_MEMBER, Way.ELECTION);
		assertThat(refusals.isEmpty()).isEqualTo(admitted);
	}

	@Test
	void nothing_approved_nothing_vacant() {
		var refusals = Election.in("county-plan")
			.nothingApproved("“桥头社区”没有登记核定职数")
			.refusals(Office.COMMITTEE_MEMBER, Way.ELECTION);
		assertThat(refusals).extracting(Objection::message).containsExactly("“桥头社区”没有登记核定职数");
	}

	@Test
	void whoever_sits_there_already_needs_no_further_seat() {
		var again = Election.in("taiyuan")
			.seats(7, 7)
			.of(WorkerClass.ELECTED, Position.COMMITTEE_MEMBER)
			.refusals(Office.SECRETARY, Way.ELECTION);
		assertThat(again).isEmpty();
	}

	@Test
	void an_election_fills_the_seats_of_those_whose_term_ends_but_only_once_they_have_left() {
		var before = Election.in("taiyuan").seats(7, 7).ending(3);
		assertThat(before.refusals(Office.COMMITTEE_MEMBER, Way.ELECTION)).isEmpty();
		assertThat(before.refusals(Office.COMMITTEE_MEMBER, Way.APPOINTMENT)).hasSize(1);
		assertThat(before.taking().refusals(Office.COMMITTEE_MEMBER, Way.ELECTION)).hasSize(1);
	}

	@Test
	void a_seat_that_was_won_and_begins_later_is_taken() {
		assertThat(Election.in("taiyuan").promised(1).refusals(Office.COMMITTEE_MEMBER, Way.ELECTION)).hasSize(1);
	}

	@Test
	void secretary_and_director_may_be_one_person() {
		var both = Election.in("taiyuan").of(WorkerClass.ELECTED, Position.DIRECTOR);
		assertThat(both.asking(Office.SECRETARY, Way.ELECTION)).isEmpty();
		var situation = both.situation(Office.SECRETARY, Way.ELECTION);
		assertThat(situation.bothInOne()).isTrue();
		assertThat(situation.crossHolding()).isTrue();
		assertThat(situation.positionsThen()).containsExactly(Position.SECRETARY, Position.DIRECTOR);
	}

	@Test
	void a_deputy_who_becomes_secretary_is_deputy_no_more() {
		var deputy = Election.in("taiyuan").of(WorkerClass.ELECTED, Position.DEPUTY_SECRETARY);
		assertThat(deputy.refusals(Office.SECRETARY, Way.APPOINTMENT)).isEmpty();
		assertThat(deputy.situation(Office.SECRETARY, Way.APPOINTMENT).positionsThen())
			.containsExactly(Position.SECRETARY);
	}

	@Test
	void a_secretary_is_not_deputy_as_well() {
		assertThat(rules(Election.in("taiyuan")
			.of(WorkerClass.ELECTED, Position.SECRETARY)
			.refusals(Office.DEPUTY_SECRETARY, Way.ELECTION))).containsExactly("C-13");
	}

	@ParameterizedTest
	@EnumSource(Office.class)
	void who_holds_an_office_in_another_community_leaves_it_first(Office office) {
		var refusals = Election.in("taiyuan")
			.from("l", true)
			.of(WorkerClass.ELECTED, Position.COMMITTEE_MEMBER)
			.refusals(office, Way.ELECTION);
		assertThat(rules(refusals)).containsExactly("C-13");
		assertThat(refusals.get(0).message()).contains("柳巷社区", "委员", "先离任");
	}

	@Test
	void a_post_of_secretary_in_another_community_counts_like_an_office() {
		assertThat(
				rules(Election.in("taiyuan").seatedAt("柳巷社区社区党组织书记").refusals(Office.COMMITTEE_MEMBER, Way.ELECTION)))
			.containsExactly("C-13");
	}

	@Test
	void residents_elect_their_director() {
		assertThat(rules(Election.in("ordos").refusals(Office.DIRECTOR, Way.APPOINTMENT))).containsExactly("组织法 8");
		assertThat(Election.in("ordos").refusals(Office.DIRECTOR, Way.ELECTION)).isEmpty();
	}

	@Test
	void an_office_that_somebody_holds_is_reviewed_for_but_not_taken() {
		var held = Election.in("taiyuan").withSecretary("赵一");
		assertThat(held.asking(Office.SECRETARY, Way.ELECTION)).singleElement().satisfies((warning) -> {
			assertThat(warning.refuses()).isFalse();
			assertThat(warning.message()).contains("赵一");
		});
		assertThat(held.taking().refusals(Office.SECRETARY, Way.ELECTION)).hasSize(1);
	}

	@Test
	void an_office_that_somebody_was_elected_to_is_not_given_to_another() {
		var promised = Election.in("taiyuan").withSecretaryToBe("钱二");
		assertThat(promised.refusals(Office.SECRETARY, Way.ELECTION)).isEmpty();
		assertThat(promised.taking().refusals(Office.SECRETARY, Way.ELECTION)).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("已登记由钱二担任"));
	}

	@Test
	void whoever_comes_from_another_community_needs_a_place_where_all_count() {
		assertThat(Election.in("county-plan").from("l", true).allCounted(1).refusals(Office.SECRETARY, Way.ELECTION))
			.isEmpty();
		assertThat(rules(
				Election.in("county-plan").from("l", true).allCounted(0).refusals(Office.SECRETARY, Way.ELECTION)))
			.containsExactly("名额");
		assertThat(Election.in("county-plan").allCounted(0).refusals(Office.SECRETARY, Way.ELECTION)).isEmpty();
		var soft = Election.in("ordos").from("l", true).allCounted(0).asking(Office.SECRETARY, Way.ELECTION);
		assertThat(soft).singleElement().satisfies((warning) -> assertThat(warning.refuses()).isFalse());
	}

	@ParameterizedTest
	@CsvSource({ "16, true", "17, false" })
	void the_cap_of_the_community_holds(int people, boolean admitted) {
		var refusals = Election.in("taiyuan")
			.from("l", true)
			.capped(17, people)
			.refusals(Office.COMMITTEE_MEMBER, Way.ELECTION);
		assertThat(refusals.isEmpty()).isEqualTo(admitted);
		assertThat(refusals).extracting(Objection::rule).allMatch((rule) -> rule.contains("TY-08"));
	}

	@Test
	void nobody_of_another_county_and_nothing_but_a_community() {
		assertThat(Election.in("taiyuan").from("x", false).refusals(Office.SECRETARY, Way.ELECTION)).hasSize(1);
		assertThat(Election.in("taiyuan").at(UnitKind.TOWN).refusals(Office.SECRETARY, Way.ELECTION)).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("不是社区"));
	}

	@Test
	void the_same_is_not_asked_for_twice() {
		assertThat(Election.in("taiyuan").askedBefore().refusals(Office.SECRETARY, Way.ELECTION)).hasSize(1);
	}

	@Test
	void a_sanction_is_told_to_the_departments_and_bars_nobody_by_itself() {
		var said = Election.in("taiyuan").sanctioned("党内警告（2025-06-01）").asking(Office.SECRETARY, Way.ELECTION);
		assertThat(said).singleElement().satisfies((warning) -> {
			assertThat(warning.refuses()).isFalse();
			assertThat(warning.rule()).isEqualTo("P-12");
			assertThat(warning.message()).contains("党内警告");
		});
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "61, 30, 100, true", "51, 49, 100, true", "50, 50, 100, false",
			"45, 30, 100, false", "61, 50, 100, false", "-, 30, 100, false" })
	void more_than_half_of_those_present_elect(Integer votesFor, Integer against, Integer present, boolean admitted) {
		var said = new AppointmentResult(null, Election.TODAY, votesFor, against, present, null, Election.TODAY, null);
		assertThat(objections(said, Way.ELECTION).isEmpty()).isEqualTo(admitted);
	}

	@Test
	void an_appointment_names_its_paper() {
		var silent = new AppointmentResult(Outcome.TAKEN, Election.TODAY, null, null, null, " ", Election.TODAY, null);
		assertThat(objections(silent, Way.APPOINTMENT)).hasSize(1);
		var said = new AppointmentResult(Outcome.TAKEN, Election.TODAY, null, null, null, "河组〔2026〕3号", Election.TODAY,
				null);
		assertThat(objections(said, Way.APPOINTMENT)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2031-03-15, true", "2031-03-16, false", "2026-03-15, false" })
	void a_term_lasts_five_years_at_most(LocalDate until, boolean admitted) {
		var said = new AppointmentResult(Outcome.TAKEN, Election.TODAY, 61, 30, 100, null, Election.TODAY, until);
		assertThat(objections(said, Way.ELECTION).isEmpty()).isEqualTo(admitted);
		assertThat(said.longest(5)).isEqualTo(LocalDate.of(2031, 3, 15));
	}

	@Test
	void of_a_lost_election_no_term_is_asked() {
		var lost = new AppointmentResult(Outcome.NOT_TAKEN, Election.TODAY, 30, 61, 100, null, null, null);
		assertThat(objections(lost, Way.ELECTION)).isEmpty();
	}

	private static List<Objection> objections(AppointmentResult said, Way way) {
		return ResultRules.objections(new ResultRules.Told(said, way, numbers("taiyuan"), Election.TODAY));
	}

	private static List<String> rules(List<Objection> objections) {
		return objections.stream().map(Objection::rule).toList();
	}

}
