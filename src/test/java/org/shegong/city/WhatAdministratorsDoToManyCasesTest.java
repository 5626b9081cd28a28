package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases changed, paused or ended by the plural calls and batches: each names whose it was
 * and who ordered it, and whoever meets it reads what happened.
 */
@RunningCity
class WhatAdministratorsDoToManyCasesTest {

	private static final String INSTANCES = "/engine-rest/process-instance";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	OrgUnits units;

	@Autowired
	ManagementService jobs;

	City city;

	@BeforeEach
	void twoCounties() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void who_ordered_a_batch_ended_the_case() {
		var number = outing("m1", "2026-04-22");
		ordered(INSTANCES + "/delete", Map.of("processInstanceIds", List.of(instance(number))));
		assertThat(state("m1", number)).isEqualTo("已撤回");
		assertThat(this.city.post("m1", "/api/requests/" + number + "/withdraw", Map.of()).message())
			.contains("已由“系统管理员”于", "终止");
		assertThat(lines("m1")).contains("case-stopped admin 系统管理员");
	}

	/** … also where steps or a message of a batch end it. */
	@ParameterizedTest
	@CsvSource({ "modification/executeAsync, m2", "process-instance/message-async, m3" })
	void who_ordered_a_batch_ended_the_case_however_it_does(String call, String worker) {
		var number = outing(worker, "2026-04-22");
		var chosen = Map.of("processInstanceIds", List.of(instance(number)));
		ordered("/engine-rest/" + call,
				call.endsWith("message-async") ? with(chosen, "messageName", "outingWithdrawn")
						: with(with(chosen, "processDefinitionId", definition("outing")), "instructions",
								List.of(Map.of("type", "cancel", "activityId", "communityDecides"))));
		assertThat(state(worker, number)).isEqualTo("已撤回");
		assertThat(this.city.post(worker, "/api/requests/" + number + "/withdraw", Map.of()).message())
			.contains("已由“系统管理员”于", "终止");
	}

	@Test
	void every_case_that_a_plural_call_touches_is_named() {
		var first = outing("m4", "2026-04-22");
		var second = outing("m5", "2026-04-22");
		var both = List.of(instance(first), instance(second));
		var variables = Map.of("seen", Map.of("value", "x", "type", "String"));
		var again = Map.of("processDefinitionId", definition("outing"), "skipCustomListeners", true, "instructions",
				List.of(Map.of("type", "startBeforeActivity", "activityId", "communityDecides")));
		var same = Map.of("sourceProcessDefinitionId", definition("outing"), "targetProcessDefinitionId",
				definition("outing"), "instructions", List.of(Map.of("sourceActivityIds", List.of("communityDecides"),
						"targetActivityIds", List.of("communityDecides"))));
		put(INSTANCES + "/suspended", Map.of("processInstanceIds", both, "suspended", true));
		post(INSTANCES + "/suspended-async",
				Map.of("processInstanceQuery", Map.of("businessKey", second), "suspended", false));
		put(INSTANCES + "/suspended", Map.of("processDefinitionKey", "outing", "suspended", false));
		post(INSTANCES + "/variables-async", Map.of("processInstanceIds", both, "variables", variables));
		post("/engine-rest/modification/execute", with(again, "processInstanceIds", both));
		post("/engine-rest/modification/executeAsync",
				with(again, "processInstanceQuery", Map.of("businessKey", second)));
		post(INSTANCES + "/job-retries", Map.of("processInstances", both, "retries", 2));
		post("/engine-rest/job/retries",
				Map.of("jobQuery", Map.of("processInstanceIds", List.of(both.get(1))), "retries", 2));
		post("/engine-rest/migration/execute", Map.of("migrationPlan", same, "processInstanceIds", both));
		post("/engine-rest/migration/executeAsync",
				Map.of("migrationPlan", same, "processInstanceQuery", Map.of("businessKey", second)));
		put("/engine-rest/process-definition/" + definition("outing") + "/suspended",
				Map.of("suspended", true, "includeProcessInstances", true));
		put("/engine-rest/process-definition/key/outing/suspended",
				Map.of("suspended", false, "includeProcessInstances", true));
		post("/engine-rest/message", Map.of("messageName", "outingWithdrawn", "correlationKeys",
				Map.of("applicant", Map.of("value", "m5", "type", "String"))));
		var each = List.of("暂停办理", "恢复办理", "变更流程变量", "变更办理步骤", "变更后台作业的重试次数", "转到流程的另一版本", "暂停流程", "恢复流程");
		assertThat(told("m4", "变更办理中的事项")).containsExactlyInAnyOrderElementsOf(each);
		var twice = new ArrayList<>(each);
		twice.addAll(List.of("恢复办理", "变更办理步骤", "变更后台作业的重试次数", "转到流程的另一版本", "触发事件"));
		assertThat(told("m5", "变更办理中的事项")).containsExactlyInAnyOrderElementsOf(twice);
		assertThat(told("admin", "变更系统设置")).contains("暂停流程", "恢复流程").doesNotContain("暂停办理", "变更流程变量", "触发事件");
		assertThat(lines("m4")).contains("case-paused admin 系统管理员");
	}

	@Test
	void a_paused_case_says_so_to_everybody_who_acts_on_it() {
		var number = outing("m6", "2026-04-22");
		var task = "/engine-rest/task/" + this.city.get("sec", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.at("/0/id")
			.asText();
		put(INSTANCES + "/suspended", Map.of("processInstanceIds", List.of(instance(number)), "suspended", true));
		var decision = Map.of("variables", Map.of("decision", Map.of("value", "approve")));
		var message = Map.of("messageName", "outingWithdrawn", "businessKey", number);
		for (var answer : List.of(this.city.post("sec", task + "/claim", Map.of("userId", "sec")),
				this.city.post("sec", task + "/submit-form", decision),
				this.city.post("sec", task + "/complete", decision),
				this.city.post("m6", "/api/requests/" + number + "/withdraw", Map.of()),
				this.city.post("admin", task + "/claim", Map.of("userId", "sec")),
				this.city.post("admin", task + "/assignee", Map.of("userId", "sec")),
				this.city.post("admin", "/engine-rest/message", message))) {
			assertThat(answer.status()).as(answer.text()).isEqualTo(409);
			assertThat(answer.message()).contains("因公外出〔2026〕", "已由“系统管理员”于3月2日", "暂停办理", "请联系管理员");
		}
		put(INSTANCES + "/suspended", Map.of("processInstanceIds", List.of(instance(number)), "suspended", false));
		this.city.approves("sec", number, "communityDecides");
	}

	@Test
	void a_paused_process_is_an_objection_to_starting_it() {
		var asked = Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-16", "reason", "家中有事");
		var definition = "/engine-rest/process-definition/key/leave/suspended";
		put(definition, Map.of("suspended", true));
		try {
			var preview = this.city.preview("m7", "leave", asked).body();
			assertThat(preview.path("admissible").asBoolean()).isFalse();
			assertThat(preview.path("objections").findValuesAsText("message"))
				.allMatch((said) -> said.contains("“请假”流程已由“系统管理员”于3月2日") && said.contains("暂停，恢复之前不能发起；请联系管理员"))
				.hasSize(1);
			assertThat(this.city.start("m7", "leave", asked).message()).contains("“请假”流程已由“系统管理员”于3月2日");
			assertThat(this.city.start("m7", "leave", Map.of()).message()).contains("暂停");
		}
		finally {
			put(definition, Map.of("suspended", false));
		}
		assertThat(this.city.preview("m7", "leave", asked).body().path("admissible").asBoolean()).isTrue();
	}

	@Test
	void a_message_that_no_case_waits_for_says_so() {
		var number = outing("m8", "2026-04-22");
		assertThat(sent(Map.of("messageName", "none"))).contains("没有办理中的事项在等待这条消息").doesNotContain("其他人");
		assertThat(sent(Map.of("messageName", "outingWithdrawn", "businessKey", "outing-99999")))
			.contains("没有办理中的事项在等待这条消息");
		assertThat(sent(Map.of("messageName", "none", "businessKey", number))).contains("现在的环节没有在等待这条消息");
		assertThat(sent(Map.of("messageName", "outingWithdrawn", "correlationKeys",
				Map.of("applicant", Map.of("value", "nobody", "type", "String")))))
			.contains("没有唯一一件");
		this.city.post("m8", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(sent(Map.of("messageName", "outingWithdrawn", "businessKey", number))).contains("已由“", "撤回");
	}

	private String sent(Map<String, ?> message) {
		var answer = this.city.post("admin", "/engine-rest/message", message);
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		return answer.message();
	}

	/** … where an administrator acts on it by the id they still have. */
	@Test
	void a_case_that_has_ended_says_who_ended_it_and_when() {
		var number = outing("m9", "2026-04-22");
		var instance = instance(number);
		var path = INSTANCES + "/" + instance;
		assertThat(this.city.post("m9", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		var name = this.city.get("m9", "/api/me").body().path("name").asText();
		for (var answer : List.of(this.city.call("admin", "", "DELETE " + path),
				this.city.post("admin", "/engine-rest/message",
						Map.of("messageName", "outingWithdrawn", "processInstanceId", instance)),
				this.city.put("admin", path + "/variables/seen", Map.of("value", "x", "type", "String")),
				this.city.post("admin", path + "/modification", Map.of("instructions",
						List.of(Map.of("type", "startBeforeActivity", "activityId", "communityDecides")))))) {
			assertThat(answer.message()).as(answer.text()).contains("该申请已由“" + name + "”于3月2日", "撤回，不能再操作");
			assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		}
		assertThat(this.city.call("admin", "", "DELETE " + INSTANCES + "/none").status()).isEqualTo(404);
	}

	@Test
	void whoever_may_decide_stands_in_the_step_that_waits_for_a_post() {
		var number = outing("m10", "2026-04-22");
		assertThat(this.city.get("m10", "/api/requests/" + number).body().at("/steps/0/holders").toString())
			.contains("赵启明");
	}

	private static Map<String, Object> with(Map<String, ?> whole, String key, Object value) {
		var more = new HashMap<String, Object>(whole);
		more.put(key, value);
		return more;
	}

	private String outing(String worker, String day) {
		return this.city.started(worker, "outing",
				Map.of("destination", "县委党校", "purpose", "开会", "from", day, "until", day));
	}

	private String instance(String number) {
		return this.city.get("admin", INSTANCES + "?businessKey=" + number).body().at("/0/id").asText();
	}

	private String definition(String process) {
		return this.city.get("admin", "/engine-rest/process-definition/key/" + process).body().path("id").asText();
	}

	private String state(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("state").asText();
	}

	private City.Answer post(String path, Map<String, ?> body) {
		var answer = this.city.post("admin", path, body);
		assertThat(answer.status()).as("%s %s", path, answer.text()).isBetween(200, 204);
		return answer;
	}

	private void put(String path, Map<String, ?> body) {
		var answer = this.city.put("admin", path, body);
		assertThat(answer.status()).as("%s %s", path, answer.text()).isBetween(200, 204);
	}

	/** Orders a batch and has the engine carry it out, as nobody. */
	private void ordered(String path, Map<String, ?> body) {
		var batch = post(path, body).body();
		this.jobs.executeJob(job(batch.path("seedJobDefinitionId").asText()));
		this.jobs.executeJob(job(batch.path("batchJobDefinitionId").asText()));
	}

	private String job(String definition) {
		return this.jobs.createJobQuery().jobDefinitionId(definition).singleResult().getId();
	}

	private List<String> told(String reader, String title) {
		var told = new ArrayList<String>();
		this.city.get(reader, "/api/audit?account=admin").body().path("rows").forEach((row) -> {
			if (row.path("actionTitle").asText().equals(title)) {
				told.add(row.path("detail").asText());
			}
		});
		return told;
	}

	private List<String> lines(String reader) {
		var lines = new ArrayList<String>();
		this.city.get(reader, "/api/audit?worker=" + reader)
			.body()
			.path("rows")
			.forEach((row) -> lines.add("%s %s %s".formatted(row.path("action").asText(), row.path("account").asText(),
					row.path("post").asText())));
		return lines;
	}

}
