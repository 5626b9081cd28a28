package org.shegong.web.security;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

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
class WhatOtherSitesCannotDoTest {

	private static final String LEAVE = "{\"kind\":\"personal\",\"from\":\"2026-03-16\",\"until\":\"2026-03-16\",\"reason\":\"家事\"}";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	Browser browser;

	@BeforeEach
	void somebodyLoggedIn() {
		if (this.units.count() == 0) {
			assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
		}
		this.browser = new Browser(this.port).logIn("m1", "tasklist");
	}

	@Test
	void our_own_page_asks_and_is_answered() {
		assertThat(this.browser.token()).isNotEmpty();
		assertThat(this.browser.post("/api/processes/leave/preview", LEAVE).statusCode()).isEqualTo(200);
		assertThat(this.browser.post("/engine-rest/task", "{}").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/processes/leave/preview", "/engine-rest/task",
			"/engine-rest/process-definition/key/leave/submit-form" })
	void a_session_alone_changes_nothing(String path) {
		assertThat(sent(path, Map.of())).isEqualTo(403);
		assertThat(sent(path, Map.of("X-XSRF-TOKEN", "guessed"))).isEqualTo(403);
		assertThat(sent(path, Map.of("X-XSRF-TOKEN", ""))).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1.evil.example",
			"file://", "::" })
	void another_origin_is_refused_even_with_the_token(String origin) {
		for (var header : new String[] { "Origin", "Referer" }) {
			assertThat(
					sent("/api/processes/leave/preview", Map.of("X-XSRF-TOKEN", this.browser.token(), header, origin)))
				.as(header)
				.isEqualTo(403);
		}
		assertThat(sent("/camunda/api/engine/engine/default/task",
				Map.of("X-XSRF-TOKEN", this.browser.token(), "Origin", origin)))
			.isEqualTo(403);
	}

	@Test
	void remembered_passwords_do_not_serve_other_sites() {
		var basic = "Basic " + Base64.getEncoder().encodeToString(("m2:" + City.password("m2")).getBytes());
		var own = Map.of("Authorization", basic);
		assertThat(sentBy(new Browser(this.port), own)).isEqualTo(200);
		for (var mark : Map
			.of("Origin", "https://evil.example", "Referer", "https://evil.example/x", "Sec-Fetch-Site", "cross-site")
			.entrySet()) {
			var headers = new HashMap<>(own);
			headers.put(mark.getKey(), mark.getValue());
			assertThat(sentBy(new Browser(this.port), headers)).as(mark.getKey()).isEqualTo(403);
		}
	}

	@Test
	void a_proxy_may_know_us_by_another_name() {
		assertThat(sent("/api/processes/leave/preview", Map.of("X-XSRF-TOKEN", this.browser.token(), "Origin",
				"https://shegong.example", "X-Forwarded-Host", "shegong.example")))
			.isEqualTo(200);
	}

	@Test
	void cookies_stay_home() {
		var first = new Browser(this.port).get("/camunda/app/tasklist/default/");
		assertThat(first.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("JSESSIONID"))
			.isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).containsIgnoringCase("HttpOnly")
				.containsIgnoringCase("SameSite=Lax"));
		assertThat(first.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("XSRF-TOKEN"))
			.allSatisfy((cookie) -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"));
	}

	private int sent(String path, Map<String, String> headers) {
		var all = new HashMap<>(headers);
		all.put("Content-Type", "application/json");
		return this.browser.send("POST", path, LEAVE, all).statusCode();
	}

	private static int sentBy(Browser browser, Map<String, String> headers) {
		var all = new HashMap<>(headers);
		all.put("Content-Type", "application/json");
		return browser.send("POST", "/api/processes/leave/preview", LEAVE, all).statusCode();
	}

}
