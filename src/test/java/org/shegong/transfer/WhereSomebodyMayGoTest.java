package org.shegong.transfer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** NAT-08, NAT-28, ORD-49, policy.md A.11; the cases T of src/docs/cases.md. */
class WhereSomebodyMayGoTest {

	@ParameterizedTest
	@CsvSource({ "2024-03-27, false", "2024-03-28, true" })
	void a_street_moves_its_people_since_the_opinions(String day, boolean may) {
		var refusals = OnPaper.in("changzhou", TransferKind.WITHIN_TOWN).asOf(day).on(day).refusals();
		assertThat(refusals.isEmpty()).as(refusals.toString()).isEqualTo(may);
		assertThat(refusals).extracting(Objection::rule).allMatch((rule) -> rule.equals("NAT-08"));
	}

	@ParameterizedTest
	@CsvSource({ "ordos, true", "changzhou, false", "taiyuan, false", "county-plan, false" })
	void only_where_rules_know_of_it_there_is_rotation(String jurisdiction, boolean may) {
		var refusals = OnPaper.in(jurisdiction, TransferKind.ROTATION).refusals();
		assertThat(refusals.isEmpty()).as(refusals.toString()).isEqualTo(may);
		assertThat(refusals).extracting(Objection::message).allMatch((message) -> message.contains("没有社区工作者轮岗的规定"));
	}

	@Test
	void rotation_within_a_community_changes_the_post_or_the_grid() {
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION).staying().as("第三网格").refusals()).isEmpty();
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION).staying().as("副书记").refusals()).isEmpty();
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION).staying().refusals()).extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("岗位也没有变化");
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION).staying().as("专职社工").refusals()).hasSize(1);
	}

	@Test
	void nobody_is_moved_to_where_they_are() {
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).staying().as("第三网格").refusals())
			.extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("安然已在东一社区");
	}

	@Test
	void each_kind_goes_as_far_as_it_says() {
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).toTheWestOfTheCounty().refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION).toTheWestOfTheCounty().refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.BETWEEN_TOWNS).toTheWestOfTheCounty().refusals()).isEmpty();
		assertThat(OnPaper.in("ordos", TransferKind.BETWEEN_TOWNS).refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.BETWEEN_TOWNS).toAnotherCounty().refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.TO_OTHER_COUNTY).toAnotherCounty().refusals()).isEmpty();
		assertThat(OnPaper.in("ordos", TransferKind.TO_OTHER_COUNTY).toTheWestOfTheCounty().refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).toATown().refusals()).extracting(Objection::message)
			.first()
			.asString()
			.contains("“东街道”不是花名册中的社区");
	}

	@Test
	void who_was_elected_stays_with_those_who_elected_them() {
		var secretary = OnPaper.in("ordos", TransferKind.WITHIN_TOWN)
			.of(WorkerClass.ELECTED, Position.SECRETARY, Position.DIRECTOR)
			.refusals();
		assertThat(secretary).singleElement().satisfies((refusal) -> {
			assertThat(refusal.rule()).contains("A.11", "组织法 8");
			assertThat(refusal.status()).isEqualTo(Status.DESIGN);
			assertThat(refusal.message()).contains("不能调离选举其任职的社区");
		});
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN)
			.of(WorkerClass.RECRUITED, Position.COMMITTEE_MEMBER)
			.refusals()).hasSize(1);
		assertThat(OnPaper.in("ordos", TransferKind.ROTATION)
			.of(WorkerClass.ELECTED, Position.COMMITTEE_MEMBER)
			.staying()
			.as("第三网格")
			.refusals()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "secretary", "主任", "social-worker+committee-member" })
	void an_office_is_not_given_by_a_move(String position) {
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).as(position).refusals()).singleElement()
			.satisfies((refusal) -> assertThat(refusal.message()).contains("由选举产生"));
	}

	@Test
	void only_officials_are_posted_in_and_since_the_opinions() {
		assertThat(OnPaper.in("changzhou", TransferKind.POSTED_IN).refusals()).isEmpty();
		assertThat(OnPaper.in("changzhou", TransferKind.POSTED_IN).of(WorkerClass.RECRUITED).refusals())
			.extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("挂职只适用于机关事业单位选派的人员");
		assertThat(OnPaper.in("changzhou", TransferKind.POSTED_IN).asOf("2024-03-27").refusals())
			.extracting(Objection::rule)
			.containsExactly("NAT-28");
		assertThat(OnPaper.in("changzhou", TransferKind.POSTED_IN).toAnotherCounty().refusals()).hasSize(1);
	}

	@Test
	void whom_others_sent_is_not_moved_without_a_word_to_them() {
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).of(WorkerClass.POSTED).warnings())
			.extracting(Objection::message)
			.containsExactly("下派人员的去处由派出单位安排，请先征得派出单位同意");
		assertThat(OnPaper.in("ordos", TransferKind.WITHIN_TOWN).of(WorkerClass.WELFARE_POST).warnings())
			.extracting(Objection::message)
			.containsExactly("公益性岗位人员的去处按项目规定，请先征得项目主管部门同意");
	}

}
