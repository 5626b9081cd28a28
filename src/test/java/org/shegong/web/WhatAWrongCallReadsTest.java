package org.shegong.web;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.web.security.AllRoutes;
import org.shegong.web.security.Nonsense;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A mistake of whoever calls is told as one, in words of this country, at every door. */
@RunningCity
@ExtendWith(OutputCaptureExtension.class)
class WhatAWrongCallReadsTest {

	private static final String FORM = "POST /engine-rest/process-definition/key/leave/submit-form ";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext application;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /engine-rest/task/nosuch", "POST /engine-rest/task/nosuch/submit-form {}",
			"POST /engine-rest/task/nosuch/complete {}", "POST /engine-rest/task/nosuch/claim {\"userId\":\"sec\"}",
			"POST /engine-rest/task/nosuch/unclaim", "POST /engine-rest/task/nosuch/resolve {}",
			"GET /engine-rest/task/nosuch/form-variables", "GET /engine-rest/task/nosuch/form",
			"GET /engine-rest/process-instance/nosuch", "GET /engine-rest/process-instance/nosuch/variables",
			"GET /engine-rest/process-definition/key/nosuch", "GET /engine-rest/nosuch",
			"GET /engine-rest/process-definition/nosuch/xml", "GET /engine-rest/task?maxResults=many",
			"GET /engine-rest/task?dueBefore=soon", "GET /engine-rest/task?sortBy=nosuch&sortOrder=asc",
			"POST /engine-rest/task [1,2", "POST /engine-rest/process-definition/key/nosuch/submit-form {}",
			"POST /engine-rest/process-definition/key/nosuch/start {}", FORM + "{\"variables\":",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"x\",\"type\":\"Nosuch\"}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"rO0AB\",\"type\":\"Object\",\"valueInfo\":"
					+ "{\"objectTypeName\":\"java.util.List\",\"serializationDataFormat\":\"application/json\"}}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"<a/>\",\"type\":\"Xml\"}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"{}\",\"type\":\"Json\"}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":\"AA==\",\"type\":\"Bytes\"}}}",
			FORM + "{\"variables\":{\"kind\":{\"value\":[1]}}}", FORM + "[]",
			FORM + "{\"variables\":{\"from\":{\"value\":{\"a\":1}}}}", "GET /api/nosuch",
			"POST /api/requests/nosuch/withdraw {}", "POST /api/requests/leave-1/withdraw {",
			"POST /api/requests/leave-99999999999999999999/withdraw {}", "GET /api/workers/nosuch/file",
			"GET /api/units/nosuch/quota", "GET /api/evidence/x", "POST /api/absences [",
			"POST /api/absences {\"from\":\"soon\"}", "POST /api/processes/nosuch/preview {}",
			"POST /api/processes/leave/preview {", "GET /api/calendar/x", "POST /api/absences/x/end", "DELETE /api/me",
			"POST /api/evidence {}", "GET /api/recruitments/nosuch/candidates",
			"GET /api/assessments/assessment-9/scores",
			"POST /api/workers/m2/overtime {\"date\":\"1999-12-31\",\"days\":1}",
			"POST /api/workers/m2/overtime {\"date\":\"0001-01-01\",\"days\":1}",
			"POST /api/workers/m2/overtime {\"date\":\"-999999999-01-01\",\"days\":1}",
			"POST /api/workers/m2/overtime {\"date\":\"2026-02-28\",\"until\":\"+999999999-12-31\",\"days\":1}",
			"POST /api/workers/m2/overtime/1999-12-31/strike {\"reason\":\"x\"}",
			"POST /api/workers/m2/overtime/soon/strike {\"reason\":\"x\"}",
			"POST /api/notices {\"worker\":\"m2\",\"date\":\"1999-12-31\",\"kind\":\"notice\",\"text\":\"迟到\"}",
			"POST /api/absences {\"deputy\":\"dep\",\"from\":\"+999999999-12-31\",\"until\":\"+999999999-12-31\"}",
			"POST /api/absences {\"deputy\":\"dep\",\"from\":\"9998-01-01\",\"until\":\"9998-01-02\"}",
			"POST /api/absences {\"deputy\":\"dep\",\"from\":\"2026-03-03\",\"until\":\"2026-03-04\",\"processes\":[null]}",
			"POST /api/workers/m2/facts {\"kind\":\"training\",\"date\":\"+999999999-12-31\",\"hours\":\"8\"}",
			"POST /api/workers/m2/facts {\"kind\":\"injury\",\"date\":\"2026-02-02\",\"until\":\"+999999999-12-31\"}",
			"POST /api/workers/m2/facts {\"kind\":\"pregnancy\",\"date\":\"0001-01-01\",\"value\":\"0001-09-01\"}",
			"GET /api/audit?from=%2B999999999-12-31", "GET /api/units/qh/quota?asOf=%2B999999999-12-31",
			"POST /api/models/try-run {\"process\":\"leave\",\"files\":[null]}",
			"POST /api/models/try-run {\"process\":\"leave\",\"files\":[{}]}",
			"POST /api/models/try-run {\"process\":\"leave\",\"files\":[{\"name\":null,\"content\":\"x\"}]}",
			"POST /api/models/try-run {\"process\":\"leave\",\"files\":[{\"name\":\"a.bpmn\",\"content\":null}]}",
			"POST /api/models/try-run {\"process\":\"leave\",\"files\":[{\"name\":\"a.bpmn\",\"content\":\"<x\"}]}",
			"POST /api/models/try-run {\"process\":\"leave\",\"person\":\"m2\",\"start\":{\"asOf\":\"+999999999-12-31\"}}",
			"POST /api/models/try-run {\"process\":\"leave\",\"version\":0,\"person\":\"m2\"}",
			"POST /api/models/try-run {}" })
	void it_is_told_as_one(String call) {
		for (var account : new String[] { "sec", "admin" }) {
			var answer = this.city.call(account, "", call);
			assertThat(answer.status()).as("%s %s: %s", account, call, answer.text()).isBetween(400, 499);
			assertThat(answer.message()).as("%s %s: %s", account, call, answer.text())
				.matches((words) -> words.codePoints().anyMatch(Character::isIdeographic))
				.doesNotContain("ENGINE-", "Exception", "org.", "java.", "null", "SAX");
		}
	}

	@Test
	void an_account_that_exists_is_not_created_again() {
		var answer = this.city.post("admin", "/engine-rest/user/create",
				Map.of("profile", Map.of("id", "sec", "firstName", "书记", "lastName", ""), "credentials",
						Map.of("password", "another-password-2026")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(409);
		assertThat(answer.message()).contains("账号“sec”已经存在").doesNotContain("其他人");
	}

	/** Also where only the administrator comes through to the engine. */
	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "{\"id\":[],\"type\":\"x\",\"variables\":3}" })
	void every_route_of_the_engine_takes_a_wrong_body_for_what_it_is(String body) {
		var faults = new ArrayList<String>();
		new AllRoutes(this.application).engine()
			.stream()
			.filter((route) -> !route.reads() && !route.path().contains("/engine/"))
			.forEach((route) -> {
				var call = route.method() + " " + route.filled(Map.of("name", "default")) + " " + body;
				var answer = this.city.call("admin", "", call);
				var english = answer.status() >= 400
						&& answer.message().codePoints().noneMatch(Character::isIdeographic);
				if (answer.status() >= 500 || english) {
					faults.add(call + " -> " + answer.status() + " " + answer.text());
				}
			});
		assertThat(faults).isEmpty();
	}

	@Test
	void a_whole_of_the_wrong_kind_is_told_as_a_mistake_on_every_route_of_ours() {
		var places = Map.of("code", "m2", "units/code", "qh", "account", "m2", "year", "2027", "process", "leave",
				"date", "2026-02-28", "id", "1", "number", "leave-1");
		var routes = new AllRoutes(this.application).ownWithContent();
		assertThat(routes).hasSizeGreaterThan(18);
		for (var account : new String[] { "office", "admin" }) {
			assertThat(routes.stream()
				.flatMap((route) -> Nonsense.believed(this.city, account, route.method() + " " + route.filled(places))
					.stream()))
				.isEmpty();
		}
	}

	@Test
	void a_whole_of_the_wrong_kind_is_no_fault_on_any_route_of_the_engine() {
		var faults = new ArrayList<String>();
		new AllRoutes(this.application).engine()
			.stream()
			.filter((route) -> Set.of("POST", "PUT").contains(route.method()) && !route.path().contains("/engine/"))
			.forEach((route) -> Nonsense.WHOLES.forEach((body) -> {
				var call = route.method() + " " + route.filled(Map.of("name", "default", "key", "leave")) + " ";
				var answer = this.city.call("admin", "", call + body);
				if (Nonsense.isMisread(answer)) {
					faults.add("%s %.30s -> %d %s".formatted(call, body, answer.status(), answer.text()));
				}
			}));
		assertThat(faults).isEmpty();
	}

	/** … of a case that is there: what cannot be signalled so is left as it was. */
	@Test
	void nonsense_about_a_case_is_told_as_such_to_the_administrator_too() {
		var number = this.city.started("m8", "leave",
				Map.of("kind", "personal", "from", "2026-06-16", "until", "2026-06-16", "reason", "家中有事"));
		var task = this.city.get("sec", "/engine-rest/task?processInstanceBusinessKey=" + number).body().path(0);
		var places = Map.of("task/id", task.path("id").asText(), "execution/id", task.path("executionId").asText(),
				"process-instance/id", task.path("processInstanceId").asText(), "process-definition/id",
				task.path("processDefinitionId").asText(), "key", "leave", "user/id", "m8", "name", "default");
		var faults = new ArrayList<String>();
		new AllRoutes(this.application).engine()
			.stream()
			.filter((route) -> Set.of("POST", "PUT").contains(route.method()) && !route.path().contains("/engine/")
					&& route.path().contains("{"))
			.forEach((route) -> Stream.concat(Stream.of("{}"), Nonsense.BODIES.stream()).forEach((body) -> {
				var call = route.method() + " " + route.filled(places) + " " + body;
				var answer = this.city.call("admin", "", call);
				if (Nonsense.isMisread(answer)) {
					faults.add(call + " -> " + answer.status() + " " + answer.text());
				}
			}));
		assertThat(faults).isEmpty();
		assertThat(this.city.call("admin", "", "TRACE /engine-rest/task").message()).contains("不接受");
	}

	@Test
	void a_model_that_is_none_is_no_fault_of_the_system_and_a_page_is_a_number_everywhere() {
		var model = this.city.upload("admin", "/engine-rest/deployment/create", "data", "a.bpmn", "x".getBytes());
		assertThat(model.status()).isEqualTo(400);
		assertThat(model.message()).contains("没有部署", "a.bpmn", "不是完整的 BPMN 模型");
		assertThat(this.city
			.call("admin", "",
					"POST /engine-rest/external-task/fetchAndLock "
							+ "{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[]}")
			.text()).isEqualTo("[]");
		var browser = new Browser(this.port);
		browser.tryLogIn("admin", "admin-password", "tasklist");
		var page = browser.get("/camunda/api/engine/engine/default/task?maxResults=abc");
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("分页参数");
	}

	@Test
	void nonsense_is_one_line_in_the_log_and_shows_no_inner_workings(CapturedOutput output) {
		var answer = this.city.call("admin", "", "POST /engine-rest/task {\"orQueries\":[null]}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body().path("type").asText()).isEqualTo("RestException");
		assertThat(output.getAll()).contains("引擎接口读不懂一次请求：POST /engine-rest/task NullPointerException")
			.doesNotContain("TaskQueryDto.applyFilters");
	}

	@Test
	void thousands_of_fields_are_not_told_one_by_one() {
		var fields = new java.util.LinkedHashMap<String, Object>();
		for (int at = 0; at < 500; at++) {
			fields.put("nosuch" + at, "x");
		}
		var objections = this.city.preview("m1", "leave", fields).body().path("objections");
		assertThat(objections.size()).isLessThan(30);
		assertThat(objections.toString()).contains("另有480项");
	}

	@Test
	void a_drawing_without_a_process_is_no_model() {
		var empty = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
				+ "targetNamespace=\"x\" id=\"d\"/>";
		var checked = this.city.upload("admin", "/api/models/check", "data", "a.bpmn", empty.getBytes());
		assertThat(checked.text()).contains("没有画流程");
	}

	@Test
	void a_second_withdrawal_reads_what_became_of_the_request() {
		var number = this.city.started("m9", "leave",
				Map.of("kind", "personal", "from", "2026-06-16", "until", "2026-06-16", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		var late = this.city.post("m9", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.message()).contains("已批准", "“赵启明（社区党组织书记）”于", "同意", "点“销假”");
	}

}
