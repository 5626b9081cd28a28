package org.shegong.dismissal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.dismissal.Street.asking;

/**
 * The path of a dismissal through processes/dismissal.bpmn, in the running application.
 */
@RunningCity
@Import(Street.class)
class DismissalProcessTest {

	@Autowired
	Street street;

	City city;

	@BeforeEach
	void aStreetWithItsPeople() {
		this.city = this.street.on("2026-03-16");
	}

	@Test
	void two_failed_years_end_the_contract_after_everybody_was_heard_and_told() {
		var number = this.city.started("office", "dismissal", asking("d1", "two-failed-years", "2026-03-31"));
		assertThat(this.city.tasks("union", number)).isEmpty();
		this.street.heard(number, "d1");
		assertThat(this.city.get("union", "/api/filings").text()).contains("解除理由通知工会").contains("杜一");
		assertThat(this.street.brief("meeting", number, "townMeetingDecides")).contains("法律依据")
			.contains("劳动合同法第四十条第（二）项")
			.contains("2025年度不合格（不称职）（2025年12月20日评定）");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets());
		this.city.completed("office", number, "deliverNotice",
				Map.of("deliveredOn", "2026-03-16", "how", "本人当面签收", "payInLieu", true));
		assertThat(this.city.tasks("office", number)).isEmpty();
		this.street.today("2026-03-31");
		this.street.fire(number, "lastDayComes");
		this.city.completed("office", number, "handOver", Map.of("handedOverOn", "2026-03-31", "certificateOn",
				"2026-03-31", "fileOn", "2026-03-31", "insuranceOn", "2026-03-31"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("d1")).contains("\"leftOn\":\"2026-03-31\"")
			.contains("\"endedOn\":\"2026-03-31\"")
			.contains("经济补偿7.5个月工资，共30000.00元")
			.contains("代通知金")
			.contains("本人陈述：请再给一次机会")
			.contains("工会意见：无异议")
			.contains("ORD-61")
			.contains("证明出具2026-03-31");
	}

	@Test
	void a_union_that_objects_is_answered_in_writing_or_nothing_is_decided() {
		var number = this.city.started("office", "dismissal", asking("d2", "two-failed-years", "2026-04-30"));
		this.street.fire(number, "statementOver");
		this.city.completed("union", number, "unionAnswers", Map.of("decision", "refuse", "opinion", "培训不足"));
		var silent = this.city.complete("meeting", number, "townMeetingDecides", this.street.meets());
		assertThat(silent.status()).isEqualTo(400);
		assertThat(silent.text()).contains("LCL 43").contains("书面答复");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets("unionReply", "培训记录已核对"));
		assertThat(this.city.get("union", "/api/filings").text()).contains("书面答复工会").contains("培训记录已核对");
		assertThat(this.city
			.complete("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-13", "how", "邮寄签收"))
			.text()).contains("解除2026年3月16日才决定");
		this.city.completed("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "邮寄签收"));
		this.street.today("2026-04-30");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("d2")).contains("到期未陈述").contains("有异议，培训不足，已书面答复");
	}

	@Test
	void a_meeting_without_a_majority_or_minutes_decides_nothing_and_may_refuse() {
		var number = this.city.started("office", "dismissal", asking("d3", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d3");
		var few = this.city.complete("meeting", number, "townMeetingDecides", this.street.meets("votesFor", 3));
		assertThat(few.text()).contains("不过实到7人的半数");
		var bare = this.city.complete("meeting", number, "townMeetingDecides", Map.of("decision", "approve"));
		assertThat(bare.text()).contains("会议纪要");
		this.city.completed("meeting", number, "townMeetingDecides",
				this.street.meets("decision", "refuse", "opinion", "再观察一年"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("d3")).contains("未获同意，劳动合同继续履行").doesNotContain("leftOn");
	}

	@Test
	void the_meeting_sends_it_back_and_everybody_is_heard_again() {
		var number = this.city.started("office", "dismissal", asking("d4", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d4");
		this.city.completed("meeting", number, "townMeetingDecides",
				this.street.meets("decision", "return", "opinion", "写明事实"));
		assertThat(this.city.filledIn("office", number, "revise")).containsEntry("facts", "见档案");
		this.city.completed("office", number, "revise", Map.of("decision", "resubmit", "facts", "2024、2025年度两次不合格"));
		this.street.heard(number, "d4");
		assertThat(this.city.tasks("meeting", number)).containsExactly("townMeetingDecides");
		var stranger = this.city.post("d4", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(stranger.status()).isEqualTo(404);
		assertThat(this.city.post("office", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(this.street.running(number)).isFalse();
	}

	@Test
	void without_thirty_days_or_a_months_pay_the_last_day_moves() {
		var number = this.city.started("office", "dismissal", asking("d6", "two-failed-years", "2026-03-31"));
		this.street.heard(number, "d6");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets());
		var unborn = this.city.complete("office", number, "deliverNotice",
				Map.of("deliveredOn", "2026-03-17", "how", "签收"));
		assertThat(unborn.text()).contains("不能晚于今天");
		this.city.completed("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "签收"));
		assertThat(this.street.file("d6")).contains("最后一天2026-04-15");
	}

	@Test
	void who_is_protected_on_the_last_day_keeps_the_contract() {
		var number = this.city.started("office", "dismissal", asking("d5", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "d5");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets());
		this.city.completed("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "签收"));
		this.street.enters("d5", "pregnancy", "2026-04-20", "2026-12-01");
		this.street.today("2026-04-30");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("d5")).contains("最后一天2026-04-30复核").contains("孕期").doesNotContain("leftOn");
	}

	@Test
	void wages_known_at_the_delivery_cap_the_severance() {
		var number = this.city.started("office", "dismissal", asking("w2", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "w2");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets());
		this.city.completed("office", number, "deliverNotice",
				Map.of("deliveredOn", "2026-03-16", "how", "签收", "averageWage", 30000, "cityAverageWage", 8000.5));
		this.street.today("2026-04-30");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("w2")).contains("经济补偿12个月工资，共288018.00元")
			.contains("超过本市上年度职工月平均工资8000.50元的3倍，按24001.50元计，最多12年");
	}

	@Test
	void in_taiyuan_the_civil_affairs_bureau_confirms_and_hears_of_the_exit() {
		var number = this.city.started("tyoffice", "dismissal", asking("ty1", "two-failed-years", "2026-04-30"));
		this.street.heard(number, "ty1");
		this.city.completed("tymeeting", number, "townMeetingDecides", this.street.meets());
		assertThat(this.city.tasks("tyoffice", number)).isEmpty();
		this.city.approves("tymz", number, "countyConfirms");
		assertThat(this.city.tasks("tyoffice", number)).isEqualTo(List.of("deliverNotice"));
		this.city.completed("tyoffice", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "签收"));
		assertThat(this.city.get("tymz", "/api/filings").text()).doesNotContain("退出报告");
		this.street.today("2026-04-30");
		this.street.fire(number, "lastDayComes");
		assertThat(this.city.get("tymz", "/api/filings").text()).contains("退出报告", "2026年4月30日");
	}

	@Test
	void a_union_that_lets_the_time_pass_was_told_all_the_same() {
		var number = this.city.started("office", "dismissal",
				asking("b8", "rule-breach", "2026-04-30", "rulesPublished", true));
		this.street.fire(number, "statementOver");
		this.street.fire(number, "unionAnswerOver");
		assertThat(this.city.get("union", "/api/filings").text()).contains("工会到期未答复");
		assertThat(this.street.brief("meeting", number, "townMeetingDecides")).contains("理由已书面通知，到期未答复");
		this.city.completed("meeting", number, "townMeetingDecides", this.street.meets());
		assertThat(this.city.tasks("office", number)).containsExactly("deliverNotice");
	}

	@Test
	void nobody_dismisses_themselves_and_only_offices_dismiss_others() {
		assertThat(this.city.start("t2", "dismissal", asking("t2", "two-failed-years", "2026-04-30")).status())
			.isBetween(400, 404);
		assertThat(this.city.start("heir", "dismissal", asking("t2", "resignation", "2026-04-30")).status())
			.isBetween(400, 404);
	}

	@Test
	void a_second_request_about_the_same_person_waits_for_the_first() {
		this.city.started("office", "dismissal", asking("d7", "rule-breach", "2026-04-30", "rulesPublished", true));
		var again = this.city.start("office", "dismissal", asking("d7", "agreement", "2026-04-30"));
		assertThat(again.status()).isEqualTo(400);
		assertThat(again.text()).contains("退出已在办理");
	}

}
