package org.shegong.web.security;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.Browser;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever tries passwords is slowed down, and the owner is not shut out by it. */
@RunningCity
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class TryingPasswordsTest {

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

	@Test
	void fifty_addresses_do_not_lock_the_owner_out() {
		assertThat(this.city.get("m1", "/api/me").status()).isEqualTo(200);
		var refused = 0;
		for (var address = 1; address <= 50; address++) {
			for (var times = 0; times < 6; times++) {
				refused += (basic("203.0.113." + address, "m1", "wrong" + times).statusCode() == 429) ? 1 : 0;
			}
		}
		assertThat(refused).as("of 300").isGreaterThan(150);
		assertThat(this.city.get("m1", "/api/me").status()).as("from where the owner always comes").isEqualTo(200);
		assertThat(webLogin("127.0.0.1", "m1", City.password("m1")).statusCode()).isEqualTo(200);
		var guessed = basic("203.0.113.7", "m1", City.password("m1"));
		assertThat(guessed.statusCode()).isEqualTo(429);
		assertThat(basic("203.0.113.7", "m2", City.password("m2")).statusCode()).as("others there").isEqualTo(200);
	}

	@Test
	void basic_and_the_web_apps_count_together_and_say_how_long_to_wait() {
		for (var times = 0; times < 3; times++) {
			assertThat(basic("198.51.100.1", "m3", "wrong").statusCode()).isEqualTo(401);
		}
		assertThat(webLogin("198.51.100.1", "m3", "wrong").body()).contains("忘记密码请联系");
		webLogin("198.51.100.1", "m3", "wrong");
		for (var answer : new HttpResponse<?>[] { basic("198.51.100.1", "m3", City.password("m3")),
				webLogin("198.51.100.1", "m3", City.password("m3")) }) {
			assertThat(answer.statusCode()).isEqualTo(429);
			var seconds = answer.headers().firstValue("Retry-After").orElseThrow();
			assertThat(Integer.parseInt(seconds)).isBetween(1, 10);
			assertThat(answer.body().toString()).contains("请 " + seconds + " 秒后再试");
		}
		assertThat(basic("198.51.100.2", "m3", City.password("m3")).statusCode()).isEqualTo(200);
	}

	@Test
	void a_login_that_is_remembered_waits_like_any_other() {
		for (var times = 0; times < 2; times++) {
			assertThat(basic("198.51.100.9", "m4", City.password("m4")).statusCode()).isEqualTo(200);
		}
		for (var times = 0; times < 5; times++) {
			basic("198.51.100.9", "m4", "wrong" + times);
		}
		assertThat(basic("198.51.100.9", "m4", City.password("m4")).statusCode()).isEqualTo(429);
	}

	@Test
	void nor_does_a_stolen_login_serve_to_guess_the_present_password() {
		var last = 0;
		for (var times = 0; times < 8; times++) {
			var guess = Map.of("password", "quite-another-9", "authenticatedUserPassword", "wrong" + times);
			last = this.city.put("m5", "/engine-rest/user/m5/credentials", guess).status();
		}
		assertThat(last).isEqualTo(429);
		assertThat(this.city.get("m5", "/api/me").status()).as("the owner goes on working").isEqualTo(200);
	}

	@Test
	void one_address_does_not_try_everybody() {
		var last = 0;
		for (var account = 0; account < 60; account++) {
			last = basic("192.0.2.9", "nobody" + account, "woaini1314").statusCode();
		}
		assertThat(last).isEqualTo(429);
	}

	private HttpResponse<String> basic(String address, String account, String password) {
		var credentials = Base64.getEncoder().encodeToString((account + ":" + password).getBytes());
		return new Browser(this.port).send("GET", "/api/me", null,
				Map.of("X-Forwarded-For", address, "Authorization", "Basic " + credentials));
	}

	private HttpResponse<String> webLogin(String address, String account, String password) {
		var browser = new Browser(this.port);
		browser.get("/camunda/app/tasklist/default/");
		return browser.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
				"username=" + account + "&password=" + password, Map.of("X-Forwarded-For", address, "Content-Type",
						"application/x-www-form-urlencoded", "X-XSRF-TOKEN", browser.token()));
	}

}
