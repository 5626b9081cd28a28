package org.shegong.secondment;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.shegong.approval.RequestNumber;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.worker.AwayPeriods;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/secondment.bpmn, through the running application. */
@RunningCity
@Import(Banner.class)
class SecondmentProcessTest {

	@Autowired
	Banner banner;

	@Autowired
	AwayPeriods aways;

	@Autowired
	SecondmentRequests requests;

	@Autowired
	RuntimeService cases;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		this.city = this.banner.on("2026-03-09");
	}

	@AfterEach
	void nobodyIsAwayAnyMore() {
		this.cases.createProcessInstanceQuery()
			.list()
			.forEach((open) -> this.cases.deleteProcessInstance(open.getId(), "上一个测试结束"));
		this.aways.deleteAll();
		this.database.update("update approval_request set state = 'WITHDRAWN' where process = 'secondment'");
	}

	@Test
	void from_the_streets_request_to_the_reported_return() {
		var number = this.banner.asked("sdmem", "2026-03-16", "2026-06-15");
		assertThat(this.city.tasks("sdsw", number)).isEmpty();
		this.city.approves("sdlead", number, "townDecides");
		assertThat(this.banner.file("sdmem")).doesNotContain("借调至");
		this.city.approves("sdsw", number, "approveSecondment");
		assertThat(this.banner.file("sdmem")).contains("借调至胡杨街道", "\"until\":\"2026-06-15\"", number, "NAT-27");
		assertThat(this.banner.filings("sdsec")).contains("借调通知", "钱静");
		assertThat(this.banner.filings("sdoffice")).contains("借调通知");
		assertThat(this.banner.due(number, "endNears")).isEqualTo("2026-06-08T09:00");
		assertThat(this.banner.due(number, "returnOverdue")).isEqualTo("2026-06-18T00:00");
		this.banner.today("2026-06-08");
		this.banner.fire(number, "endNears");
		assertThat(this.banner.filings("sdsec")).contains("借调期满提醒");
		assertThat(this.city.complete("sdoffice", number, "reportReturn", Map.of("returnedOn", "2026-06-16")).text())
			.contains("返岗日期还没有到");
		this.banner.today("2026-06-16");
		this.city.completed("sdoffice", number, "reportReturn", Map.of("returnedOn", "2026-06-16"));
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("sdmem")).contains("2026-06-16返岗", "按期");
	}

	@Test
	void whoever_decides_sees_who_else_is_away() {
		this.banner.granted("sd2", "2026-03-16", "2026-04-15");
		var second = this.banner.asked("sd3", "2026-04-01", "2026-04-30");
		assertThat(this.city.filledIn("sdlead", second, "townDecides").get("brief").toString()).contains("白桦",
				"本社区同期借调在外", "\"what\":\"离岗\"");
		var leave = this.city.started("sd4", "leave",
				Map.of("kind", "personal", "from", "2026-04-01", "until", "2026-04-01", "reason", "家中有事"));
		assertThat(this.city.filledIn("sdsec", leave, this.city.tasks("sdsec", leave).get(0)).get("brief").toString())
			.contains("白桦", "离岗")
			.contains("离岗（审批中）");
	}

	@Test
	void a_third_one_is_refused_also_when_the_others_are_still_asked_for() {
		this.banner.granted("sd2", "2026-03-16", "2026-04-15");
		var second = this.banner.asked("sd3", "2026-04-01", "2026-04-30");
		var third = this.city.start("sdoffice", "secondment", Banner.asking("sd4", "2026-04-15", "2026-05-15"));
		assertThat(third.status()).isEqualTo(400);
		assertThat(third.text()).contains("最多借调2人", "审批中", "ORD-48");
		this.city.completed("sdlead", second, "townDecides", Banner.REFUSES);
		assertThat(this.banner.running(second)).isFalse();
		this.banner.asked("sd4", "2026-04-15", "2026-05-15");
	}

	@Test
	void what_came_to_stand_against_it_stops_the_final_approval() {
		var number = this.banner.asked("sd5", "2026-03-16", "2026-03-31");
		this.city.approves("sdlead", number, "townDecides");
		this.banner.today("2026-04-01");
		var late = this.city.complete("sdsw", number, "approveSecondment", Map.of("decision", "approve"));
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("已经过去");
		this.city.completed("sdsw", number, "approveSecondment", Banner.REFUSES);
		assertThat(this.banner.running(number)).isFalse();
	}

	@Test
	void it_may_come_back_be_changed_and_be_given_up() {
		var number = this.banner.asked("sd6", "2026-03-16", "2026-05-31");
		this.city.approves("sdlead", number, "townDecides");
		this.city.completed("sdsw", number, "approveSecondment", Banner.RETURNS);
		assertThat(this.city.filledIn("sdoffice", number, "revise")).containsEntry("until", "2026-05-31")
			.containsEntry("borrowerKind", "town");
		assertThat(this.city
			.complete("sdoffice", number, "revise", Map.of("decision", "resubmit", "borrowerKind", "enterprise"))
			.text()).contains("R-21");
		this.city.completed("sdoffice", number, "revise", Map.of("decision", "resubmit", "until", "2026-04-15"));
		assertThat(this.aways.findByRequest(RequestNumber.of(number)).orElseThrow().until()).isEqualTo("2026-04-15");
		this.city.completed("sdlead", number, "townDecides", Banner.RETURNS);
		this.city.completed("sdoffice", number, "revise", Map.of("decision", "withdraw"));
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.aways.findByRequest(RequestNumber.of(number))).isEmpty();
	}

	@Test
	void the_town_may_take_it_back_with_a_reason_before_it_is_granted() {
		var number = this.banner.asked("sd7", "2026-03-16", "2026-05-31");
		assertThat(this.city.post("sdoffice", "/api/requests/" + number + "/withdraw", Map.of()).status())
			.isEqualTo(422);
		assertThat(
				this.city.post("sdoffice", "/api/requests/" + number + "/withdraw", Map.of("reason", "任务取消")).status())
			.isEqualTo(200);
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.aways.findByRequest(RequestNumber.of(number))).isEmpty();
	}

	@Test
	void who_does_not_return_is_put_down_once_and_the_approvers_are_told() {
		var number = this.banner.granted("sd8", "2026-03-16", "2026-04-10");
		this.banner.today("2026-04-15");
		this.banner.fire(number, "returnOverdue");
		assertThat(this.banner.file("sd8")).contains("借调期满未返岗");
		assertThat(this.banner.filings("sdsw")).contains("借调逾期未归");
		this.banner.granted("sd9", "2026-04-16", "2026-05-15");
		assertThat(this.city.start("sdoffice", "secondment", Banner.asking("sd10", "2026-04-16", "2026-05-15")).text())
			.contains("期满未返岗");
		this.city.completed("sdoffice", number, "reportReturn", Map.of("returnedOn", "2026-04-15"));
		assertThat(this.banner.file("sd8")).contains("逾期返岗");
		this.banner.asked("sd10", "2026-04-16", "2026-05-15");
	}

	@Test
	void an_extension_ends_the_earlier_one_in_itself() {
		var first = this.banner.granted("sd1", "2026-03-16", "2026-04-30");
		this.banner.today("2026-04-20");
		assertThat(this.city.start("sdoffice", "secondment", Banner.asking("sd1", "2026-05-01", "2026-06-16")).text())
			.contains("合并计算不得超过3个月", "2026年6月15日", "R-29");
		var facts = this.city.preview("sdoffice", "secondment", Banner.asking("sd1", "2026-05-06", "2026-06-15"))
			.body()
			.path("facts");
		assertThat(facts.path("continues").asText()).isEqualTo(first);
		assertThat(facts.path("countsFrom").asText()).isEqualTo("2026-03-16");
		var second = this.banner.granted("sd1", "2026-05-06", "2026-06-15");
		assertThat(this.banner.running(first)).isFalse();
		assertThat(this.requests.get(RequestNumber.of(first)).continuedBy()).hasToString(second);
		assertThat(this.banner.file("sd1")).contains("并入续借，至2026年6月15日").contains(second);
		assertThat(this.city.tasks("sdoffice", second)).containsExactly("reportReturn");
	}

	@Test
	void who_comes_back_early_frees_the_place_and_who_never_went_was_not_away() {
		var early = this.banner.granted("sd2", "2026-03-16", "2026-05-31");
		var never = this.banner.granted("sd3", "2026-03-16", "2026-05-31");
		this.banner.today("2026-03-16");
		this.city.completed("sdoffice", never, "reportReturn", Map.of("returnedOn", "2026-03-16"));
		assertThat(this.aways.findByRequest(RequestNumber.of(never))).isEmpty();
		assertThat(this.banner.file("sd3")).contains("借调未成行");
		this.banner.today("2026-04-08");
		this.city.completed("sdoffice", early, "reportReturn", Map.of("returnedOn", "2026-04-08"));
		assertThat(this.aways.findByRequest(RequestNumber.of(early)).orElseThrow().until()).isEqualTo("2026-04-07");
		this.banner.asked("sd4", "2026-04-08", "2026-05-31");
		this.banner.asked("sd5", "2026-04-08", "2026-05-31");
	}

	@Test
	void who_is_back_may_be_asked_for_again_and_the_months_still_add_up() {
		var first = this.banner.granted("sdl1", "2026-03-16", "2026-04-30");
		this.banner.today("2026-04-08");
		var typo = this.city.complete("sdoffice", first, "reportReturn", Map.of("returnedOn", "2025-04-08"));
		assertThat(typo.text()).contains("早于借调开始（2026年3月16日）");
		this.city.completed("sdoffice", first, "reportReturn", Map.of("returnedOn", "2026-04-08"));
		assertThat(this.city.start("sdoffice", "secondment", Banner.asking("sdl1", "2026-04-08", "2026-06-16")).text())
			.contains("合并计算不得超过3个月");
		var second = this.banner.granted("sdl1", "2026-04-08", "2026-06-15");
		assertThat(this.city.tasks("sdoffice", second)).containsExactly("reportReturn");
		assertThat(this.requests.get(RequestNumber.of(first)).continuedBy()).isNull();
	}

	@Test
	void the_headcount_says_who_works_elsewhere() {
		var number = this.banner.granted("sdl2", "2026-03-16", "2026-05-31");
		this.banner.asked("sdl3", "2026-03-16", "2026-05-31");
		var quota = this.city.get("sdoffice", "/api/units/sd-sl/quota?asOf=2026-03-16").body();
		assertThat(quota.path("inPost").asInt()).isGreaterThanOrEqualTo(20);
		assertThat(quota.path("seconded")).hasSize(1);
		assertThat(quota.path("seconded").get(0).toString()).contains("柳二", number, "2026-05-31");
		assertThat(this.city.get("sdoffice", "/api/units/sd-sl/quota?asOf=2026-03-15").body().path("seconded"))
			.isEmpty();
	}

	@Test
	void who_leaves_is_seconded_nowhere_any_more() {
		var away = this.banner.granted("sdl4", "2026-03-16", "2026-05-31");
		var asked = this.banner.asked("sdl4", "2026-06-08", "2026-06-12");
		this.banner.today("2026-04-08");
		this.banner.leaves("sdl4");
		assertThat(this.banner.running(away)).isFalse();
		assertThat(this.banner.running(asked)).isFalse();
		assertThat(this.requests.get(RequestNumber.of(away)).returnedOn()).isEqualTo("2026-04-09");
		assertThat(this.aways.findByRequest(RequestNumber.of(away)).orElseThrow().until()).isEqualTo("2026-04-08");
		assertThat(this.aways.findByRequest(RequestNumber.of(asked))).isEmpty();
		assertThat(this.banner.filings("sdoffice")).contains("借调终止").contains("因本人退出而终止");
	}

	@Test
	void a_seconded_worker_still_takes_leave() {
		this.banner.granted("sd6", "2026-03-16", "2026-05-31");
		var preview = this.city.preview("sd6", "leave",
				Map.of("kind", "personal", "from", "2026-04-01", "until", "2026-04-01", "reason", "家中有事"));
		assertThat(preview.body().path("admissible").asBoolean()).as(preview.text()).isTrue();
		assertThat(preview.text()).contains("告知借用单位");
	}

	@Test
	void where_the_department_has_nobody_the_town_does_not_grant_in_its_place() {
		var asked = Banner.asking("sdb1", "2026-03-16", "2026-03-31");
		asked.put("borrower", "石桥镇");
		var number = this.city.started("sdxoffice", "secondment", asked);
		this.city.approves("sdxlead", number, "townDecides");
		assertThat(this.city.tasks("sdxclerk", number)).isEmpty();
		var waiting = this.city.get("sdxoffice", "/api/requests").body().get(0).path("waiting").get(0);
		assertThat(waiting.path("who").asText()).contains("岗位空缺");
		assertThat(this.city.complete("admin", number, "approveSecondment", Map.of("decision", "approve")).text())
			.contains("管理员不能");
	}

	@Test
	void nobody_but_their_office_seconds_them_and_nobody_decides_on_their_own() {
		assertThat(this.city.start("sd7", "secondment", Banner.asking("sd7", "2026-03-16", "2026-03-31")).status())
			.isBetween(400, 404);
		assertThat(
				this.city.start("sdxoffice", "secondment", Banner.asking("sd7", "2026-03-16", "2026-03-31")).status())
			.isEqualTo(400);
	}

}
