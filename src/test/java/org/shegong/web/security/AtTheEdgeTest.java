package org.shegong.web.security;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What strangers send: too much, half of it, to nowhere, under a false name. */
@RunningCity
class AtTheEdgeTest {

	private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

	private static final String PREVIEW = "/api/processes/leave/preview";

	@LocalServerPort
	int port;

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
	@CsvSource({ LOGIN + ",70000", PREVIEW + ",314572800", "/engine-rest/task,314572800", LOGIN + ",314572800",
			"/camunda/app/tasklist/default/,314572800", "/camunda/api/engine/engine/default/task,314572800" })
	void a_stranger_s_large_request_is_refused_unread(String path, long length) throws IOException {
		var answer = RawCall.to(this.port)
			.say("POST " + path + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
					"Content-Length: " + length, "", "username=")
			.answer();
		assertThat(answer.status()).isIn(401, 403, 413);
		assertThat(answer.text()).contains("message");
	}

	@Test
	void nor_does_it_help_not_to_tell_the_length() throws IOException {
		var form = new Browser(this.port);
		form.get("/camunda/app/tasklist/default/");
		var answer = RawCall.to(this.port)
			.say("POST " + LOGIN + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
					"Transfer-Encoding: chunked", "")
			.chunk("username=m1&password=" + "x".repeat(70_000))
			.answer();
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.text()).contains("64 KB");
	}

	@Test
	void people_send_a_megabyte_and_deep_nests_are_no_fault_of_the_server() {
		var large = Map.of("kind", "personal", "reason", "x".repeat(1_100_000));
		for (var path : List.of(PREVIEW, "/engine-rest/process-definition/key/leave/submit-form")) {
			var answer = this.city.post("m1", path, large);
			assertThat(answer.status()).as(path).isEqualTo(413);
			assertThat(answer.message()).contains("1 MB");
			var deep = this.city.call("m1", "",
					"POST " + path + " " + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000));
			assertThat(deep.status()).as(path + deep.text()).isEqualTo(400);
		}
		assertThat(this.city.preview("m1", "leave", Map.of("kind", "personal", "reason", "x".repeat(70_000))).status())
			.isLessThan(413);
	}

	@Test
	void an_old_page_is_to_be_refreshed_and_a_strange_call_is_answered_in_words() throws IOException {
		var browser = new Browser(this.port).logIn("m2", "tasklist");
		var stale = browser.send("POST", "/camunda/api/engine/engine/default/task", "{}",
				Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "of-an-old-page"));
		assertThat(stale.statusCode()).isEqualTo(403);
		assertThat(stale.body()).contains("刷新页面");
		assertThat(browser.get("/api/me").statusCode()).as("still logged in").isEqualTo(200);
		var traced = RawCall.to(this.port).say("TRACE /api/me HTTP/1.1", "").answer();
		assertThat(traced.status()).isEqualTo(405);
		assertThat(traced.text()).contains("不接受这种操作");
		var unknown = RawCall.to(this.port).say("GET /api/me HTTP/9.9", "").answer();
		assertThat(unknown.status()).isEqualTo(505);
		assertThat(unknown.text()).contains("协议版本").doesNotContain("系统出错");
		assertThat(this.city.changesPassword("m2", "quite-long\0-2026").message()).contains("控制字符");
	}

	static Stream<Arguments> noCalls() {
		return Stream.of(Arguments.of("GET", 400), Arguments.of("\u0016\u0003\u0001\u0002", 400),
				Arguments.of("GäT / HTTP/1.1", 400), Arguments.of("CONNECT x:1 HTTP/1.1", 501));
	}

	@ParameterizedTest
	@MethodSource("noCalls")
	void what_is_no_call_is_answered_in_words_and_is_no_fault(String line, int status) throws IOException {
		var answer = RawCall.to(this.port).say(line, "").answer();
		assertThat(answer.text()).startsWith("HTTP/1.1 " + status).contains("message").doesNotContain("系统出错");
	}

	@Test
	void nor_is_a_body_in_an_unknown_coding() throws IOException {
		var answer = RawCall.to(this.port).say("POST /api/me HTTP/1.1", "Transfer-Encoding: gzip", "", "abc").answer();
		assertThat(answer.text()).startsWith("HTTP/1.1 501").contains("传输编码").doesNotContain("系统出错");
	}

	@Test
	void whoever_falls_silent_is_told_so_after_five_seconds() throws IOException {
		var begin = System.nanoTime();
		var answer = RawCall.to(this.port)
			.say("POST " + LOGIN + " HTTP/1.1", "Content-Type: application/x-www-form-urlencoded",
					"Content-Length: 1000", "", "username=m1")
			.answer();
		assertThat(answer.status()).isEqualTo(408);
		assertThat(answer.text()).contains("没有及时传完");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(4),
				Duration.ofSeconds(14));
	}

	@Test
	void three_hundred_half_sent_requests_and_a_huge_one_disturb_nobody() throws Exception {
		var held = new ArrayList<Socket>();
		try {
			for (int count = 0; count < 300; count++) {
				held.add(halfSent(count));
			}
			held.add(RawCall.to(this.port)
				.say("POST " + LOGIN + " HTTP/1.1", "Content-Length: 314572800", "", "x".repeat(100_000))
				.socket());
			for (int round = 0; round < 3; round++) {
				assertIsUndisturbed();
			}
		}
		finally {
			for (var socket : held) {
				socket.close();
			}
		}
	}

	private Socket halfSent(int count) throws IOException {
		var people = Base64.getEncoder().encodeToString("m3:pw-m3".getBytes(StandardCharsets.UTF_8));
		var path = List.of(LOGIN, PREVIEW, "/engine-rest/task", "/camunda/app/tasklist/default/", "/nowhere")
			.get(count % 5);
		var chunked = count % 2 == 0;
		return RawCall.to(this.port)
			.say("POST " + path + " HTTP/1.1", "Content-Type: application/json",
					(count % 20 == 1) ? "Authorization: Basic " + people : "X-Nobody: 1",
					chunked ? "Transfer-Encoding: chunked" : "Content-Length: 1000", "", "1")
			.socket();
	}

	private void assertIsUndisturbed() {
		var begin = System.nanoTime();
		assertThat(this.city.get(null, "/actuator/health").status()).isEqualTo(200);
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
		assertThat(this.city.get("m1", "/api/me").status()).isEqualTo(200);
		assertThat(this.city.preview("m1", "leave", Map.of("kind", "personal")).status()).isEqualTo(200);
		new Browser(this.port).logIn("m2", "tasklist");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/nosuch", "/camunda/app/cockpit/nosuch/",
			"/camunda/app/nosuch/default/", "/camunda/app/admin/nosuch/x", "/camunda/app/welcome/nosuch.js",
			"/camunda/lib/nosuch.js", "/camunda/app/tasklist/default/nosuch" })
	void what_is_not_there_is_said_in_chinese(String path) {
		var answer = this.city.get(null, path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.message()).startsWith("没有");
	}

	@Test
	void calls_that_say_nothing_or_ask_for_no_page_are_wrong_calls() {
		for (var call : List.of("POST /engine-rest/task null",
				"POST /engine-rest/process-definition/key/leave/submit-form null",
				"PUT /engine-rest/user/m1/profile null", "GET /engine-rest/task?firstResult=-5",
				"GET /engine-rest/task?maxResults=-7", "GET /api/workers/%00/file")) {
			var answer = this.city.call("m1", "", call);
			assertThat(answer.status()).as(call).isEqualTo(400);
			assertThat(answer.message()).as(call).contains("请");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void the_web_apps_get_their_own_scripts(String app) {
		for (var file : List.of("camunda-" + app + "-bootstrap.js", "scripts/config.js", "locales/zh.json")) {
			var answer = this.city.download(null, "/camunda/app/" + app + "/" + file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
		}
		assertThat(this.city.download(null, "/camunda/app/tasklist/custom/desk.js").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/tasklist",
			"/camunda/app/cockpit/", "/camunda/app/admin/index.html", "/camunda/app/tasklist/default/index.html" })
	void nobody_is_led_to_a_forged_host(String path) throws IOException {
		for (var version : List.of("HTTP/1.1", "HTTP/1.0")) {
			var answer = RawCall.to(this.port)
				.say("GET " + path + " " + version, "Host: evil.example:99", "Connection: close", "")
				.answer();
			assertThat(answer.status()).isEqualTo(302);
			assertThat(answer.header("Location")).startsWith("/").doesNotContain("evil").doesNotStartWith("//");
		}
	}

	@Test
	void nor_do_the_links_of_an_answer_lead_there() throws IOException {
		var login = "Authorization: Basic "
				+ Base64.getEncoder().encodeToString("admin:admin-password".getBytes(StandardCharsets.UTF_8));
		for (var call : List.of("OPTIONS /engine-rest/user", "OPTIONS /engine-rest/engine/default/authorization",
				"GET /engine-rest/nosuch")) {
			var answer = RawCall.to(this.port)
				.say(call + " HTTP/1.1", "Host: evil.example:99", "X-Forwarded-Host: evil.example", login,
						"Connection: close", "")
				.answer();
			assertThat(answer.text()).as(call).doesNotContain("evil");
			if (call.startsWith("OPTIONS")) {
				assertThat(answer.text()).contains("\"href\":\"/engine-rest/");
			}
		}
	}

	@Test
	void behind_https_cookies_stay_there() {
		var https = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
		var answer = new Browser(this.port).send("GET", "/camunda/app/tasklist/default/", null, https);
		assertThat(answer.headers().allValues("Set-Cookie")).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure"));
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		var plain = new Browser(this.port).get("/camunda/app/tasklist/default/");
		assertThat(plain.headers().allValues("Set-Cookie"))
			.noneSatisfy((cookie) -> assertThat(cookie).contains("Secure"));
		assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/me", "/api/workers/m1/file", "/api/workers/m1/file.docx", "/engine-rest/task",
			"/engine-rest/history/process-instance", "/api/nosuch" })
	void nothing_personal_is_kept_or_guessed(String path) {
		var headers = this.city.download("m1", path).headers();
		assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Object", "object", "Xml", "File", "Bytes", "Json" })
	void other_values_than_plain_ones_are_refused(String type) {
		var answer = this.city.post("m1", "/engine-rest/process-definition/key/leave/submit-form",
				Map.of("variables", Map.of("kind", Map.of("value", "<a/>", "type", type))));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.message()).contains("只能提交");
	}

	@Test
	void what_the_interfaces_tell_about_themselves_is_for_administrators() {
		for (var path : List.of("/application.wadl", "/version", "/engine/default/version",
				"/application.wadl/xsd0.xsd")) {
			assertThat(this.city.get("m1", "/engine-rest" + path).status()).as(path).isEqualTo(403);
		}
		assertThat(this.city.call("m1", "/engine-rest", "OPTIONS /task").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/engine-rest/version").status()).isEqualTo(200);
		var browser = new Browser(this.port).logIn("m1", "tasklist");
		assertThat(browser.get("/camunda/api/engine/application.wadl").statusCode()).isEqualTo(403);
		assertThat(browser.get("/camunda/api/engine/version").statusCode()).isEqualTo(403);
		assertThat(this.city.get(null, "/actuator/sbom").status()).isEqualTo(404);
	}

}
