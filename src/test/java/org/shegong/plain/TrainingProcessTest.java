package org.shegong.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
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
 * processes/training.bpmn, of which no Java knows, through the running application
 * (policy.md ORD-47).
 */
@RunningCity
class TrainingProcessTest {

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
		var ledger = this.city.get("dm1", "/api/workers/dm1/training?year=2026").body();
		assertThat(ledger.path("days").asInt()).isEqualTo(2);
		assertThat(ledger.path("trainings").path(0).path("level").asText()).isEqualTo("市级");
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
		assertThat(this.city.get("m1", "/api/workers?for=training").body().path("rows")).isEmpty();
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
	void what_nobody_touches_stays_as_it_was_asked_for() {
		var number = this.city.started("m7", "training", training(Map.of()));
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "请核对"));
		assertThat(this.city.filledIn("m7", number, "revise")).containsEntry("hours", "16");
		this.city.completed("m7", number, "revise", Map.of("decision", "resubmit"));
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("16");
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
		assertThat(fileOf("m9")).contains("外出培训申请〔2026〕");
	}

	@Test
	void either_level_may_refuse_and_return_and_it_is_revised_or_given_up() {
		var refused = this.city.started("m10", "training", training(Map.of()));
		this.city.approves("sec", refused, "communityDecides");
		assertThat(this.city.complete("deputy", refused, "townDecides", Map.of("decision", "refuse")).text())
			.contains("请填写意见");
		this.city.completed("deputy", refused, "townDecides", Map.of("decision", "refuse", "opinion", "人手不足"));
		assertThat(state("m10", refused)).isEqualTo("未批准");
		assertThat(running(refused)).isFalse();
		var returned = this.city.started("m10", "training", training(Map.of("hours", 40)));
		this.city.completed("sec", returned, "communityDecides", Map.of("decision", "return", "opinion", "学时过多"));
		assertThat(this.city.filledIn("m10", returned, "revise")).containsEntry("hours", "40");
		this.city.completed("m10", returned, "revise",
				with(training(Map.of("hours", 8)), Map.of("decision", "resubmit")));
		this.city.approves("sec", returned, "communityDecides");
		assertThat(this.city.filledIn("deputy", returned, "townDecides").get("brief").toString())
			.contains("学时过多", "\"8\"")
			.doesNotContain("\"40\"");
		this.city.completed("deputy", returned, "townDecides", Map.of("decision", "return", "opinion", "再议"));
		this.city.completed("m10", returned, "revise", with(training(Map.of()), Map.of("decision", "withdraw")));
		assertThat(state("m10", returned)).isEqualTo("已撤回");
		assertThat(running(returned)).isFalse();
	}

	private static Map<String, Object> training(Map<String, ?> more) {
		return with(Map.of("organiser", "市委党校", "level", "city", "from", "2026-04-08", "until", "2026-04-09", "hours",
				16, "reason", "社会工作实务"), more);
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
