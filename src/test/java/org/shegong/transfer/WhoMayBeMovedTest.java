package org.shegong.transfer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.AwayCause;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps somebody where they are, and what a move comes to. */
class WhoMayBeMovedTest {

	private static OnPaper within() {
		return OnPaper.in("ordos", TransferKind.WITHIN_TOWN);
	}

	@Test
	void nothing_stands_against_a_move_between_two_communities_of_a_street() {
		assertThat(within().hired("2029-12-31", null).objections()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "transfer, 没有办结的调配调动", "secondment, 没有办结的借调", "dismissal, 解聘退出正在办理" })
	void nobody_is_moved_while_another_case_is_open(String process, String told) {
		assertThat(within().withAnOpen(process).refusals()).singleElement().satisfies((refusal) -> {
			assertThat(refusal.message()).contains(told);
			assertThat(refusal.rule()).isEqualTo("DESIGN");
		});
	}

	@Test
	void an_open_leave_does_not_stand_in_the_way_unless_it_covers_the_day() {
		assertThat(within().withAnOpen("leave").refusals()).isEmpty();
		var away = within().away(AwayCause.LEAVE, "2026-03-10", "2026-03-20").refusals();
		assertThat(away).singleElement().satisfies((refusal) -> {
			assertThat(refusal.message()).contains("2026年3月20日（周五）以后").doesNotContain("病假");
		});
		assertThat(within().away(AwayCause.OUTING, "2026-03-16", "2026-03-16").refusals()).hasSize(1);
	}

	@Test
	void whoever_goes_to_another_county_leaves_nothing_open() {
		var away = OnPaper.in("ordos", TransferKind.TO_OTHER_COUNTY).toAnotherCounty().withAnOpen("leave");
		assertThat(away.refusals()).extracting(Objection::message).singleElement().asString().contains("请先办结或撤回");
	}

	@Test
	void it_is_asked_for_ahead_but_its_day_may_pass_while_others_agree() {
		assertThat(within().on("2026-03-09").refusals()).isEmpty();
		assertThat(within().on("2026-03-08").refusals()).extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("2026年3月8日", "已经过去");
		assertThat(within().on("2026-03-08").beingDecided().refusals()).isEmpty();
	}

	@Test
	void a_probation_goes_on_and_whoever_decides_is_told() {
		assertThat(within().hired("2029-06-01", "2026-06-01").warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.rule()).isEqualTo("LCL 19, LCL 21");
			assertThat(warning.status()).isEqualTo(Status.LAW);
		});
		assertThat(within().hired("2029-06-01", "2026-03-15").warnings()).isEmpty();
	}

	@Test
	void a_contract_that_ends_first_is_told() {
		assertThat(within().hired("2026-03-15", null).warnings()).extracting(Objection::rule)
			.containsExactly("LCL 35, LCL 44(1)");
	}

	@Test
	void where_no_place_is_free_nobody_comes() {
		assertThat(within().whereNoPlaceIsFree().refusals()).extracting(Objection::message).containsExactly("没有空缺");
	}

	@Test
	void another_street_is_another_employer() {
		var between = OnPaper.in("changzhou", TransferKind.BETWEEN_TOWNS)
			.toTheWestOfTheCounty()
			.hired("2029-12-31", null);
		assertThat(between.refusals()).isEmpty();
		assertThat(between.warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.rule()).isEqualTo("LCL 10, LCL 36, Regs 10");
			assertThat(warning.message()).contains("由东街道变为西街道", "一个月内");
		});
		assertThat(between.situation().changesEmployer()).isTrue();
	}

	@Test
	void where_the_city_signs_the_contracts_it_is_the_same() {
		var between = OnPaper.in("taiyuan", TransferKind.BETWEEN_TOWNS)
			.toTheWestOfTheCounty()
			.hired("2029-12-31", null);
		assertThat(between.objections()).isEmpty();
		assertThat(between.situation().changesEmployer()).isFalse();
	}

	@Test
	void whoever_has_no_contract_changes_none() {
		assertThat(OnPaper.in("changzhou", TransferKind.BETWEEN_TOWNS).toTheWestOfTheCounty().objections()).isEmpty();
	}

	@Test
	void outside_the_city_somebody_looks_whether_the_province_is_the_same() {
		assertThat(OnPaper.in("changzhou", TransferKind.TO_OTHER_COUNTY).toAnotherCity().warnings())
			.extracting(Objection::rule)
			.containsExactly("NAT-09");
		assertThat(OnPaper.in("changzhou", TransferKind.TO_OTHER_COUNTY).toAnotherCounty().warnings()).isEmpty();
	}

	@Test
	void a_deputy_secretary_is_appointed_where_they_come_to() {
		assertThat(within().of(WorkerClass.RECRUITED, Position.DEPUTY_SECRETARY).warnings())
			.extracting(Objection::message)
			.singleElement()
			.asString()
			.contains("按党内程序");
		assertThat(within().of(WorkerClass.RECRUITED, Position.DEPUTY_SECRETARY).as("专职社工").warnings()).isEmpty();
	}

}
