package org.shegong.web.security;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two counties on one server; supervisors of each see everything of theirs and nothing of
 * the other.
 */
@RunningCity
@TestPropertySource(properties = "town=only for the two counties")
class TwoCountiesTest {

	private static final List<String> LISTS = List.of("/process-instance", "/task", "/execution", "/job", "/incident",
			"/event-subscription", "/variable-instance", "/history/process-instance", "/history/activity-instance",
			"/history/task", "/history/variable-instance", "/history/detail", "/history/identity-link-log",
			"/history/incident", "/history/job-log", "/history/decision-instance?includeInputs=true",
			"/history/user-operation", "/history/external-task-log", "/process-instance?tenantIdIn=qh,cz-zl",
			"/history/process-instance?tenantIdIn=cz-zl,qh", "/task?tenantIdIn=qh,cz-zl", "/job?tenantIdIn=qh,cz-zl",
			"/task?withoutTenantId=false", "/tenant", "/user", "/batch", "/history/batch");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	ProcessEngine engine;

	City city;

	ProcessInstance inQinghe;

	ProcessInstance inZhonglou;

	@BeforeEach
	void aCaseInEachCounty() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			this.city.started("m1", "leave", leave());
			this.city.started("yt1", "leave", leave());
			// a job that failed for good leaves an incident in each county
			this.engine.getManagementService()
				.createJobQuery()
				.list()
				.forEach((job) -> this.engine.getManagementService().setJobRetries(job.getId(), 0));
		}
		this.inQinghe = caseOf("qh");
		this.inZhonglou = caseOf("cz-zl");
	}

	@ParameterizedTest
	@CsvSource({ "watch,qh", "cz-watch,cz-zl", "m2,qh", "sec,qh", "cz-office,cz-zl" })
	void lists_hold_only_ones_own_county(String account, String county) {
		var foreign = county.equals("qh") ? this.inZhonglou : this.inQinghe;
		var soft = new SoftAssertions();
		for (var list : LISTS) {
			var answer = this.city.get(account, "/engine-rest" + list);
			soft.assertThat(answer.text())
				.as(account + " " + list)
				.doesNotContain(foreign.getId(), foreign.getBusinessKey(),
						"\"tenantId\":\"" + foreign.getTenantId() + "\"", county.equals("qh") ? "yt1" : "\"m1\"");
		}
		soft.assertAll();
	}

	@Test
	void supervisors_do_see_their_own_county() {
		for (var list : List.of("/process-instance", "/task", "/job", "/incident", "/variable-instance",
				"/history/process-instance", "/history/task", "/history/variable-instance", "/history/incident",
				"/history/activity-instance")) {
			assertThat(this.city.get("watch", "/engine-rest" + list).text()).as(list).contains(this.inQinghe.getId());
		}
		for (var list : List.of("/deployment", "/process-definition", "/decision-definition")) {
			assertThat(this.city.get("watch", "/engine-rest" + list).body().size()).as(list).isPositive();
		}
	}

	@Test
	void counts_count_only_ones_own_county() {
		var leave = this.inQinghe.getProcessDefinitionId();
		var statistics = this.city
			.get("watch", "/engine-rest/process-definition/statistics?failedJobs=true&incidents=true")
			.body()
			.findParents("definition")
			.stream()
			.filter((one) -> one.path("definition").path("key").asText().equals("leave"))
			.findFirst()
			.orElseThrow();
		assertThat(statistics.path("instances").asInt()).isEqualTo(1);
		assertThat(statistics.path("failedJobs").asInt()).isEqualTo(1);
		assertThat(statistics.path("incidents").get(0).path("incidentCount").asInt()).isEqualTo(1);
		this.city.get("watch", "/engine-rest/process-definition/" + leave + "/statistics?failedJobs=true")
			.body()
			.forEach((activity) -> assertThat(activity.path("instances").asInt()).as(activity.toString()).isEqualTo(1));
		for (var path : List.of("/process-instance/count", "/history/process-instance/count", "/task/count",
				"/incident/count", "/history/incident/count", "/job/count")) {
			assertThat(this.city.get("watch", "/engine-rest" + path).body().path("count").asInt()).as(path)
				.isEqualTo(1);
		}
	}

	@Test
	void what_counts_all_counties_is_for_administrators() {
		var leave = this.inQinghe.getProcessDefinitionId();
		for (var path : List.of("/history/process-definition/" + leave + "/statistics",
				"/history/process-definition/cleanable-process-instance-report",
				"/history/decision-requirements-definition/x/statistics",
				"/history/task/report?reportType=count&groupBy=taskName",
				"/history/process-instance/report?reportType=duration&periodUnit=month",
				"/task/report/candidate-group-count", "/metrics/root-process-instance-start/sum", "/metrics",
				"/history/batch/cleanable-batch-report")) {
			assertThat(this.city.get("watch", "/engine-rest" + path).status()).as(path).isEqualTo(403);
		}
		assertThat(this.city.get("admin", "/engine-rest/history/process-definition/" + leave + "/statistics").status())
			.isEqualTo(200);
	}

	@Test
	void cockpit_shows_only_ones_own_county() {
		var browser = new Browser(this.port).logIn("watch", "cockpit");
		var base = "/camunda/api/cockpit/plugin/base/default";
		var leave = this.inQinghe.getProcessDefinitionId();
		for (var path : List.of("/process-instance?processDefinitionId=" + leave, "/incident",
				"/process-instance/" + this.inZhonglou.getId() + "/called-process-instances",
				"/process-definition/" + leave + "/called-process-definitions")) {
			var answer = browser.get(base + path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			assertThat(answer.body()).as(path).doesNotContain(this.inZhonglou.getId(), "leave-2", "cz-zl");
		}
		for (var path : List.of("/process-instance", "/incident")) {
			assertThat(browser.post(base + path, "{}").body()).contains(this.inQinghe.getId())
				.doesNotContain(this.inZhonglou.getId());
			assertThat(browser.post(base + path + "/count", "{}").body()).isEqualTo("{\"count\":1}");
		}
		assertThat(browser.get(base + "/process-definition/statistics").body()).contains("\"instances\":1")
			.contains("\"incidents\":1")
			.doesNotContain("\"instances\":2");
	}

	@Test
	void whoever_does_not_supervise_gets_nothing_from_cockpits_interface() {
		var browser = new Browser(this.port).logIn("m2", "tasklist");
		var base = "/camunda/api/cockpit/plugin/base/default";
		assertThat(browser.get(base + "/process-instance").body()).isEqualTo("[]");
		assertThat(browser.get(base + "/incident").body()).isEqualTo("[]");
		assertThat(browser.get("/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated").statusCode())
			.isGreaterThanOrEqualTo(400);
	}

	private ProcessInstance caseOf(String county) {
		return this.engine.getRuntimeService().createProcessInstanceQuery().tenantIdIn(county).singleResult();
	}

	private static Map<String, String> leave() {
		return Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-16", "reason", "家事");
	}

}
