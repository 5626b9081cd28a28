package org.shegong.designers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.DesignersFolder;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer draws an approval from nothing but the element templates, as Modeler writes
 * them: a level, facts, departments that sign side by side, a timer, a revision. It is
 * deployed from Modeler and carried on by the people it names.
 */
@RunningCity
class WhatADesignerDrawsTest {

	/** On an empty database the folder holds a unit that cannot work. */
	@DynamicPropertySource
	static void theFolderHasAFault(DynamicPropertyRegistry properties) {
		new DesignersFolder()
			.edit("processes/allowance.bpmn", (model) -> model.replace("'social-work-department'", "'social-work'"))
			.register(properties);
	}

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
	RepositoryService models;

	City city;

	@BeforeEach
	void aTownAndADesigner() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			this.city.upload("admin", "/api/roster", "file", "more.zip", City
				.zip(Map.of("posts.csv", "account,name,post,unit,password\nmoney,钱财,finance,qh-hr,pw-money\n")));
			this.city.post("admin", "/engine-rest/user/create",
					Map.of("profile", Map.of("id", "lina", "firstName", "流程设计员", "lastName", ""), "credentials",
							Map.of("password", "first-password-2026")));
			this.city.put("admin", "/engine-rest/group/designers/members/lina", Map.of());
			this.city.comesIn("lina", "first-password-2026");
			deployed(Map.of());
			deployed(Map.of("都同意？", "各部门都同意？"));
		}
		this.city.comesIn("lina", "own-lina-secret");
	}

	/** The second time there is a version in force that the check reads beside it. */
	private void deployed(Map<String, String> changes) throws IOException {
		var files = new TreeMap<String, String>();
		try (var drawn = Files.list(Path.of("src/test/resources/drawn"))) {
			for (var file : drawn.filter((one) -> one.getFileName().toString().startsWith("visit")).toList()) {
				var text = Files.readString(file);
				for (var change : changes.entrySet()) {
					text = text.replace(change.getKey(), change.getValue());
				}
				files.put(file.getFileName().toString(), text);
			}
		}
		var answer = this.city.deploys("lina", "visit", files);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().path("warnings").toString()).doesNotContain("没有人会知道", "看不到申请内容");
	}

	@Test
	void a_faulty_unit_on_an_empty_database_gives_way_to_the_packaged_one() {
		assertThat(this.city.get("admin", "/api/models/deployments").text()).contains("social-work", "\"refused\"");
		var number = this.city.started("m6", "allowance",
				Map.of("event", "防汛抢险", "from", "2026-03-02", "until", "2026-03-06", "amount", 800, "reason", "连续值守"));
		assertThat(this.city.tasks("sec", number)).containsExactly("communityDecides");
		assertThat(this.city.started("m6", "training", Map.of("organiser", "市委党校", "level", "city", "from",
				"2026-04-08", "until", "2026-04-09", "hours", 16, "reason", "业务培训")))
			.startsWith("training-");
	}

	@Test
	void a_templated_level_is_briefed_claimed_and_kept_with_the_opinion() {
		var number = this.city.started("m1", "visit", visit());
		assertThat(this.city.tasks("m1", number)).isEmpty();
		assertThat(this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString()).contains("走访申请 孙立",
				"慰问困难家庭", "不同意", "退回修改");
		assertThat(this.city.claim("sec", number, "secretaryDecides").status()).isEqualTo(204);
		assertThat(this.city.complete("sec", number, "secretaryDecides", Map.of("decision", "refuse", "opinion", " "))
			.message()).contains("请填写意见");
		assertThat(this.city.complete("sec", number, "secretaryDecides", Map.of("decision", "resubmit")).status())
			.isEqualTo(400);
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "refuse", "opinion", "本月已走访"));
		var mine = this.city.get("m1", "/api/requests").body().get(0);
		assertThat(mine.path("state").asText()).isEqualTo("未批准");
		assertThat(mine.path("opinions").toString()).contains("本月已走访", "赵启明", "不同意");
		assertThat(running(number)).isFalse();
	}

	@Test
	void departments_sign_beside_a_task_that_records_facts() {
		var number = this.city.started("m2", "visit", visit());
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "approve", "opinion", "请尽快"));
		assertThat(this.city.tasks("office", number)).containsExactly("recordCosts");
		assertThat(this.city.tasks("hr", number)).containsExactly("departmentsDecide");
		assertThat(this.city.filledIn("sjb", number, "departmentsDecide").get("brief").toString()).contains("请尽快",
				"慰问困难家庭");
		this.city.approves("hr", number, "departmentsDecide");
		assertThat(this.city.tasks("hr", number)).isEmpty();
		assertThat(this.city.complete("office", number, "recordCosts", Map.of("cost", 9000)).message())
			.contains("“费用”不能大于5000");
		this.city.completed("office", number, "recordCosts", Map.of("cost", 300));
		assertThat(running(number)).isTrue();
		this.city.approves("sjb", number, "departmentsDecide");
		assertThat(running(number)).isFalse();
		var mine = this.city.get("m2", "/api/requests").body().get(0);
		assertThat(mine.path("state").asText()).isEqualTo("已批准");
		assertThat(mine.path("facts").toString()).contains("费用", "300");
		assertThat(mine.path("opinions")).hasSize(3);
	}

	@Test
	void one_department_that_declines_settles_it_for_all() {
		var number = this.city.started("m3", "visit", visit());
		this.city.approves("sec", number, "secretaryDecides");
		this.city.completed("office", number, "recordCosts", Map.of("cost", 0));
		this.city.completed("sjb", number, "departmentsDecide", Map.of("decision", "return", "opinion", "请改期"));
		assertThat(this.city.tasks("hr", number)).isEmpty();
		assertThat(this.city.filledIn("m3", number, "revise").get("brief").toString()).contains("请改期", "重新提交");
		this.city.completed("m3", number, "revise",
				Map.of("decision", "resubmit", "reason", "慰问困难家庭", "day", "2026-04-20"));
		assertThat(this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString())
			.contains("2026年4月20日");
		assertThat(this.city.post("m3", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(running(number)).isFalse();
	}

	@Test
	void nobody_decides_their_own() {
		var number = this.city.started("sec", "visit", visit());
		assertThat(this.city.tasks("sec", number)).isEmpty();
		var task = this.city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.at("/0/id")
			.asText();
		assertThat(this.city.post("sec", "/engine-rest/task/" + task + "/claim", Map.of("userId", "sec")).status())
			.isGreaterThanOrEqualTo(400);
		assertThat(this.city
			.post("sec", "/engine-rest/task/" + task + "/submit-form",
					Map.of("variables", Map.of("decision", Map.of("value", "approve"))))
			.status()).isGreaterThanOrEqualTo(400);
		assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
		this.city.approves("deputy", number, "secretaryDecides");
		assertThat(this.city.tasks("hr", number)).containsExactly("departmentsDecide");
	}

	@Test
	void what_is_late_is_raised_and_what_a_timer_files_is_filed() {
		var number = this.city.started("m4", "visit", visit());
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		fire(number, "secretaryDecides");
		assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
		this.city.approves("sec", number, "secretaryDecides");
		fire(number, "costsLate");
		assertThat(this.city.get("sjb", "/api/filings").text()).contains("走访申请 吴芳", "慰问困难家庭");
		assertThat(this.city.tasks("office", number)).containsExactly("recordCosts");
		this.city.completed("office", number, "recordCosts", Map.of("cost", 50));
		this.city.approves("sjb", number, "departmentsDecide");
		this.city.approves("hr", number, "departmentsDecide");
		assertThat(running(number)).isFalse();
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
		assertThat(mine("office", number).path("title").asText()).isEqualTo("办公用品申请 城关镇");
		assertThat(this.city.tasks("cz-principal", number)).isEmpty();
		this.city.approves("principal", number, "principalDecides");
		assertThat(mine("office", number).path("state").asText()).isEqualTo("已批准");
		assertThat(this.city.get("money", "/api/filings").text()).contains("办公用品申请 城关镇，物品：打印纸，数量：20");
		var own = this.city.started("dm-dir", "stationery", paper);
		assertThat(mine("dm-dir", own).path("title").asText()).isEqualTo("办公用品申请 沈玉");
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

	/** What is done later is told by the version a case runs on, not by the newest. */
	@Test
	void a_running_case_keeps_what_its_version_says() throws IOException {
		var kept = this.city.started("m7", "training", training());
		var model = Files.readString(Path.of("processes/training.bpmn"));
		this.city.approves("sec", kept, "communityDecides");
		var changed = model.replace("deadlines.report(", "deadlines.decision(")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*?</bpmndi:BPMNDiagram>", "")
			.replaceAll("(?s)<bpmn:subProcess id=\"retraction\".*?</bpmn:subProcess>", "")
			.replaceAll("(?s)<bpmn:message [^>]*>", "");
		var answer = this.city.deploys("lina", "training", Map.of("training.bpmn", changed));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(mine("m7", kept).path("withdrawable").asBoolean()).isTrue();
		this.city.approves("deputy", kept, "townDecides");
		var later = task("m7", kept);
		assertThat(later.path("followUp").asText()).startsWith("2026-04-0");
		assertThat(this.city.complete("m7", kept, "reportAttendance", Map.of("hours", 16)).message())
			.contains("结束后再报告");
		var fresh = this.city.started("m8", "training", training());
		assertThat(mine("m8", fresh).path("withdrawable").asBoolean()).isFalse();
		assertThat(this.city.post("m8", "/api/requests/" + fresh + "/withdraw", Map.of())).satisfies((refused) -> {
			assertThat(refused.status()).isEqualTo(409);
			assertThat(refused.message()).contains("流程没有设撤回");
		});
		assertThat(this.city.post("m9", "/api/requests/" + fresh + "/withdraw", Map.of()).status()).isEqualTo(404);
		this.city.approves("sec", fresh, "communityDecides");
		this.city.approves("deputy", fresh, "townDecides");
		assertThat(task("m8", fresh).path("followUp").asText("null")).isEqualTo("null");
		this.city.completed("m8", fresh, "reportAttendance", Map.of("hours", 16));
		assertThat(running(fresh)).isFalse();
	}

	private JsonNode task(String account, String number) {
		return this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body().get(0);
	}

	private JsonNode mine(String account, String number) {
		for (var request : this.city.get(account, "/api/requests").body()) {
			if (request.path("number").asText().equals(number)) {
				return request;
			}
		}
		throw new AssertionError(account + " has no request " + number);
	}

	private List<String> startable(String account) {
		return this.city.get(account,
				"/engine-rest/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true")
			.body()
			.findValuesAsText("key");
	}

	private static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> more) {
		var all = new LinkedHashMap<String, Object>(fields);
		all.putAll(more);
		return all;
	}

	private static Map<String, Object> training() {
		return Map.of("organiser", "市委党校", "level", "city", "from", "2026-04-08", "until", "2026-04-09", "hours", 16,
				"reason", "社会工作实务");
	}

	private static Map<String, Object> visit() {
		return Map.of("reason", "慰问困难家庭", "day", "2026-04-10");
	}

	/** Time passes by executing the job. */
	private void fire(String number, String element) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var timer = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(element).singleResult();
		this.jobs.executeJob(timer.getId());
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

}
