package org.shegong.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/training.bpmn and processes/allowance.bpmn, of which no Java knows, through
 * the running application (policy.md NAT-24, ORD-47).
 */
@RunningCity
class TrainingAndAllowanceTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	@Autowired
	HistoryService history;

	@Autowired
	RepositoryService models;

	City city;

	@BeforeEach
	void aTownAndItsCounty() {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\n" + "social,闻社,social-work-department,qh-hr,pw-social\n"
					+ "money,钱财,finance,qh-hr,pw-money\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void hours_of_a_training_reach_the_file_when_its_attendance_is_reported() {
		var number = this.city.started("dm1", "training", training(Map.of()));
		assertThat(number).startsWith("training-");
		assertThat(this.city.tasks("dm1", number)).isEmpty();
		assertThat(this.city.filledIn("dm-sec", number, "communityDecides").get("brief").toString())
			.contains("外出培训申请 韩冰（4月8日—4月9日）", "主办单位", "市委党校", "市级", "学时", "16", "韩冰（");
		this.city.approves("dm-dir", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(state("dm1", number)).isEqualTo("已批准");
		assertThat(fileOf("dm1")).doesNotContain("training-");
		var early = this.city.complete("dm1", number, "reportAttendance", Map.of("hours", 16));
		assertThat(early.status()).isEqualTo(400);
		assertThat(early.text()).contains("2026年4月9日").contains("结束后再报告");
		this.clock.setTo(LocalDate.of(2026, 4, 10));
		assertThat(this.city.filledIn("dm1", number, "reportAttendance")).containsEntry("hours", "16");
		this.city.completed("dm1", number, "reportAttendance", Map.of("hours", 12.5, "result", "学到很多"));
		var line = lines("dm1", "training").get(0);
		assertThat(line.path("quantity").decimalValue()).isEqualByComparingTo("12.5");
		assertThat(line.path("date").asText()).isEqualTo("2026-04-08");
		assertThat(line.path("until").asText()).isEqualTo("2026-04-09");
		assertThat(line.path("organiser").asText()).isEqualTo("市委党校");
		assertThat(line.path("request").asText()).isEqualTo(number);
		assertThat(line.path("summary").asText()).isEqualTo("培训：2026-04-08至2026-04-09，12.5学时，学到很多");
		assertThat(state("dm1", number)).isEqualTo("已办结");
		assertThat(running(number)).isFalse();
	}

	@Test
	void who_did_not_attend_has_nothing_on_file() {
		var number = this.city.started("dm2", "training", training(Map.of()));
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		this.clock.setTo(LocalDate.of(2026, 4, 9));
		this.city.completed("dm2", number, "reportAttendance", Map.of("hours", 0, "result", "临时值班"));
		assertThat(lines("dm2", "training")).isEmpty();
		assertThat(running(number)).isFalse();
	}

	@Test
	void who_does_not_report_is_pressed_by_the_secretary_after_the_deadline() {
		var number = this.city.started("dm4", "training", training(Map.of()));
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		var task = this.city.get("dm4", "/engine-rest/task?processInstanceBusinessKey=" + number).body().get(0);
		assertThat(task.path("followUp").asText()).startsWith("2026-04-0");
		assertThat(task.path("due").asText()).startsWith("2026-04-15");
		assertThat(this.city.tasks("dm-sec", number)).isEmpty();
		fire(number, "reportAttendance");
		assertThat(this.city.tasks("dm-sec", number)).containsExactly("reportAttendance");
	}

	@Test
	void an_allowance_climbs_to_the_county_and_is_filed_to_finance_and_human_resources() {
		var number = this.city.started("m1", "allowance", allowance(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(this.city.filledIn("social", number, "countyApproves").get("brief").toString()).contains("防汛抢险",
				"1200.5", "张国栋", "同意");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "approve", "opinion", "同意发放"));
		assertThat(state("m1", number)).isEqualTo("已批准");
		assertThat(running(number)).isFalse();
		for (var reader : List.of("money", "hr")) {
			assertThat(this.city.get(reader, "/api/filings").text()).contains("工作补助申请备案", "孙立", "防汛抢险", "1200.5");
		}
		assertThat(this.city.get("sjb", "/api/filings").text()).doesNotContain("工作补助申请备案");
		assertThat(own("m1", number).path("opinions").findValuesAsText("choice")).containsExactly("同意", "同意", "同意");
	}

	@Test
	void each_level_may_refuse_with_a_reason() {
		var number = this.city.started("m2", "allowance", allowance(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		var silent = this.city.complete("social", number, "countyApproves", Map.of("decision", "refuse"));
		assertThat(silent.text()).contains("请填写意见");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "refuse", "opinion", "不属重大任务"));
		assertThat(state("m2", number)).isEqualTo("未批准");
		assertThat(running(number)).isFalse();
	}

	@Test
	void a_returned_request_is_revised_from_what_it_says_or_given_up() {
		var number = this.city.started("m3", "allowance", allowance(Map.of()));
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "金额请核实"));
		assertThat(state("m3", number)).isEqualTo("退回修改");
		assertThat(this.city.filledIn("m3", number, "revise")).containsEntry("event", "防汛抢险")
			.containsEntry("amount", "1200.5")
			.containsEntry("from", "2026-03-02");
		this.city.completed("m3", number, "revise",
				with(allowance(Map.of()), Map.of("decision", "resubmit", "amount", 800)));
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("800")
			.doesNotContain("1200.5");
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "再议"));
		this.city.completed("m3", number, "revise", with(allowance(Map.of()), Map.of("decision", "withdraw")));
		assertThat(state("m3", number)).isEqualTo("已撤回");
	}

	@Test
	void the_applicant_takes_it_back_while_others_decide() {
		var number = this.city.started("m4", "training", training(Map.of()));
		assertThat(this.city.post("m4", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(state("m4", number)).isEqualTo("已撤回");
		assertThat(running(number)).isFalse();
	}

	@Test
	void the_town_office_asks_for_its_workers_and_nobody_else_does() {
		var forAnother = training(Map.of("applicant", "m5"));
		assertThat(this.city.start("m6", "training", forAnother).text()).contains("流程规定只能由", "党政办");
		assertThat(this.city.start("deputy", "training", training(Map.of())).status()).isEqualTo(400);
		assertThat(this.city.start("cz-office", "training", forAnother).status()).isEqualTo(400);
		var number = this.city.started("office", "training", forAnother);
		assertThat(this.city.get("m5", "/api/requests").body().findValuesAsText("number")).contains(number);
		assertThat(this.city.get("office", "/api/requests").body().findValuesAsText("number")).contains(number);
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(this.city.tasks("m5", number)).containsExactly("reportAttendance");
	}

	@Test
	void nobody_decides_their_own_and_other_counties_see_nothing() {
		var number = this.city.started("sec", "training", training(Map.of()));
		assertThat(this.city.tasks("sec", number)).isEmpty();
		assertThat(this.city.tasks("deputy", number)).containsExactly("communityDecides");
		assertThat(this.city.tasks("cz-deputy", number)).isEmpty();
		assertThat(this.city.tasks("cz-watch", number)).isEmpty();
		assertThat(this.city.tasks("watch", number)).containsExactly("communityDecides");
	}

	@Test
	void the_start_list_and_the_lists_of_tasks_know_them() {
		assertThat(startable("m1")).contains("training", "allowance", "leave").doesNotContain("deputy-watch");
		assertThat(startable("office")).contains("training");
		assertThat(startable("deputy")).doesNotContain("training", "allowance").contains("dismissal");
		var filters = this.city.get("dm-sec", "/engine-rest/filter").body().findValuesAsText("name");
		assertThat(filters).contains("外出培训申请", "工作补助申请", "请假");
		assertThat(this.city.get("office", "/api/workers?for=training").text()).contains("韩冰");
		assertThat(this.city.get("m1", "/api/workers?for=training").body()).isEmpty();
		assertThat(this.city.get("sec", "/api/absences").text()).contains("外出培训申请");
	}

	@Test
	void what_the_form_does_not_take_is_refused_in_its_words_and_starts_nothing() {
		var before = this.history.createHistoricProcessInstanceQuery().count();
		var wrong = this.city.start("m7", "training", Map.of("organiser", " ", "level", "world", "from", "2026-04-09",
				"until", "2026-04-08", "hours", "many"));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.text()).contains("主办单位", "培训级别", "学时", "培训内容和理由");
		var backwards = this.city.start("m7", "training", training(Map.of("until", "2026-04-07")));
		assertThat(backwards.status()).isEqualTo(400);
		assertThat(backwards.text()).contains("结束日期").contains("早于");
		assertThat(this.city.start("m7", "training", training(Map.of("secret", "x"))).status()).isEqualTo(400);
		assertThat(this.history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
	}

	@Test
	void the_same_is_asked_for_once_whether_decided_or_not() {
		var asked = allowance(Map.of("event", "抗旱"));
		var number = this.city.started("dm1", "allowance", asked);
		var twice = this.city.start("dm1", "allowance", asked);
		assertThat(twice.status()).isEqualTo(400);
		assertThat(twice.text()).contains("请勿重复提交", number, "审批中");
		assertThat(this.city.preview("dm1", "allowance", asked).text()).contains("请勿重复提交", number);
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "approve", "opinion", "同意"));
		this.clock.setTo(LocalDate.of(2026, 4, 13));
		assertThat(this.city.start("dm1", "allowance", asked).text()).contains("请勿重复提交", "已批准");
		var other = this.city.started("dm1", "allowance", with(asked, Map.of("amount", 300)));
		assertThat(this.city.post("dm1", "/api/requests/" + other + "/withdraw", Map.of()).status()).isEqualTo(200);
		this.city.started("dm1", "allowance", with(asked, Map.of("amount", 300)));
	}

	@Test
	void who_is_at_a_training_is_away_and_nobody_is_away_twice() {
		var days = Map.of("from", "2026-05-18", "until", "2026-05-19");
		var leave = with(days, Map.of("kind", "personal", "reason", "家中有事"));
		var number = this.city.started("dm3", "training", training(days));
		assertThat(this.city.start("dm3", "leave", leave).text()).contains("5月18日", "外出培训申请");
		assertThat(this.city.start("dm3", "training", training(with(days, Map.of("organiser", "县委组织部")))).text())
			.contains("已有外出培训申请");
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "return", "opinion", "改期"));
		var moved = Map.of("from", "2026-05-20", "until", "2026-05-20");
		this.city.completed("dm3", number, "revise", with(training(moved), Map.of("decision", "resubmit")));
		var other = this.city.started("dm3", "leave", leave);
		assertThat(this.city.preview("dm3", "training", training(days)).text()).contains("已有事假");
		assertThat(this.city.preview("office", "training", training(with(days, Map.of("applicant", "dm3")))).text())
			.contains("已有");
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "return", "opinion", "再改"));
		var back = this.city.complete("dm3", number, "revise", with(training(days), Map.of("decision", "resubmit")));
		assertThat(back.status()).isEqualTo(400);
		assertThat(back.text()).contains("已有事假");
		this.city.completed("dm3", number, "revise", with(training(days), Map.of("decision", "withdraw")));
		assertThat(this.city.post("dm3", "/api/requests/" + other + "/withdraw", Map.of()).status()).isEqualTo(200);
		this.city.started("dm3", "leave", with(moved, Map.of("kind", "personal", "reason", "家中有事")));
	}

	@Test
	void the_preview_checks_the_form_and_who_starts_it() {
		assertThat(this.city.preview("m8", "allowance", allowance(Map.of())).body().path("admissible").asBoolean())
			.isTrue();
		assertThat(this.city.preview("m8", "allowance", allowance(Map.of("amount", -1))).text()).contains("申请金额");
		assertThat(this.city.preview("deputy", "allowance", allowance(Map.of())).body().path("admissible").asBoolean())
			.isFalse();
	}

	@Test
	void what_is_started_by_the_other_call_of_the_engine_keeps_its_fields_as_well() {
		var variables = new LinkedHashMap<String, Object>();
		allowance(Map.of()).forEach((field, value) -> variables.put(field, Map.of("value", value)));
		var path = "/engine-rest/process-definition/key/allowance/start";
		var started = this.city.post("dep", path, Map.of("variables", variables));
		assertThat(started.status()).as(started.text()).isEqualTo(200);
		var number = this.city.get("dep", "/api/requests").body().at("/0/number").asText();
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("防汛抢险");
		variables.put("secret", Map.of("value", "x"));
		assertThat(this.city.post("dep", path, Map.of("variables", variables)).status()).isEqualTo(403);
	}

	@Test
	void the_file_with_the_training_is_printed() {
		var number = this.city.started("m9", "training", training(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		this.clock.setTo(LocalDate.of(2026, 4, 9));
		this.city.completed("m9", number, "reportAttendance", Map.of("hours", 16));
		var printed = this.city.download("m9", "/api/workers/m9/file.docx");
		assertThat(printed.statusCode()).isEqualTo(200);
		assertThat(fileOf("m9")).contains("外出培训申请2026-");
	}

	@Test
	void what_a_designer_draws_for_offices_is_theirs_from_the_moment_it_is_deployed() {
		assertThat(startable("office")).doesNotContain("stationery");
		this.models.createDeployment()
			.addClasspathResource("drawn/stationery.bpmn")
			.addClasspathResource("drawn/stationery-apply.form")
			.addClasspathResource("drawn/stationery-decide.form")
			.deploy();
		var paper = Map.of("item", "打印纸", "count", 20);
		assertThat(startable("office")).contains("stationery");
		assertThat(startable("m1")).doesNotContain("stationery");
		assertThat(this.city.start("m1", "stationery", paper).text()).contains("流程规定只能由", "党政办", "居委会主任");
		assertThat(
				this.city.start("office", "stationery", Map.of("item", "打印纸", "count", 20, "applicant", "m1")).text())
			.contains("不能代他人申请");
		var number = this.city.started("office", "stationery", paper);
		assertThat(own("office", number).path("title").asText()).isEqualTo("办公用品申请 城关镇");
		assertThat(this.city.tasks("cz-principal", number)).isEmpty();
		this.city.approves("principal", number, "principalDecides");
		assertThat(state("office", number)).isEqualTo("已批准");
		assertThat(this.city.get("money", "/api/filings").text()).contains("办公用品申请 城关镇，物品：打印纸，数量：20");
		var own = this.city.started("dm-dir", "stationery", paper);
		assertThat(own("dm-dir", own).path("title").asText()).isEqualTo("办公用品申请 沈玉");
		assertThat(this.city.post("dm-dir", "/api/requests/" + own + "/withdraw", Map.of()).status()).isEqualTo(200);
	}

	@Test
	void a_model_makes_the_circle_of_a_room_smaller() throws IOException {
		var outing = Files.readString(Path.of("processes/outing.bpmn"));
		var deployment = this.models.createDeployment()
			.addString("outing.bpmn", outing.replace("isExecutable=\"true\"",
					"isExecutable=\"true\" camunda:candidateStarterGroups=\"worker, finance\""));
		for (var form : List.of("apply", "decide", "revise", "report")) {
			deployment.addString("outing-" + form + ".form",
					Files.readString(Path.of("forms/outing-" + form + ".form")));
		}
		deployment.deploy();
		var fields = Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-04-15", "until", "2026-04-15");
		assertThat(this.city.start("office", "outing", with(fields, Map.of("applicant", "m10"))).text())
			.contains("流程规定只能由社区工作者本人发起");
		assertThat(this.city.preview("office", "outing", with(fields, Map.of("applicant", "m10"))).text())
			.contains("流程规定只能由社区工作者本人发起");
		assertThat(this.city.start("money", "outing", with(fields, Map.of("applicant", "m10"))).status())
			.isEqualTo(400);
		assertThat(startable("office")).doesNotContain("outing");
		assertThat(startable("m10")).contains("outing");
		assertThat(this.city.started("m10", "outing", fields)).startsWith("outing-");
	}

	private static Map<String, Object> training(Map<String, ?> more) {
		return with(Map.of("organiser", "市委党校", "level", "city", "from", "2026-04-08", "until", "2026-04-09", "hours",
				16, "reason", "社会工作实务"), more);
	}

	private static Map<String, Object> allowance(Map<String, ?> more) {
		return with(Map.of("event", "防汛抢险", "from", "2026-03-02", "until", "2026-03-06", "amount", 1200.5, "reason",
				"连续值守五天"), more);
	}

	private static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> more) {
		var all = new LinkedHashMap<String, Object>(fields);
		all.putAll(more);
		return all;
	}

	private JsonNode own(String account, String number) {
		for (var request : this.city.get(account, "/api/requests").body()) {
			if (request.path("number").asText().equals(number)) {
				return request;
			}
		}
		throw new AssertionError(account + " has no request " + number);
	}

	private String state(String account, String number) {
		return own(account, number).path("state").asText();
	}

	private List<String> startable(String account) {
		return this.city.get(account,
				"/engine-rest/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true")
			.body()
			.findValuesAsText("key");
	}

	private String fileOf(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").text();
	}

	private List<JsonNode> lines(String worker, String kind) {
		var lines = new ArrayList<JsonNode>();
		this.city.get(worker, "/api/workers/" + worker + "/file").body().path("entries").forEach((entry) -> {
			if (entry.path("kind").asText().equals(kind)) {
				lines.add(entry);
			}
		});
		return lines;
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	/** Time passes by executing the job. */
	private void fire(String number, String task) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var timer = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(task).singleResult();
		this.jobs.executeJob(timer.getId());
	}

}
