package org.shegong.web.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.account.PasswordRule;
import org.shegong.engine.accounts.FirstAdministrator;
import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.City.Answer;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All ways a password gets in meet one rule; one that was handed out serves only to set
 * one's own; and a new one ends the sessions that began under another.
 */
@RunningCity
@TestPropertySource(properties = "tests.settled-in=false")
class PasswordWaysTest {

	private static final String WEB = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcOperations database;

	@Autowired
	AutowireCapableBeanFactory beans;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void what_was_handed_out_serves_only_to_set_ones_own() {
		for (var path : List.of("/api/me", "/engine-rest/task", "/api/workers/m1/file", "/engine-rest/user",
				"/engine-rest/user/m1/profile")) {
			assertMustChange(this.city.get("m1", path));
		}
		assertMustChange(this.city.start("m1", "leave", Map.of()));
		assertMustChange(changes("m1", "m2", "somebody-elses", City.password("m1")));
		assertMustChange(this.city.post("m1", "/engine-rest/user/m1/credentials", Map.of()));
		assertThat(changes("m1", "m1", "my own secret", City.password("m1")).status()).isEqualTo(204);
		this.city.comesIn("m1", "my own secret");
		assertThat(this.city.get("m1", "/api/me").status()).isEqualTo(200);
		assertThat(this.city.get("m1", "/engine-rest/task").status()).isEqualTo(200);
		assertThat(this.city.get("admin", "/api/me").status()).as("chosen by the operator").isEqualTo(200);
	}

	@Test
	void so_it_is_in_the_browser_and_the_session_goes_on() {
		var browser = new Browser(this.port).logIn("m2", "tasklist");
		for (var path : List.of("/api/me", WEB + "/task", WEB + "/user/m2/profile", "/engine-rest/task")) {
			var answer = browser.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
			assertThat(answer.body()).contains("\"mustChangePassword\":true", "修改密码");
		}
		assertThat(put(browser, "/engine-rest/user/m2/credentials", "12345678", City.password("m2"))).isEqualTo(400);
		assertThat(put(browser, WEB + "/user/m2/credentials", "my own secret", "wrong")).isEqualTo(400);
		assertThat(put(browser, WEB + "/user/m2/credentials", "my own secret", City.password("m2"))).isEqualTo(204);
		assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
		assertThat(browser.get(WEB + "/task").statusCode()).isEqualTo(200);
	}

	@Test
	void a_clerk_who_draws_one_ends_sessions_and_has_it_changed() {
		settledIn("m3");
		settledIn("office");
		var stolen = browser("m3");
		assertThat(stolen.get("/api/me").statusCode()).isEqualTo(200);
		var drawn = this.city.post("office", "/api/accounts/m3/password", Map.of()).body().path("password").asText();
		assertEnded(stolen);
		var owner = new City(this.port, (account) -> drawn);
		assertMustChange(owner.get("m3", "/api/me"));
		assertThat(owner.changesPassword("m3", "mine again 3").status()).isEqualTo(204);
		assertThat(owner.get("m3", "/api/me").status()).isEqualTo(200);
	}

	@Test
	void one_that_an_administrator_sets_or_makes_an_account_with_is_changed_first() {
		settledIn("m9");
		assertThat(changes("admin", "m9", "chosen by another", "admin-password").status()).isEqualTo(204);
		var owner = new City(this.port, (account) -> "chosen by another");
		assertMustChange(owner.get("m9", "/api/me"));
		assertThat(owner.changesPassword("m9", "mine again 9").status()).isEqualTo(204);
		assertThat(owner.get("m9", "/api/me").status()).isEqualTo(200);
		var made = Map.of("profile", Map.of("id", "made", "firstName", "新", "lastName", ""), "credentials",
				Map.of("password", "chosen by another"));
		assertThat(this.city.post("admin", "/engine-rest/user/create", made).status()).isEqualTo(204);
		assertMustChange(owner.get("made", "/api/me"));
	}

	@Test
	void the_operators_way_back_gives_the_account_its_password_and_leaves_a_line() {
		assertThat(this.city.changesPassword("admin", "nobody knows it").status()).isEqualTo(204);
		System.setProperty("shegong.reset-admin", "true");
		try {
			this.beans.createBean(FirstAdministrator.class).afterSingletonsInstantiated();
		}
		finally {
			System.clearProperty("shegong.reset-admin");
		}
		this.city.comesIn("admin", "admin-password");
		assertThat(this.city.get("admin", "/api/me").status()).isEqualTo(200);
		assertThat(this.city.get("admin", "/api/audit?account=admin").text()).contains("\"action\":\"password-reset\"",
				"运维启动参数");
	}

	/** Nodes have nothing in common but the database. */
	@Test
	void what_another_node_sets_ends_sessions_and_remembered_logins_here() {
		settledIn("m10");
		var session = browser("m10");
		assertThat(this.city.get("m10", "/api/me").status()).as("remembered from now on").isEqualTo(200);
		this.database.update("update ACT_ID_USER set (PWD_, SALT_) = (select PWD_, SALT_ from ACT_ID_USER"
				+ " where ID_ = 'admin') where ID_ = 'm10'");
		assertThat(this.city.get("m10", "/api/me").status()).isEqualTo(401);
		this.database.update("update credential set version = version + 1 where account = 'm10'");
		assertEnded(session);
	}

	@Test
	void changing_it_ends_all_sessions_but_ones_own() {
		settledIn("m4");
		var own = browser("m4");
		var other = browser("m4");
		assertThat(put(own, "/engine-rest/user/m4/credentials", "the third one", secret("m4"))).isEqualTo(204);
		assertThat(own.get("/api/me").statusCode()).isEqualTo(200);
		assertEnded(other);
		assertThat(put(own, "/engine-rest/user/m4/credentials", "the fourth one", "the third one")).isEqualTo(204);
		assertThat(own.get("/api/me").statusCode()).isEqualTo(200);
	}

	@Test
	void who_left_is_nobody_at_any_door() {
		settledIn("m5");
		var before = browser("m5");
		var left = LocalDate.now().minusYears(5);
		this.database.update("update worker set left_on = ?, left_because = '辞职' where code = 'm5'", left);
		this.database.update("delete from posting where account = 'm5'");
		assertThat(this.city.get("m5", "/api/me").status()).isEqualTo(401);
		assertEnded(before);
		for (var app : List.of("tasklist", "welcome", "cockpit", "admin")) {
			var late = new Browser(this.port);
			assertThat(late.tryLogIn("m5", secret("m5"), app).statusCode()).as(app).isEqualTo(401);
			assertThat(late.get(WEB + "/user/m5/profile").statusCode()).isEqualTo(401);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ＹＸ－Ｗ３１２３", "yxw3 yxw3", "yx.w3-2026" })
	void the_account_is_recognised_however_it_is_written(String weak) {
		assertThat(PasswordRule.objection("yx-w3", weak))
			.hasValueSatisfying((sentence) -> assertThat(sentence).contains("不能是账号本身"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "        ", "1234567", "12345678", "a123456789", "woaini1314", "qwer1234",
			"P@ssw0rd", "Password123", "11111111", "88888888", "abcd1234", "1qaz2wsx", "iloveyou", "19900307",
			"qwertyuiop", "Aa123456", "87654321", "5201314520", "m6m6m6m6", "m6123456", "m6-2026-1", "shegong123",
			"admin888", "１２３４５６７８", "ｑｗｅｒｔｙｕｉｏｐ" })
	void nobody_sets_a_weak_one(String weak) {
		settledIn("m6");
		var own = changes("m6", "m6", weak, secret("m6"));
		assertRefused(own, weak);
		assertRefused(changes("admin", "m6", weak, "admin-password"), weak);
		var made = Map.of("profile", Map.of("id", "m6x", "firstName", "新", "lastName", ""), "credentials",
				Map.of("password", weak.replace("m6", "m6x")));
		assertRefused(this.city.post("admin", "/engine-rest/user/create", made), weak);
		assertThat(this.identity.createUserQuery().userId("m6x").count()).isZero();
		assertThat(this.city.get("m6", "/api/me").status()).isEqualTo(200);
	}

	@Test
	void nor_the_one_they_had_nor_without_knowing_it() {
		settledIn("m7");
		assertThat(changes("m7", "m7", secret("m7"), secret("m7")).message()).contains("不能与原密码相同");
		assertThat(changes("admin", "m7", secret("m7"), "admin-password").status()).isEqualTo(400);
		assertThat(changes("m7", "m7", "another secret", "wrong").message()).contains("当前密码不正确");
		assertThat(
				this.city.put("m7", "/engine-rest/user/m7/credentials", Map.of("password", "another secret")).status())
			.isEqualTo(400);
		assertThat(this.city.put("m7", "/engine-rest/user/m7/credentials", List.of()).status()).isEqualTo(400);
		assertThat(this.city.get("m7", "/api/me").status()).isEqualTo(200);
	}

	@Test
	void nor_does_a_roster_bring_one() {
		var account = "office";
		for (var weak : List.of("kurz7", "12345678", "woaini1314", account + "1234567")) {
			var posts = "account,name,post,unit,password\nnewly,新人,town-office,qh-lx," + weak + "\n" + account
					+ ",新,town-office,qh-lx," + weak + "\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.body().path("errors").toString()).contains("\"column\":\"password\"", "密码")
				.doesNotContain(weak);
		}
		assertThat(this.identity.createUserQuery().userId("newly").count()).isZero();
	}

	@Test
	void they_are_kept_slowly_and_old_ones_are_kept_anew_at_the_next_login() {
		settledIn("m8");
		// as the engine kept it before: one round of SHA-512 over password and salt
		this.database.update("update ACT_ID_USER set PWD_ = ?, SALT_ = 'salt', ATTEMPTS_ = 10 where ID_ = 'm8'",
				"{SHA-512}" + new org.camunda.bpm.engine.impl.digest.Sha512HashDigest().encrypt("pw-m8salt"));
		this.city.comesIn("m8", "pw-m8");
		assertThat(this.city.get("m8", "/api/me").status()).as("short, but from before").isEqualTo(200);
		var kept = this.database
			.queryForMap("select PWD_ as kept, ATTEMPTS_ as attempts from ACT_ID_USER where ID_ = 'm8'");
		assertThat(kept.get("kept").toString()).startsWith("{PBKDF2-SHA256}");
		assertThat(kept.get("attempts")).hasToString("0");
		assertThat(this.city.get("m8", "/api/me").status()).isEqualTo(200);
	}

	/** They changed what the roster gave. */
	private void settledIn(String account) {
		if (this.city.get(account, "/api/me").body().path("mustChangePassword").asBoolean()) {
			assertThat(this.city.changesPassword(account, secret(account)).status()).isEqualTo(204);
		}
		this.city.comesIn(account, secret(account));
	}

	private static String secret(String account) {
		return "own-" + account + "-secret";
	}

	private Browser browser(String account) {
		var browser = new Browser(this.port);
		assertThat(browser.tryLogIn(account, secret(account), "tasklist").statusCode()).isEqualTo(200);
		browser.get("/camunda/api/admin/auth/user/default");
		return browser;
	}

	private static int put(Browser browser, String path, String anew, String present) {
		var body = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}".formatted(anew, present);
		return browser
			.send("PUT", path, body, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", browser.token()))
			.statusCode();
	}

	private Answer changes(String caller, String whose, String anew, String present) {
		return this.city.put(caller, "/engine-rest/user/" + whose + "/credentials",
				Map.of("password", anew, "authenticatedUserPassword", present));
	}

	private static void assertMustChange(Answer answer) {
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body().path("mustChangePassword").asBoolean()).isTrue();
		assertThat(answer.message()).contains("请先修改密码");
	}

	private static void assertRefused(Answer answer, String weak) {
		assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
		assertThat(answer.message()).contains("密码");
		if (weak.length() > 1 && !weak.isBlank()) {
			assertThat(answer.message()).doesNotContain(weak);
		}
	}

	private static void assertEnded(Browser browser) {
		assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(browser.get(WEB + "/task").statusCode()).isEqualTo(401);
		assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("userId");
	}

}
