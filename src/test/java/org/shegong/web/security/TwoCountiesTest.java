package org.shegong.web.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two counties on one server; supervisors of each see everything of theirs and nothing of
 * the other.
 */
@RunningCity
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

	@Autowired
	MovableClock clock;

	static String qinghe;

	static String zhonglou;

	ProcessInstance inQinghe;

	ProcessInstance inZhonglou;

	@BeforeEach
	void aCaseInEachCounty() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (qinghe == null) {
			qinghe = failing(this.city.started("m1", "leave", leave()));
			zhonglou = failing(this.city.started("yt1", "leave", leave()));
		}
		this.inQinghe = caseOf(qinghe);
		this.inZhonglou = caseOf(zhonglou);
	}

	/** A job that failed for good leaves an incident. */
	private String failing(String number) {
		var management = this.engine.getManagementService();
		management.createJobQuery()
			.processInstanceId(caseOf(number).getId())
			.list()
			.forEach((job) -> management.setJobRetries(job.getId(), 0));
		return number;
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
		for (var list : List.of("/process-instance", "/task", "/job", "/incident", "/history/process-instance",
				"/history/task", "/history/incident", "/history/activity-instance")) {
			assertThat(this.city.get("watch", "/engine-rest" + list).text()).as(list).contains(this.inQinghe.getId());
		}
		for (var list : List.of("/variable-instance", "/history/variable-instance", "/history/detail")) {
			assertThat(this.city.get("watch", "/engine-rest" + list).text()).as(list).isEqualTo("[]");
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
			.filter((one) -> one.path("id").asText().equals(leave))
			.findFirst()
			.orElseThrow();
		var own = ownCases().processDefinitionId(leave).count();
		assertThat(statistics.path("instances").asLong()).isEqualTo(own).isLessThan(allCases(leave));
		assertThat(statistics.path("failedJobs").asInt()).isEqualTo(1);
		assertThat(statistics.path("incidents").get(0).path("incidentCount").asInt()).isEqualTo(1);
		this.city.get("watch", "/engine-rest/process-definition/" + leave + "/statistics?failedJobs=true")
			.body()
			.forEach((activity) -> assertThat(activity.path("failedJobs").asInt()).isLessThanOrEqualTo(1));
		assertThat(count("/process-instance/count")).isEqualTo(ownCases().count());
		assertThat(count("/incident/count")).isEqualTo(1);
		assertThat(count("/history/incident/count")).isEqualTo(1);
		assertThat(count("/job/count?noRetriesLeft=true")).isEqualTo(1);
		assertThat(count("/task/count")).isEqualTo(this.engine.getTaskService().createTaskQuery().count()
				- this.engine.getTaskService().createTaskQuery().tenantIdIn("cz-zl").count());
		assertThat(count("/history/process-instance/count"))
			.isEqualTo(this.engine.getHistoryService().createHistoricProcessInstanceQuery().count()
					- this.engine.getHistoryService().createHistoricProcessInstanceQuery().tenantIdIn("cz-zl").count());
	}

	@Test
	void tasks_are_counted_by_post_for_supervisors_of_the_county_only() {
		var path = "/engine-rest/task/report/candidate-group-count";
		assertThat(groups("watch", path)).contains("community-secretary@qh-bh")
			.noneMatch((group) -> group.contains("@cz"));
		assertThat(groups("cz-watch", path)).isNotEmpty().allMatch((group) -> group.contains("@cz"));
		for (var other : List.of("m2", "sec", "office")) {
			assertThat(this.city.get(other, path).status()).as(other).isEqualTo(403);
		}
	}

	private List<String> groups(String account, String path) {
		return this.city.get(account, path).body().findValuesAsText("groupName");
	}

	private long count(String path) {
		return this.city.get("watch", "/engine-rest" + path).body().path("count").asLong();
	}

	private ProcessInstanceQuery ownCases() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().tenantIdIn("qh");
	}

	private long allCases(String definition) {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(definition).count();
	}

	@Test
	void what_counts_all_counties_is_for_administrators() {
		var leave = this.inQinghe.getProcessDefinitionId();
		for (var path : List.of("/history/process-definition/" + leave + "/statistics",
				"/history/process-definition/cleanable-process-instance-report",
				"/history/decision-requirements-definition/x/statistics",
				"/history/task/report?reportType=count&groupBy=taskName",
				"/history/process-instance/report?reportType=duration&periodUnit=month",
				"/metrics/root-process-instance-start/sum", "/metrics", "/history/batch/cleanable-batch-report")) {
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
			assertThat(answer.body()).as(path).doesNotContain(this.inZhonglou.getId(), zhonglou, "cz-zl");
		}
		for (var path : List.of("/process-instance", "/incident")) {
			assertThat(browser.post(base + path, "{}").body()).contains(this.inQinghe.getId())
				.doesNotContain(this.inZhonglou.getId());
			assertThat(browser.post(base + path + "/count", "{}").body())
				.isEqualTo("{\"count\":" + (path.equals("/incident") ? 1 : ownCases().count()) + "}");
		}
		assertThat(browser.get(base + "/process-definition/statistics").body()).contains("\"incidents\":1")
			.doesNotContain("\"incidents\":2")
			.contains("\"instances\":" + ownCases().processDefinitionKey("leave").count());
	}

	@Test
	void whoever_does_not_supervise_gets_nothing_from_cockpits_interface() {
		var browser = new Browser(this.port).logIn("m2", "tasklist");
		var base = "/camunda/api/cockpit/plugin/base/default";
		assertThat(browser.get(base + "/process-instance").statusCode()).isEqualTo(403);
		assertThat(browser.get(base + "/incident").statusCode()).isEqualTo(403);
		assertThat(browser.get("/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated").statusCode())
			.isGreaterThanOrEqualTo(400);
	}

	private ProcessInstance caseOf(String number) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.singleResult();
	}

	private static Map<String, String> leave() {
		return Map.of("kind", "personal", "from", "2026-10-30", "until", "2026-10-30", "reason", "家事");
	}

}
