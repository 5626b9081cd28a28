package org.shegong.designers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.designers.Sketch.each;
import static org.shegong.designers.Sketch.event;
import static org.shegong.designers.Sketch.flow;
import static org.shegong.designers.Sketch.formal;
import static org.shegong.designers.Sketch.judged;
import static org.shegong.designers.Sketch.level;
import static org.shegong.designers.Sketch.parallel;
import static org.shegong.designers.Sketch.task;

/**
 * Branches, repeated steps and events in models of designers: what a try-run says of them
 * is what the engine does, and where it cannot know, it says so.
 */
@RunningCity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIsTriedIsWhatHappensTest {

	private static final Map<String, Object> DUTY = Map.of("from", "2026-03-18", "until", "2026-03-20", "reason", "x");

	private static final String DEPARTMENTS = "camunda:collection=\"${approvers.each('community-affairs-office, "
			+ "human-resources', execution)}\" camunda:elementVariable=\"approver\"";

	@LocalServerPort
	int port;

	@Autowired
	RepositoryService models;

	@Autowired
	RuntimeService cases;

	@Autowired
	ManagementService jobs;

	City city;

	@BeforeAll
	void aTown() {
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	void branches_count_their_days_from_where_they_part() throws IOException {
		var tried = tried(flow("submitted", "split") + parallel("split", "join") + flow("split", "a")
				+ flow("split", "b") + task("a", "human-resources", "") + flow("a", "c")
				+ task("c", "town-deputy-lead", "") + task("b", "community-affairs-office", "") + flow("c", "join")
				+ flow("b", "join") + flow("join", "d") + level("d", "town-principal", "grantRequest"));
		assertThat(tasks(tried)).containsExactly("a", "b", "c", "d");
		assertThat(due(tried, 1)).isEqualTo(due(tried, 0));
		assertThat(due(tried, 2)).isAfter(due(tried, 1));
		assertThat(due(tried, 3)).isAfter(due(tried, 2));
		var serial = tried(flow("submitted", "a") + level("a", "human-resources", "c")
				+ level("c", "town-deputy-lead", "d") + level("d", "town-principal", "grantRequest"));
		assertThat(due(serial, 2)).isEqualTo(due(tried, 3));
	}

	@Test
	void a_part_repeated_for_many_shows_all_of_them_at_the_same_time() throws IOException {
		var tried = tried(flow("submitted", "part") + "<bpmn:subProcess id=\"part\" name=\"会签\">"
				+ each(DEPARTMENTS, "") + "<bpmn:startEvent id=\"s\" />" + task("a", "approver", "")
				+ Sketch.end("e", "完") + flow("s", "a") + flow("a", "e") + "</bpmn:subProcess>" + judged("part", "b")
				+ level("b", "town-principal", "grantRequest"));
		assertThat(tasks(tried)).containsExactly("a", "a", "b");
		assertThat(tried.at("/approve/0/holders").toString() + tried.at("/approve/1/holders")).contains("sjb", "hr");
		assertThat(due(tried, 1)).isEqualTo(due(tried, 0));
		assertThat(due(tried, 2)).isAfter(due(tried, 1));
	}

	@Test
	void as_many_people_decide_as_a_number_says_and_nobody_twice() throws IOException {
		var one = formal("loopCardinality", "3");
		var lacking = answer(
				flow("submitted", "a") + task("a", "town-office", each("", one)) + judged("a", "grantRequest"));
		assertThat(tasks(lacking)).containsExactly("a", "a", "a");
		assertThat(lacking.at("/halts/0/message").asText()).contains("分别办理", "现在只有1人");
		var first = answer(flow("submitted", "a")
				+ task("a", "town-office",
						each("", one + formal("completionCondition", "${nrOfCompletedInstances == 1}")))
				+ judged("a", "grantRequest"));
		assertThat(first.path("halts")).isEmpty();
		assertThat(first.at("/ends/approve/0").asText()).isEqualTo("已办结");
	}

	@Test
	void what_the_engine_counts_of_a_repeated_step_is_known_in_preview_and_try_run() throws IOException {
		var files = Sketch.of(flow("submitted", "a")
				+ task("a", "approver",
						each(DEPARTMENTS, formal("completionCondition", "${nrOfCompletedInstances == 1}")))
				+ judged("a", "b") + level("b", "town-principal", "grantRequest"));
		var tried = tried(files);
		assertThat(tasks(tried)).containsExactly("a", "a", "b");
		assertThat(due(tried, 2)).isAfter(due(tried, 1));
	}

	@Test
	void a_timer_takes_its_time_and_is_waited_for_in_sight() throws IOException {
		var files = Sketch.of(flow("submitted", "w")
				+ event("intermediateCatchEvent id=\"w\" name=\"等十天\"", "timer", formal("timeDuration", "P10D"))
				+ flow("w", "a") + level("a", "town-office", "grantRequest"));
		var tried = tried(files);
		assertThat(due(tried, 0)).isAfter(LocalDate.of(2026, 3, 12));
		deployed(files);
		var number = this.city.started("m9", "duty", DUTY);
		var steps = this.city.get("m9", "/api/requests/" + number).body().path("steps");
		assertThat(steps.at("/0/name").asText()).as(steps.toString()).isEqualTo("等十天");
		assertThat(steps.at("/0/state").asText()).isEqualTo("now");
		var rings = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var bell = this.jobs.createJobQuery().processInstanceId(rings.getId()).timers().singleResult().getDuedate();
		assertThat(Instant.parse(steps.at("/0/due").asText())).isEqualTo(bell.toInstant());
		assertThat(steps.at("/1/task").asText()).isEqualTo("a");
		assertThat(Instant.parse(steps.at("/1/due").asText())).isAfter(bell.toInstant());
	}

	@Test
	void a_condition_that_holds_already_turns_the_way() throws IOException {
		var condition = formal("condition", "${reason == 'x'}");
		var turned = tried(flow("submitted", "a") + level("a", "town-office", "grantRequest")
				+ event("boundaryEvent id=\"turn\" attachedToRef=\"a\"", "conditional", condition) + flow("turn", "b")
				+ level("b", "town-principal", "grantRequest"));
		assertThat(tasks(turned)).containsExactly("b");
		var parting = answer(flow("submitted", "first") + "<bpmn:eventBasedGateway id=\"first\" name=\"先到的\" />"
				+ flow("first", "t") + flow("first", "m")
				+ event("intermediateCatchEvent id=\"t\"", "timer", formal("timeDuration", "P1D"))
				+ event("intermediateCatchEvent id=\"m\"", "message", "").replace("messageEventDefinition id",
						"messageEventDefinition messageRef=\"word\" id")
				+ flow("t", "a") + flow("m", "a") + level("a", "town-office", "grantRequest"));
		assertThat(parting.at("/halts/0/message").asText()).contains("先发生", "无法预知");
	}

	@Test
	void where_a_case_would_stop_for_ever_the_try_run_says_so() throws IOException {
		var waiting = answer(flow("submitted", "which") + Sketch.gateway("which", "which_b")
				+ flow("which", "a", "${reason == 'x'}") + flow("which", "b") + task("a", "town-office", "")
				+ task("b", "human-resources", "") + parallel("join") + flow("a", "join") + flow("b", "join")
				+ flow("join", "d") + level("d", "town-principal", "grantRequest"));
		assertThat(waiting.at("/halts/0/message").asText()).contains("到齐");
		var own = answer(flow("submitted", "a")
				+ task("a", "duty-decide", "camunda:assignee=\"${approvers.worker(execution)}\"", "")
				+ judged("a", "grantRequest"));
		assertThat(own.at("/halts/0/message").asText()).contains("不得办理自己的申请");
		var calling = answer(
				flow("submitted", "call") + "<bpmn:callActivity id=\"call\" name=\"培训\" calledElement=\"training\" />"
						+ flow("call", "a") + level("a", "town-office", "grantRequest"));
		assertThat(calling.at("/halts/0/message").asText()).contains("会另外登记一份申请");
	}

	@Test
	void the_applicant_decides_nothing_that_no_room_gives_them() {
		deployed(Sketch.of(flow("submitted", "a")
				+ task("a", "duty-decide", "camunda:assignee=\"${approvers.worker(execution)}\"", "")
				+ judged("a", "grantRequest"), false));
		var number = this.city.started("m2", "duty", DUTY);
		var refused = this.city.complete("m2", number, "a", Map.of("decision", "approve", "opinion", "同意"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.message()).contains("不能办理自己的申请");
		var unheard = this.city.post("m2", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(unheard.status()).isEqualTo(409);
		assertThat(unheard.message()).contains("没有设撤回");
		assertThat(this.city.get("m2", "/api/requests").body().at("/0/withdrawable").asBoolean()).isFalse();
	}

	@Test
	void nobody_decides_twice_where_several_of_a_post_have_to() {
		deployed(Sketch.of(flow("submitted", "a") + task("a", "town-office", each("", formal("loopCardinality", "2")))
				+ judged("a", "grantRequest")));
		var number = this.city.started("m3", "duty", DUTY);
		var steps = this.city.get("m3", "/api/requests/" + number).body().path("steps");
		assertThat(steps.at("/0/holders").toString()).as(steps.toString()).isEqualTo("[\"严青\"]");
		this.city.approves("office", number, "a");
		var again = this.city.complete("office", number, "a", Map.of("decision", "approve", "opinion", "同意"));
		assertThat(again.message()).contains("已经发表过意见");
	}

	@Test
	void what_no_step_of_a_room_may_refuse_an_added_level_may_not_refuse_either() throws IOException {
		var annual = Map.<String, Object>of("kind", "annual", "from", "2026-03-16", "until", "2026-03-17", "reason",
				"休息");
		var files = new LinkedHashMap<String, String>();
		files.put("leave.bpmn",
				Files.readString(Path.of("processes", "leave.bpmn"))
					.replace("sourceRef=\"leadsCommunityQuestion\" targetRef=\"secretaryDecides\"",
							"sourceRef=\"leadsCommunityQuestion\" targetRef=\"officeLooks\"")
					.replace("</bpmn:process>",
							task("officeLooks", "leave-decide",
									"camunda:candidateGroups=\"${approvers.of('town-office', execution)}\"", "")
									+ judged("officeLooks", "secretaryDecides").replace("targetRef=\"declined\"",
											"targetRef=\"returnedQuestion\"")
									+ "</bpmn:process>"));
		var tried = this.city
			.upload("admin", "/api/models/try-run",
					Map.of("process", "leave", "person", "m4", "start", new ObjectMapper().writeValueAsString(annual)),
					files)
			.body();
		assertThat(tasks(tried)).as(tried.toString()).startsWith("officeLooks", "secretaryDecides");
		assertThat(tried.path("refuse")).isEmpty();
		assertThat(tried.path("approve").findValues("onRefuse")).isEmpty();
		assertThat(tried.path("return")).isNotEmpty();
		assertThat(this.city.deploys("admin", "leave", files).status()).isEqualTo(200);
		var number = this.city.started("m4", "leave", annual);
		assertThat(this.city.filledIn("office", number, "officeLooks").get("brief").toString()).contains("退回修改")
			.doesNotContain("不同意");
		var refused = this.city.complete("office", number, "officeLooks", Map.of("decision", "refuse", "opinion", "忙"));
		assertThat(refused.message()).contains("是法定假期，不能不同意");
		var personal = this.city.started("m5", "leave",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-17", "reason", "家事"));
		assertThat(this.city.filledIn("office", personal, "officeLooks").get("brief").toString()).contains("不同意");
		this.city.completed("office", personal, "officeLooks", Map.of("decision", "refuse", "opinion", "忙"));
	}

	@Test
	void an_account_that_exists_is_told_of() {
		var profile = Map.of("profile", Map.of("id", "lina", "firstName", "流程设计员", "lastName", ""), "credentials",
				Map.of("password", "first-password-2026"));
		assertThat(this.city.post("admin", "/engine-rest/user/create", profile).status()).isEqualTo(204);
		var again = this.city.post("admin", "/engine-rest/user/create", profile);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.message()).isEqualTo("账号“lina”已经存在，请换一个账号；要修改的，请在用户列表中打开它");
		assertThat(this.city
			.post("admin", "/engine-rest/group/create", Map.of("id", "designers", "name", "设计", "type", "x"))
			.message()).contains("用户组“designers”已经存在");
	}

	@Test
	void cases_move_only_to_where_the_other_version_can_stand_too() {
		var serial = Sketch.of(flow("submitted", "a") + level("a", "town-office", "b")
				+ level("b", "human-resources", "grantRequest"));
		var parallel = Sketch
			.of(flow("submitted", "split") + parallel("split", "join") + flow("split", "a") + flow("split", "b")
					+ task("a", "town-office", "") + task("b", "human-resources", "") + flow("a", "join")
					+ flow("b", "join") + judged("join", "c") + level("c", "town-principal", "grantRequest"));
		var first = deployed(serial);
		this.city.started("m6", "duty", DUTY);
		var second = deployed(parallel);
		var both = this.city.started("m7", "duty", DUTY);
		var half = this.city.started("m8", "duty", DUTY);
		this.city.approves("office", half, "a");
		var third = deployed(Map.of("duty.bpmn", parallel.get("duty.bpmn").replace("值班申请", "值守申请"), "duty-apply.form",
				parallel.get("duty-apply.form"), "duty-revise.form", parallel.get("duty-revise.form"),
				"duty-decide.form", parallel.get("duty-decide.form")));
		var apart = move(first, second);
		assertThat(apart.path("moving")).as(apart.toString()).isEmpty();
		assertThat(apart.at("/staying/0/reasons/0").asText()).contains("停在“环节a”", "“环节b”也在办理或者已经办完", "一直等待");
		var together = move(second, first);
		assertThat(together.path("moving")).as(together.toString()).isEmpty();
		assertThat(together.at("/staying/0/reasons").toString()).contains("重复办理");
		var same = move(second, third);
		assertThat(same.path("moving")).as(same.toString()).hasSize(2);
		assertThat(this.city.get("m7", "/api/requests/" + both).body().path("steps").findValuesAsText("task"))
			.containsExactly("a", "b", "c");
		assertThat(this.city.get("m8", "/api/requests/" + half).body().path("steps").findValuesAsText("task"))
			.containsExactly("a", "b", "c");
	}

	private static final String COST = """
			{"id": "duty-cost", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
			"executionPlatformVersion": "7.24.0", "components": [
			{"type": "number", "id": "c", "key": "cost", "label": "费用（万元）", "validate": {"required": true}},
			{"type": "textfield", "id": "s", "key": "shelfNo", "label": "柜号（可不填）"}]}
			""";

	/** A task that records facts, and somebody else where they come to much. */
	@Test
	void what_is_filled_in_on_the_way_is_told_of_before_and_after() throws IOException {
		var files = Sketch
			.of(flow("submitted", "n")
					+ task("n", "duty-cost", "camunda:candidateGroups=\"${approvers.of('town-office', execution)}\"",
							"")
					+ flow("n", "much") + Sketch.gateway("much", "much_a") + flow("much", "b", "${cost &gt; 10}")
					+ flow("much", "a") + level("a", "human-resources", "grantRequest")
					+ level("b", "town-principal", "grantRequest"));
		files.put("duty-cost.form", COST);
		var tried = answer(files);
		assertThat(tasks(tried)).containsExactly("n");
		assertThat(tried.at("/halts/0/message").asText()).contains("要看“环节n”填写的“费用”");
		assertThat(tried.at("/halts/0/later/task").asText()).isEqualTo("n");
		assertThat(tried.at("/halts/0/later/field/key").asText()).isEqualTo("cost");
		assertThat(tasks(tried(files, "{\"n\": {\"cost\": 2.5}}"))).containsExactly("n", "a");
		assertThat(tasks(tried(files, "{\"n\": {\"cost\": 11, \"shelfNo\": null}}"))).containsExactly("n", "b");
		assertThat(answer(files, "{\"n\": null}").at("/halts/0/later/field/label").asText()).isEqualTo("费用");
		var misread = answer(files, "{\"n\": {\"cost\": \"多\"}}");
		assertThat(misread.path("admissible").asBoolean()).isFalse();
		assertThat(misread.at("/objections/0/message").asText()).contains("费用");
		assertThat(trying(files, "{\"n\": {\"colour\": 1}}").status()).isEqualTo(404);
		deployed(files);
		var number = this.city.started("m10", "duty", DUTY);
		assertThat(this.city.get("m10", "/api/requests/" + number).body().at("/halt/message").asText())
			.contains("要看“环节n”填写的“费用”");
		this.city.completed("office", number, "n", Map.of("cost", 2.5, "shelfNo", "甲柜"));
		var steps = this.city.get("m10", "/api/requests/" + number).body();
		assertThat(steps.path("steps").findValuesAsText("task")).as(steps.toString()).containsExactly("n", "a");
		assertThat(steps.at("/steps/0/state").asText()).isEqualTo("done");
		assertThat(steps.at("/steps/0/name").asText()).isEqualTo("环节n");
		assertThat(steps.at("/steps/0/holders").toString()).isEqualTo("[\"严青\"]");
		assertThat(steps.path("halt").isMissingNode()).isTrue();
		var brief = this.city.filledIn("hr", number, "a").get("brief").toString();
		assertThat(brief).contains("费用", "2.5", "柜号", "甲柜").doesNotContain("可不填");
		this.city.completed("hr", number, "a", Map.of("decision", "return", "opinion", "请更正"));
		this.city.completed("m10", number, "revise", Map.of("decision", "resubmit"));
		this.city.completed("office", number, "n", Map.of("cost", 3));
		assertThat(this.city.filledIn("hr", number, "a").get("brief").toString()).contains("x", "费用")
			.doesNotContain("甲柜");
		this.city.approves("hr", number, "a");
		var ended = this.city.get("m10", "/api/requests/" + number).body().path("steps");
		assertThat(ended.findValuesAsText("task")).as(ended.toString()).containsExactly("n", "a", "revise", "n", "a");
		assertThat(ended.findValuesAsText("name")).doesNotContain("").hasSize(5);
	}

	@Test
	void copies_that_are_handed_out_stay_with_those_who_have_them() {
		var several = Sketch.of(flow("submitted", "a")
				+ task("a", "approver", each(DEPARTMENTS, formal("completionCondition", "${decision != 'approve'}")))
				+ judged("a", "grantRequest"));
		var first = deployed(several);
		this.city.started("dm1", "duty", DUTY);
		var others = new LinkedHashMap<>(several);
		others.computeIfPresent("duty.bpmn", (file, model) -> model.replace("human-resources", "finance"));
		var message = move(first, deployed(others)).path("message").asText();
		assertThat(message).contains("可以迁移1份", "“环节a”已经分出的各份仍由原来的岗位或人员办理");
	}

	private JsonNode move(int from, int to) {
		return this.city.get("admin", "/api/models/processes/duty/move?from=%d&to=%d".formatted(from, to)).body();
	}

	/** Past the check, which refuses some of it; it may have been deployed before. */
	private int deployed(Map<String, String> files) {
		var deployment = this.models.createDeployment().name("duty");
		files.forEach(deployment::addString);
		return deployment.deployWithResult().getDeployedProcessDefinitions().get(0).getVersion();
	}

	private JsonNode tried(String middle) throws IOException {
		return tried(Sketch.of(middle));
	}

	private JsonNode tried(Map<String, String> files) throws IOException {
		return tried(files, "{}");
	}

	private JsonNode tried(Map<String, String> files, String later) throws IOException {
		var tried = answer(files, later);
		assertThat(tried.path("halts")).as(tried.toString()).isEmpty();
		assertThat(tried.at("/ends/approve").toString()).as(tried.toString()).isEqualTo("[\"已办结\"]");
		return tried;
	}

	private JsonNode answer(String middle) throws IOException {
		return answer(Sketch.of(middle));
	}

	private JsonNode answer(Map<String, String> files) throws IOException {
		return answer(files, "{}");
	}

	/** What is assumed to be filled in later, by task. */
	private JsonNode answer(Map<String, String> files, String later) throws IOException {
		var answer = trying(files, later);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private City.Answer trying(Map<String, String> files, String later) throws IOException {
		return this.city.upload("admin", "/api/models/try-run", Map.of("process", "duty", "person", "m1", "start",
				new ObjectMapper().writeValueAsString(DUTY), "later", later), files);
	}

	private static List<String> tasks(JsonNode tried) {
		return tried.path("approve").findValuesAsText("task");
	}

	private static LocalDate due(JsonNode tried, int step) {
		return LocalDate.parse(tried.at("/approve/" + step + "/due").asText());
	}

}
