package org.shegong.web.security;

import java.util.Base64;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningCity
class WhoGetsInTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	IdentityService identity;

	City city;

	Browser stranger;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.stranger = new Browser(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/me", "/api", "/api/workers/m1/file", "/engine-rest", "/engine-rest/engine",
			"/engine-rest/engine/", "/engine-rest/engine/default/user", "/engine-rest/version", "/engine-rest/task",
			"/engine-rest/openapi.json", "/camunda/api/engine/engine/default/user",
			"/camunda/api/engine/engine/default/task", "/camunda/api/engine/version", "/camunda/api/engine/task",
			"/camunda/api/%65ngine/engine/default/user", "/camunda/api/engine/%65ngine/default/user",
			"/camunda/%61pi/engine/engine/default/user", "/camunda/api/cockpit/plugin/base/default/process-instance",
			"/camunda/api/%63ockpit/plugin/base/default/process-instance",
			"/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated" })
	void strangers_are_asked_to_log_in(String path) {
		assertThat(this.stranger.get(path).statusCode()).isEqualTo(401);
	}

	@Test
	void who_is_turned_away_is_told_why() {
		assertThat(this.city.get("m1", "/api/workers/nobody/file").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/workers/nobody/file").status()).isEqualTo(404);
		var roster = this.city.upload("m1", "/api/roster", "file", "roster.zip", new byte[1]);
		assertThat(roster.status()).isEqualTo(403);
		assertThat(roster.message()).contains("只有系统管理员");
		var changed = this.city.put("m1", "/api/workers/m1/file", Map.of());
		assertThat(changed.status()).isEqualTo(405);
		assertThat(changed.message()).contains("PUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/engine/engine;x/default/user", "/camunda/api/engine/engine;x/%64efault/user",
			"/camunda/api/cockpit/plugin;x/base/default/process-instance",
			"/camunda/api/engine;x=1/engine/default/user", "/engine-rest;x/user", "/api;/me",
			"/camunda/api//engine/engine/default/user",
			"/camunda/api/cockpit/plugin/base/static/../default/process-instance",
			"/camunda/api/cockpit/plugin/base/static/%2e%2e/default/process-instance" })
	void disguised_addresses_are_not_served(String path) {
		assertThat(this.stranger.get(path).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/error", "/actuator", "/actuator/env", "/h2-console", "/webjars/camunda/app/x",
			"/nowhere", "/forms/leave-apply.html", "/application.yaml" })
	void there_is_nothing_else(String path) {
		var answer = this.stranger.get(path);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).doesNotContain("Exception", "trace");
	}

	@Test
	void the_front_page_is_the_task_list() {
		var answer = this.stranger.get("/");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/camunda/app/tasklist/default/");
		assertThat(this.stranger.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void everybody_may_ask_whether_the_server_is_well_but_not_how_it_is_built() {
		var answer = this.stranger.get("/actuator/health");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("UP").doesNotContain("H2", "details", "disk");
	}

	@Test
	void a_wrong_password_is_refused_in_words_and_asks_again_only_outside_pages() {
		var forgetful = this.identity.newUser("forgetful");
		forgetful.setPassword("pw-forgetful");
		this.identity.saveUser(forgetful);
		assertThat(this.city.get("forgetful", "/api/me").status()).isEqualTo(200);
		var wrong = "Basic " + Base64.getEncoder().encodeToString("forgetful:wrong".getBytes());
		var client = this.stranger.send("GET", "/api/me", null, Map.of("Authorization", wrong));
		assertThat(client.statusCode()).isEqualTo(401);
		assertThat(client.body()).contains("message", "请先登录");
		assertThat(client.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((asked) -> asked.contains("Basic"));
		for (var page : Map.of("X-Requested-With", "XMLHttpRequest", "Sec-Fetch-Mode", "cors").entrySet()) {
			var answer = this.stranger.send("GET", "/api/me", null, Map.of(page.getKey(), page.getValue()));
			assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
		}
		// one wrong password keeps nobody out
		assertThat(this.city.get("forgetful", "/api/me").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic x", "Basic Og==", "Bearer m1", "Negotiate abc" })
	void half_a_password_is_none(String header) {
		assertThat(this.stranger.send("GET", "/api/me", null, Map.of("Authorization", header)).statusCode())
			.isEqualTo(401);
	}

	@Test
	void with_a_password_or_the_web_apps_login_people_are_themselves() {
		assertThat(this.city.get("m1", "/api/me").text()).contains("孙立");
		assertThat(this.city.get("m1", "/engine-rest/task").status()).isEqualTo(200);
		var browser = this.stranger.logIn("m2", "tasklist");
		assertThat(browser.get("/api/me").body()).contains("李梅");
		assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(200);
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
		browser.post("/camunda/api/admin/auth/user/default/logout", "{}");
		assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
	}

	@Test
	void only_supervisors_enter_cockpit_and_only_administrators_admin() {
		assertThat(tries("m3", "cockpit")).isEqualTo(403);
		assertThat(tries("office", "cockpit")).isEqualTo(403);
		assertThat(tries("watch", "cockpit")).isEqualTo(200);
		assertThat(tries("watch", "admin")).isEqualTo(403);
		assertThat(tries("m3", "welcome")).isEqualTo(200);
		assertThat(new Browser(this.port).tryLogIn("admin", "admin-password", "admin").statusCode()).isEqualTo(200);
	}

	private int tries(String account, String app) {
		return new Browser(this.port).tryLogIn(account, City.password(account), app).statusCode();
	}

}
