package org.shegong.designers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer brings a second version, looks at what differs, moves the cases back that
 * can be moved, goes back to the first version, and tries out one that is not deployed.
 */
@RunningCity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VersionsOfAProcessTest {

	private static final String OUTING = "/api/models/processes/outing";

	private static final Map<String, Object> TRIP = Map.of("destination", "县委党校", "purpose", "培训", "from", "2026-03-18",
			"until", "2026-03-20");

	private static final String COMPANIONS = """
			{ "components": [ { "type": "number", "id": "Field_companions", "key": "companions", "label": "同行人数",
			"validate": { "required": true, "min": 0, "max": 50 }, "layout": { "row": "Row_n", "columns": null } },
			""";

	@LocalServerPort
	int port;

	City city;

	String atTheOffice;

	String inTheCommunity;

	@BeforeAll
	void aDesignerInATown() {
		this.city = new City(this.port);
		this.city.draws("lina");
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	@Order(1)
	void only_designers_and_administrators_see_the_versions() {
		for (var account : List.of("m1", "watch", "office")) {
			for (var path : List.of("/api/models/processes", OUTING + "/differences?from=1&to=2",
					OUTING + "/move?from=1&to=2", "/api/models/start-form?process=outing",
					"/api/models/people?name=孙")) {
				assertThat(this.city.get(account, path).status()).as(account + path).isEqualTo(403);
			}
			assertThat(this.city.post(account, OUTING + "/back", Map.of("version", 1, "reason", "试")).status())
				.isEqualTo(403);
			assertThat(this.city.post(account, OUTING + "/move", Map.of("from", 1, "to", 2, "reason", "试")).status())
				.isEqualTo(403);
			assertThat(this.city.get(account, "/api/me").body().path("designs").asBoolean()).isFalse();
		}
		assertThat(this.city.get("lina", "/api/me").body().path("designs").asBoolean()).isTrue();
		var outing = process("outing");
		assertThat(outing.path("title").asText()).isEqualTo("因公外出");
		assertThat(outing.path("inForce").asInt()).isEqualTo(1);
		assertThat(outing.path("lasts").asBoolean()).isTrue();
		assertThat(outing.at("/versions/0/by").asText()).isEqualTo("服务器启动时按流程目录部署");
	}

	@Test
	@Order(2)
	void a_second_version_differs_in_elements_forms_and_who_brought_it() throws IOException {
		var brought = this.city.deploys("lina", "outing", withALevel());
		assertThat(brought.status()).as(brought.text()).isEqualTo(200);
		this.atTheOffice = this.city.started("m1", "outing", with("companions", 1));
		this.city.approves("sec", this.atTheOffice, "communityDecides");
		this.inTheCommunity = this.city.started("m2", "outing", with("companions", 2));
		var outing = process("outing");
		assertThat(outing.path("inForce").asInt()).isEqualTo(2);
		assertThat(outing.path("lasts").asBoolean()).isFalse();
		assertThat(outing.at("/versions/0/account").asText()).isEqualTo("lina");
		assertThat(outing.at("/versions/0/running").asInt()).isEqualTo(2);
		assertThat(outing.at("/versions/1/running").asInt()).isZero();
		var found = this.city.get("lina", OUTING + "/differences?from=1&to=2").body();
		assertThat(found.path("differences")).as(found.toString())
			.anySatisfy((one) -> assertThat(words(one)).startsWith("新增 办理环节 党政办核对"))
			.anySatisfy((one) -> assertThat(words(one)).startsWith("新增 表单项目 同行人数"))
			.anySatisfy((one) -> assertThat(words(one)).startsWith("修改 办理环节 分管领导审批").contains("由谁办理"))
			.anySatisfy((one) -> assertThat(words(one)).startsWith("修改 流向").contains("终点", "党政办核对"))
			.anySatisfy((one) -> assertThat(words(one)).startsWith("修改 流向 是").contains("条件", "companions"));
		assertThat(found.toString()).doesNotContain("书记或主任审批\",\"change\":\"changed");
	}

	@Test
	@Order(3)
	void what_is_asked_for_wrongly_is_refused() {
		assertThat(this.city.get("lina", OUTING + "/differences?from=1&to=1").message()).contains("两个不同的版本");
		assertThat(this.city.get("lina", OUTING + "/differences?from=1&to=9").status()).isEqualTo(404);
		assertThat(this.city.get("lina", "/api/models/processes/nothing/move?from=1&to=2").status()).isEqualTo(404);
		assertThat(this.city.get("lina", OUTING + "/move?from=x&to=2").status()).isEqualTo(400);
		var silent = this.city.post("lina", OUTING + "/move", Map.of("from", 2, "to", 1, "reason", " "));
		assertThat(silent.status()).isEqualTo(400);
		assertThat(silent.message()).contains("请写明理由");
		assertThat(this.city.post("lina", OUTING + "/back", Map.of("version", 1)).message()).contains("请写明理由");
		assertThat(this.city.post("lina", OUTING + "/back", Map.of("version", 9, "reason", "试")).status())
			.isEqualTo(404);
		assertThat(this.city.post("lina", OUTING + "/back", Map.of("version", 2, "reason", "试")).message())
			.contains("就是现在使用的版本");
		var none = this.city.post("lina", OUTING + "/move", Map.of("from", 1, "to", 2, "reason", "试"));
		assertThat(none.status()).isEqualTo(400);
		assertThat(none.message()).contains("没有办理中的申请");
	}

	@Test
	@Order(4)
	void cases_move_whole_or_stay_and_of_two_movers_one_reads_who_was_first() throws Exception {
		var before = this.city.get("lina", OUTING + "/move?from=2&to=1").body();
		assertThat(before.path("cases").asInt()).isEqualTo(2);
		assertThat(before.path("moving")).hasSize(1);
		assertThat(before.at("/staying/0/number").asText()).startsWith("因公外出");
		assertThat(before.at("/staying/0/reasons/0").asText()).isEqualTo("停在“党政办核对”，第1版没有这一步");
		assertThat(before.path("unmapped").toString()).contains("党政办核对");
		assertThat(before.path("maps").toString()).contains("书记或主任审批");
		assertThat(process("outing").at("/versions/0/running").asInt()).isEqualTo(2);
		whoDrawsForAnotherCountyMovesNoneOfThem();
		var answers = both(
				() -> this.city.post("lina", OUTING + "/move", Map.of("from", 2, "to", 1, "reason", "新增的环节暂缓")),
				() -> this.city.post("admin", OUTING + "/move", Map.of("from", 2, "to", 1, "reason", "新增的环节暂缓")));
		assertThat(answers).as(answers.toString()).extracting(City.Answer::status).containsExactlyInAnyOrder(200, 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("已于", "把第2版的申请迁移到第1版"));
		assertThat(process("outing").at("/versions/1/running").asInt()).isEqualTo(1);
		this.city.approves("sec", this.inTheCommunity, "communityDecides");
		this.city.approves("deputy", this.inTheCommunity, "deputyLeadDecides");
		this.city.approves("office", this.atTheOffice, "officeChecks");
		this.city.approves("lead", this.atTheOffice, "deputyLeadDecides");
		assertThat(process("zhou", "outing").at("/log/0/what").asText()).doesNotContain("份");
		assertThat(process("zhou", "outing").at("/log/0/moved").isNull()).isTrue();
		var log = process("outing").path("log");
		assertThat(log).hasSize(1);
		assertThat(log.at("/0/what").asText()).contains("由第2版迁移到第1版：迁移1份，保留1份");
		assertThat(log.at("/0/reason").asText()).isEqualTo("新增的环节暂缓");
		assertThat(this.city.get("admin", "/api/audit").text()).contains("迁移办理中的申请", "新增的环节暂缓");
	}

	private void whoDrawsForAnotherCountyMovesNoneOfThem() {
		this.city.draws("zhou", "cz-zl");
		var preview = this.city.get("zhou", OUTING + "/move?from=2&to=1");
		assertThat(preview.status()).as(preview.text()).isEqualTo(200);
		assertThat(preview.body().path("cases").asInt()).isZero();
		assertThat(preview.body().path("moving")).isEmpty();
		assertThat(preview.body().path("staying")).isEmpty();
		assertThat(preview.message()).contains("您所属县（区）");
		assertThat(this.city.post("zhou", OUTING + "/move", Map.of("from", 2, "to", 1, "reason", "试")).status())
			.isEqualTo(400);
		assertThat(running("zhou")).isZero();
		this.city.draws("qing", "qh");
		assertThat(this.city.get("qing", OUTING + "/move?from=2&to=1").body().path("moving")).hasSize(1);
		assertThat(running("qing")).isEqualTo(2);
	}

	private int running(String account) {
		return process(account, "outing").path("running").asInt();
	}

	@Test
	@Order(5)
	void an_earlier_version_comes_back_as_the_newest() throws Exception {
		var answers = both(
				() -> this.city.post("lina", OUTING + "/back", Map.of("version", 1, "inForce", 2, "reason", "先不加环节")),
				() -> this.city.post("admin", OUTING + "/back", Map.of("version", 1, "inForce", 2, "reason", "先不加环节")));
		assertThat(answers).as(answers.toString()).extracting(City.Answer::status).containsExactlyInAnyOrder(200, 409);
		assertThat(answers).filteredOn((answer) -> answer.status() == 409)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("已于", "部署了第3版"));
		var outing = process("outing");
		assertThat(outing.path("inForce").asInt()).isEqualTo(3);
		assertThat(outing.path("lasts").asBoolean()).isTrue();
		assertThat(outing.at("/versions/0/earlier").asInt()).isEqualTo(1);
		assertThat(outing.at("/versions/0/reason").asText()).isEqualTo("先不加环节");
		assertThat(this.city.get("lina", OUTING + "/differences?from=1&to=3").message()).isEqualTo("两个版本内容相同");
		assertThat(this.city
			.start("m1", "outing",
					Map.of("destination", "市委党校", "purpose", "学习", "from", "2026-04-15", "until", "2026-04-16"))
			.status()).isEqualTo(200);
		assertThat(this.city.get("admin", "/api/audit").text()).contains("恢复流程的早先版本", "先不加环节");
		assertThat(this.city.get("lina", "/api/models/deployments").text()).contains("先不加环节");
	}

	@Test
	@Order(6)
	void a_field_that_only_the_new_form_knows_is_asked_for_and_decides_in_a_try_run() throws IOException {
		var files = withALevel();
		var form = this.city.upload("lina", "/api/models/start-form", Map.of(), files);
		assertThat(form.status()).as(form.text()).isEqualTo(200);
		assertThat(form.body().path("process").asText()).isEqualTo("outing");
		assertThat(form.body().path("fields").findValuesAsText("key")).contains("companions", "destination");
		assertThat(form.body().path("drawing").asText()).contains("officeChecks");
		assertThat(this.city.get("lina", "/api/models/people?name=孙立").body().at("/0/account").asText())
			.isEqualTo("m1");
		var few = tried(files, with("companions", 1));
		assertThat(few.path("approve").findValuesAsText("task")).startsWith("communityDecides", "officeChecks");
		assertThat(few.at("/passed/approve").toString()).contains("outingRequested", "officeQuestion");
		assertThat(tried(files, with("companions", "8")).path("approve").findValuesAsText("task"))
			.startsWith("principalDecides");
		var missing = tried(files, TRIP);
		assertThat(missing.path("admissible").asBoolean()).isFalse();
		assertThat(missing.path("objections").toString()).contains("同行人数");
		var forOffices = new LinkedHashMap<>(files);
		forOffices.replace("outing.bpmn", files.get("outing.bpmn")
			.replace("isExecutable=\"true\"", "isExecutable=\"true\" camunda:candidateStarterGroups=\"town-office\""));
		assertThat(tried(forOffices, with("companions", 1)).path("objections").toString())
			.contains("流程规定只能由其所属的镇（街道）党政办");
		var old = this.city.post("lina", "/api/models/try-run",
				Map.of("process", "outing", "version", 2, "person", "m1", "start", with("companions", 0)));
		assertThat(old.body().path("approve").findValuesAsText("task")).contains("officeChecks");
		assertThat(this.city.post("lina", "/api/models/try-run", Map.of("process", "outing", "version", 9)).status())
			.isEqualTo(404);
	}

	private JsonNode tried(Map<String, String> files, Map<String, Object> start) throws IOException {
		var answer = this.city.upload("lina", "/api/models/try-run", Map.of("process", "outing", "person", "m1",
				"start", new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(start)), files);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private JsonNode process(String id) {
		return process("lina", id);
	}

	private JsonNode process(String account, String id) {
		for (var process : this.city.get(account, "/api/models/processes").body().path("processes")) {
			if (process.path("process").asText().equals(id)) {
				return process;
			}
		}
		throw new AssertionError(id);
	}

	private static String words(JsonNode difference) {
		return String.join(" ", difference.path("changeTitle").asText(), difference.path("kind").asText(),
				difference.path("name").asText(), difference.path("details").toString());
	}

	private static Map<String, Object> with(String field, Object value) {
		var all = new LinkedHashMap<String, Object>(TRIP);
		all.put(field, value);
		return all;
	}

	private static List<City.Answer> both(Callable<City.Answer> one, Callable<City.Answer> other) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			var first = people.submit(one);
			var second = people.submit(other);
			return List.of(first.get(), second.get());
		}
		finally {
			people.shutdown();
		}
	}

	/**
	 * The town office checks before the deputy lead, large groups go to the principal,
	 * and the form asks how many there are.
	 */
	private static Map<String, String> withALevel() throws IOException {
		var model = Files.readString(Path.of("processes", "outing.bpmn"))
			.replace("${leadsCommunity}", "${leadsCommunity || companions > 3}")
			.replace("camunda:candidateGroups=\"${approvers.of('town-deputy-lead', execution)}\"",
					"camunda:candidateGroups=\"${approvers.of('area-lead', execution)}\"")
			.replace("sourceRef=\"communityQuestion\" targetRef=\"deputyLeadDecides\"",
					"sourceRef=\"communityQuestion\" targetRef=\"officeChecks\"")
			.replace("<bpmn:sequenceFlow id=\"communityDeclines\"", """
					<bpmn:userTask id="officeChecks" name="党政办核对" camunda:formRef="outing-decide" \
					camunda:formRefBinding="deployment" \
					camunda:candidateGroups="${approvers.of('town-office', execution)}" \
					camunda:dueDate="${deadlines.decision(execution)}">
					  <bpmn:extensionElements>
					    <camunda:taskListener event="create" delegateExpression="${briefing}" />
					    <camunda:taskListener event="complete" delegateExpression="${recordOpinion}" />
					  </bpmn:extensionElements>
					</bpmn:userTask>
					<bpmn:exclusiveGateway id="officeQuestion" name="同意？" default="officeDeclines" />
					<bpmn:sequenceFlow id="officeChecked" sourceRef="officeChecks" targetRef="officeQuestion" />
					<bpmn:sequenceFlow id="officeAgrees" sourceRef="officeQuestion" targetRef="deputyLeadDecides">
					  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'approve'}\
					</bpmn:conditionExpression>
					</bpmn:sequenceFlow>
					<bpmn:sequenceFlow id="officeDeclines" sourceRef="officeQuestion" targetRef="returnedQuestion" />
					<bpmn:sequenceFlow id="communityDeclines\"""");
		return Map.of("outing.bpmn", model, "outing-apply.form", Files.readString(Path.of("forms", "outing-apply.form"))
			.replaceFirst("\\{\\s*\"components\": \\[", COMPANIONS.replace("\n", " ")));
	}

}
