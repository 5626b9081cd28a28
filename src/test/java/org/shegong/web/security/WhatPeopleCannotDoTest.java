package org.shegong.web.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Calls;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks through every way around the forms: as a colleague, as the applicant, as the very
 * approver, as approvers of another community and another county, as a supervisor.
 */
@RunningCity
class WhatPeopleCannotDoTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	ProcessEngine engine;

	@Autowired
	MovableClock clock;

	City city;

	static String number;

	Map<String, String> places;

	@BeforeEach
	void aLeaveWaitsForItsSecretary() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (number == null) {
			number = this.city.started("m1", "leave",
					Map.of("kind", "personal", "from", "2026-10-28", "until", "2026-10-28", "reason", "家事"));
		}
		var task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).singleResult();
		var instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		var definition = this.engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
		var job = this.engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).list().get(0);
		var filter = this.engine.getFilterService().createFilterQuery().list().get(0);
		this.places = new HashMap<>(Map.of("task", task.getId(), "instance", instance.getId(), "number", number,
				"definition", definition.getId(), "deployment", definition.getDeploymentId(), "job", job.getId(),
				"filter", filter.getId()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "m1", "m3", "sec", "dm-sec", "yt-sec", "cz-principal", "watch", "cz-watch" })
	void nothing_changes_except_by_forms(String account) {
		this.places.put("account", account);
		var before = picture();
		var soft = new SoftAssertions();
		for (var call : Calls.of("security/forbidden-changes.txt").with(this.places).lines()) {
			var answer = this.city.call(account, "/engine-rest", call);
			soft.assertThat(answer.status()).as(call + " " + answer.text()).isBetween(400, 499);
		}
		soft.assertThat(picture()).isEqualTo(before);
		soft.assertAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "m3", "dm-sec", "yt-sec", "cz-principal", "cz-watch" })
	void outsiders_see_nothing_of_the_case(String account) {
		var soft = new SoftAssertions();
		for (var path : Calls.of("security/forbidden-views.txt").with(this.places).lines()) {
			var answer = this.city.get(account, "/engine-rest" + path);
			var empty = List.of("[]", "{\"count\":0}", "{\"groups\":[],\"groupUsers\":[]}", "{}")
				.contains(answer.text());
			soft.assertThat(answer.status() >= 400 || empty)
				.as(path + " " + answer.status() + " " + answer.text())
				.isTrue();
		}
		soft.assertAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "m3", "dm-sec", "yt-sec", "watch" })
	void outsiders_neither_take_nor_complete_the_task(String account) {
		var task = "/engine-rest/task/" + this.places.get("task");
		var decision = Map.of("variables", Map.of("decision", Map.of("value", "approve")));
		assertThat(this.city.post(account, task + "/claim", Map.of("userId", account)).status()).isBetween(400, 499);
		assertThat(this.city.post(account, task + "/complete", decision).status()).isBetween(400, 499);
		assertThat(this.city.post(account, task + "/submit-form", decision).status()).isBetween(400, 499);
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
	}

	@Test
	void people_learn_of_others_only_the_groups_they_share() {
		assertThat(this.city.get("m3", "/engine-rest/group?member=sec").text()).contains("staff")
			.doesNotContain("officers", "secretary");
		assertThat(this.city.get("m3", "/engine-rest/user?memberOfGroup=staff").body()).hasSize(1);
		assertThat(this.city.get("m3", "/engine-rest/identity/groups?userId=sec").text()).doesNotContain("secretary",
				"赵启明");
	}

	@Test
	void the_approver_submits_the_form_and_nothing_else() {
		var task = "/engine-rest/task/" + this.places.get("task");
		for (var extra : List.of("finalLevel", "applicant", "initiator", "starter", "days")) {
			var forged = Map.of("variables",
					Map.of("decision", Map.of("value", "approve"), extra, Map.of("value", "x")));
			assertThat(this.city.post("sec", task + "/complete", forged).status()).isEqualTo(400);
			assertThat(this.city.post("sec", task + "/submit-form", forged).status()).isEqualTo(400);
		}
		var object = Map.of("variables", Map.of("decision", Map.of("value", "{}", "type", "Object", "valueInfo",
				Map.of("objectTypeName", "java.io.File", "serializationDataFormat", "application/json"))));
		assertThat(this.city.post("sec", task + "/submit-form", object).status()).isBetween(400, 500);
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
	}

	@Test
	void the_approver_takes_the_task_and_gives_it_back() {
		var task = "/engine-rest/task/" + this.places.get("task");
		assertThat(this.city.post("sec", task + "/claim", Map.of("userId", "sec")).status()).isEqualTo(204);
		assertThat(this.city.post("sec", task + "/unclaim", Map.of()).status()).isEqualTo(204);
		var free = this.engine.getTaskService().createTaskQuery().taskId(this.places.get("task")).singleResult();
		assertThat(free.getAssignee()).isNull();
	}

	@Test
	void people_change_their_own_password() {
		var secret = Map.of("password", "own-m8-2026", "authenticatedUserPassword", City.password("m8"));
		assertThat(this.city.put("m8", "/engine-rest/user/m8/credentials", secret).status()).isEqualTo(204);
		this.city.comesIn("m8", "own-m8-2026");
		assertThat(this.city.get("m8", "/engine-rest/user").body()).hasSize(1);
		assertThat(this.city.get("m8", "/engine-rest/user/m8/profile").status()).isEqualTo(200);
	}

	/** All that the calls try to change. */
	private Map<String, Object> picture() {
		var picture = new TreeMap<String, Object>();
		var task = this.engine.getTaskService().createTaskQuery().taskId(this.places.get("task")).singleResult();
		var instance = this.places.get("instance");
		picture.put("task", (task == null) ? "gone" : task.getName() + task.getAssignee() + task.getOwner()
				+ task.getPriority() + task.isSuspended() + task.getDelegationState());
		picture.put("tasks", this.engine.getTaskService().createTaskQuery().count());
		picture.put("links", this.engine.getTaskService().getIdentityLinksForTask(this.places.get("task")).toString());
		picture.put("comments", this.engine.getTaskService().getProcessInstanceComments(instance).size());
		picture.put("variables", new TreeMap<>(this.engine.getRuntimeService().getVariables(instance)).toString());
		picture.put("instances", this.engine.getRuntimeService().createProcessInstanceQuery().active().count());
		picture.put("history", this.engine.getHistoryService().createHistoricProcessInstanceQuery().count());
		picture.put("jobs", this.engine.getManagementService().createJobQuery().active().count());
		picture.put("batches", this.engine.getManagementService().createBatchQuery().count());
		picture.put("deployments", this.engine.getRepositoryService().createDeploymentQuery().count());
		picture.put("definitions",
				this.engine.getRepositoryService().createProcessDefinitionQuery().active().latestVersion().count());
		picture.put("users", this.engine.getIdentityService().createUserQuery().count());
		picture.put("administrators",
				this.engine.getIdentityService().createUserQuery().memberOfGroup("camunda-admin").count());
		picture.put("groups", this.engine.getIdentityService().createGroupQuery().count());
		picture.put("tenants", this.engine.getIdentityService().createTenantQuery().count());
		picture.put("counties", this.engine.getIdentityService().createUserQuery().memberOfTenant("cz-zl").count());
		picture.put("rights", this.engine.getAuthorizationService().createAuthorizationQuery().count());
		picture.put("filters", this.engine.getFilterService().createFilterQuery().count());
		return picture;
	}

}
