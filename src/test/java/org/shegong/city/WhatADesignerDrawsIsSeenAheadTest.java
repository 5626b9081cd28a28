package org.shegong.city;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A designer draws another level into the outing; preview, try-run and the case itself
 * all follow the drawing.
 */
@RunningCity
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WhatADesignerDrawsIsSeenAheadTest {

	private static final Map<String, Object> TRAINING = Map.of("destination", "县委党校", "purpose", "培训", "from",
			"2026-03-18", "until", "2026-03-20");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	RepositoryService models;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	@Order(1)
	void what_comes_next_in_a_case_is_told() {
		var number = this.city.started("m1", "outing", TRAINING);
		assertThat(states("m1", number)).containsExactly("now communityDecides", "next deputyLeadDecides",
				"next reportBack");
		this.city.approves("sec", number, "communityDecides");
		assertThat(states("m1", number)).containsExactly("done communityDecides", "now deputyLeadDecides",
				"next reportBack");
		assertThat(this.city.get("m2", "/api/requests/" + number).status()).isEqualTo(404);
	}

	private List<String> states(String account, String number) {
		var steps = this.city.get(account, "/api/requests/" + number).body().path("steps");
		var states = new java.util.ArrayList<String>();
		steps.forEach((step) -> states.add(step.path("state").asText() + " " + step.path("task").asText()));
		return states;
	}

	/** The papers are due fifteen days after the last day (LCL 50). */
	@Test
	@Order(1)
	void a_last_day_that_a_rule_names_is_told_ahead() {
		assertThat(leaving("admin").path("due").asText()).isEqualTo("2026-05-15");
	}

	/** The try-run's last step, as somebody sees it. */
	private JsonNode leaving(String account) {
		var tried = this.city.post(account, "/api/models/try-run", Map.of("process", "dismissal", "person", "m9",
				"start", Map.of("worker", "m9", "ground", "resignation", "effective", "2026-04-30")));
		assertThat(tried.body().path("approve").findValuesAsText("task")).as(tried.text()).containsExactly("handOver");
		return tried.body().at("/approve/0");
	}

	@Test
	@Order(2)
	void a_version_that_is_not_deployed_is_tried_out_and_nothing_is_stored() throws IOException {
		var before = rows();
		var tried = tryRun("admin", withALevel());
		assertThat(tried.path("version").asInt()).isZero();
		assertThat(tried.path("approve").findValuesAsText("task")).containsExactly("communityDecides", "officeChecks",
				"deputyLeadDecides", "reportBack");
		var office = tried.at("/approve/1");
		assertThat(office.path("holders").toString()).isEqualTo("[\"office\"]");
		assertThat(office.path("due").asText()).isGreaterThan("2026-03-02");
		assertThat(office.path("source").asText()).contains("系统默认");
		assertThat(tried.at("/approve/0/rule").asText()).isEqualTo("XX-17");
		assertThat(tried.at("/approve/1/onReturn").toString()).contains("提交人修改");
		assertThat(tried.path("refuse").findValuesAsText("task")).containsExactly("communityDecides");
		assertThat(tried.path("return").findValuesAsText("task")).startsWith("communityDecides", "revise");
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	@Order(3)
	void the_deployed_version_is_tried_out_by_designers_and_by_nobody_else() {
		this.city.post("admin", "/engine-rest/user/create",
				Map.of("profile", Map.of("id", "lina", "firstName", "流程设计员", "lastName", ""), "credentials",
						Map.of("password", "first-password-2026")));
		this.city.put("admin", "/engine-rest/group/designers/members/lina", Map.of());
		this.city.comesIn("lina", "first-password-2026");
		assertThat(leaving("lina").path("due").isMissingNode()).as("days of the file").isTrue();
		var asked = Map.of("process", "leave", "person", "m1", "start",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-20", "reason", "家中有事"));
		var tried = this.city.post("admin", "/api/models/try-run", asked);
		assertThat(tried.body().path("approve").findValuesAsText("task")).as(tried.text())
			.containsExactly("secretaryDecides", "deputyLeadDecides", "reportBack");
		var designers = this.city.post("lina", "/api/models/try-run", asked);
		assertThat(designers.status()).as(designers.text()).isEqualTo(200);
		assertThat(designers.body().path("approve")).isEqualTo(tried.body().path("approve"));
		for (var other : List.of("m1", "sec", "office", "hr", "watch")) {
			var refused = this.city.post(other, "/api/models/try-run", asked);
			assertThat(refused.status()).as(other).isEqualTo(403);
			assertThat(refused.message()).isEqualTo("只有系统管理员和流程设计人员可以试走流程");
		}
		assertThat(this.city.post("admin", "/api/models/try-run", Map.of("process", "nothing")).status())
			.isEqualTo(404);
	}

	@Test
	@Order(3)
	void a_designer_reads_nothing_of_a_file_and_leaves_a_line() {
		this.city.put("admin", "/engine-rest/group/designers/members/m8", Map.of());
		var ill = Map.of("kind", "medical-period", "date", "2026-02-02", "until", "2026-03-20", "value", "疾病");
		assertThat(this.city.post("office", "/api/workers/m9/facts", ill).status()).isEqualTo(200);
		var pregnant = Map.of("kind", "pregnancy", "date", "2026-02-10", "value", "2026-11-11");
		assertThat(this.city.post("office", "/api/workers/m10/facts", pregnant).status()).isEqualTo(200);
		var sick = this.city.started("m9", "leave",
				Map.of("kind", "sick", "from", "2026-03-16", "until", "2026-03-18", "reason", "复诊"));
		for (var asked : List.of(
				Map.of("process", "dismissal", "person", "office", "start",
						Map.of("worker", "m9", "ground", "incompetence", "effective", "2026-04-30", "facts", "不能胜任工作")),
				Map.of("process", "renewal", "person", "office", "start", Map.of("worker", "m10")),
				Map.of("process", "leave", "person", "m9", "start",
						Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-17", "reason", "家事")))) {
			var tried = this.city.post("m8", "/api/models/try-run", asked);
			assertThat(tried.status()).as(tried.text()).isEqualTo(200);
			assertThat(tried.body().path("admissible").asBoolean()).as("a no would tell of the file").isTrue();
			assertThat(tried.body().path("objections").toString()).contains("由人事经办岗位核对，这里不显示")
				.doesNotContain("医疗期", "病假", "孕", "哺乳", "2026-", "2029", "工资", "3480", "补偿");
			assertThat(this.city.post("admin", "/api/models/try-run", asked).body().path("objections").toString())
				.doesNotContain("这里不显示");
		}
		assertThat(this.city.get("m9", "/api/audit").text()).contains("为他人试走流程", "\"m8\"");
		this.city.post("m9", "/api/requests/" + sick + "/withdraw", Map.of());
	}

	@Test
	@Order(3)
	void a_designer_thinks_of_nobody_elsewhere() {
		this.city.put("admin", "/engine-rest/group/designers/members/m8", Map.of());
		var start = Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-16", "reason", "家事");
		for (var other : List.of("yt1", "cz-office", "nobody")) {
			var tried = this.city.post("m8", "/api/models/try-run",
					Map.of("process", "leave", "person", other, "start", start));
			assertThat(tried.status()).as(tried.text()).isEqualTo(404);
			assertThat(tried.message()).isEqualTo("您所属的县（区）没有“%s”，请填写本县（区）的人员或单位".formatted(other));
		}
		assertThat(
				this.city.post("m8", "/api/models/try-run", Map.of("process", "leave", "person", "lx1", "start", start))
					.status())
			.isEqualTo(200);
	}

	@Test
	@Order(4)
	void what_a_model_may_not_ask_is_not_asked() throws IOException {
		var files = withALevel();
		files.put("outing.bpmn",
				files.get("outing.bpmn").replace("${leadsCommunity}", "${''.getClass().forName('java.lang.Runtime')}"));
		assertThat(tryRun("admin", files).at("/halts/0/element").asText()).isEqualTo("leadsCommunityQuestion");
	}

	@Test
	@Order(5)
	void a_new_level_is_seen_in_the_preview() throws IOException {
		deploy("outing", withALevel());
		var preview = this.city.preview("m1", "outing", TRAINING).body();
		assertThat(preview.path("deciders").findValuesAsText("task")).containsExactly("communityDecides",
				"officeChecks", "deputyLeadDecides");
		assertThat(preview.at("/deciders/1/post").asText()).isEqualTo("town-office");
		assertThat(preview.at("/deciders/1/status").asText()).isEqualTo("design");
	}

	@Test
	@Order(6)
	void a_decision_table_that_no_model_was_deployed_with_changes_no_route() throws IOException {
		var table = Files.readString(Path.of("processes", "leave-level.dmn"))
			.replace("&lt;= secretaryDays", "&lt;= 10");
		deploy("table", Map.of("leave-level.dmn", table));
		var five = Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-20", "reason", "家中有事");
		assertThat(this.city.preview("m1", "leave", five).body().path("deciders").findValuesAsText("task"))
			.containsExactly("secretaryDecides", "deputyLeadDecides");
	}

	/** The outing with the town office between community and deputy lead. */
	private static Map<String, String> withALevel() throws IOException {
		var files = new LinkedHashMap<String, String>();
		try (var forms = Files.list(Path.of("forms"))) {
			for (var form : forms.filter((file) -> file.getFileName().toString().startsWith("outing-")).toList()) {
				files.put(form.getFileName().toString(), Files.readString(form));
			}
		}
		var model = Files.readString(Path.of("processes", "outing.bpmn"));
		files.put("outing.bpmn", model
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
					<bpmn:exclusiveGateway id="officeQuestion" default="officeDeclines" />
					<bpmn:sequenceFlow id="officeChecked" sourceRef="officeChecks" targetRef="officeQuestion" />
					<bpmn:sequenceFlow id="officeAgrees" sourceRef="officeQuestion" targetRef="deputyLeadDecides">
					  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${decision == 'approve'}\
					</bpmn:conditionExpression>
					</bpmn:sequenceFlow>
					<bpmn:sequenceFlow id="officeDeclines" sourceRef="officeQuestion" targetRef="returnedQuestion" />
					<bpmn:sequenceFlow id="communityDeclines\""""));
		return files;
	}

	private void deploy(String name, Map<String, String> files) {
		var deployment = this.models.createDeployment().name(name);
		files.forEach(deployment::addString);
		deployment.deploy();
	}

	private JsonNode tryRun(String account, Map<String, String> files) throws IOException {
		var body = new ByteArrayOutputStream();
		part(body, "process", null, "outing");
		part(body, "person", null, "m1");
		part(body, "start", null, new ObjectMapper().writeValueAsString(TRAINING));
		files.forEach((name, content) -> part(body, "files", name, content));
		body.writeBytes("--way--\r\n".getBytes(StandardCharsets.UTF_8));
		var login = Base64.getEncoder().encodeToString((account + ":admin-password").getBytes(StandardCharsets.UTF_8));
		var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/models/try-run"))
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "multipart/form-data; boundary=way")
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
			.build();
		try {
			var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return new ObjectMapper().readTree(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void part(ByteArrayOutputStream body, String name, String file, String content) {
		var head = "--way\r\nContent-Disposition: form-data; name=\"" + name + "\""
				+ ((file != null) ? "; filename=\"" + file + "\"" : "")
				+ "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n";
		body.writeBytes((head + content + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	/** How many rows every table has. */
	private Map<String, Integer> rows() {
		var rows = new TreeMap<String, Integer>();
		this.database
			.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
					+ " and table_name <> 'AUDIT_LINE'", String.class)
			.forEach((table) -> rows.put(table,
					this.database.queryForObject("select count(*) from \"" + table + "\"", Integer.class)));
		return rows;
	}

}
