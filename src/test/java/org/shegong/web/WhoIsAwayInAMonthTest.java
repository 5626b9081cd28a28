package org.shegong.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar of absences: who knows names, who kinds, and who only how many. */
@RunningCity
class WhoIsAwayInAMonthTest {

	private static final String MONTH = "&month=2026-08";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 7, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void deciders_read_names_clerks_kinds_and_colleagues_how_many() {
		leave("m1", "2026-08-03", "2026-08-04");
		leave("m2", "2026-08-04", "2026-08-04");
		for (var decider : List.of("sec", "deputy")) {
			var away = away(decider, "qh-bh");
			assertThat(away.findValuesAsText("who")).as(decider).contains(name("m1"), name("m2"));
			assertThat(away.path("lines").findValuesAsText("kind")).as(decider).containsOnly("离岗");
			assertThat(away.path("lines").toString()).as(decider).contains("\"pending\":true");
		}
		assertThat(away("office", "qh-bh").path("lines").findValuesAsText("kind")).contains("事假");
		assertThat(this.city.get("admin", "/api/audit").text()).contains("查阅离岗日历");
		var colleague = away("m3", "qh-bh");
		assertThat(colleague.has("lines")).isFalse();
		assertThat(colleague.toString()).doesNotContain(name("m1"), "事假");
		assertThat(day(colleague, "2026-08-04").path("away").asInt()).isEqualTo(2);
		assertThat(day(colleague, "2026-08-03").path("away").asInt()).isEqualTo(1);
		assertThat(day(colleague, "2026-08-08").path("work").asBoolean()).isFalse();
	}

	@Test
	void nobody_looks_beyond_their_own() {
		for (var stranger : List.of("cz-office", "watch")) {
			var answer = this.city.get(stranger, "/api/away?unit=qh-bh" + MONTH);
			assertThat(answer.status()).as(stranger).isEqualTo(404);
			assertThat(answer.message()).contains("不能查看");
		}
		assertThat(this.city.get("m3", "/api/away?unit=qh" + MONTH).status()).isEqualTo(404);
		assertThat(this.city.get("sec", "/api/away?unit=nowhere").status()).isEqualTo(404);
		for (var month : List.of("8", "0000-01", "2026-13", "%2B999999999-12", "10000-01", "-0001-01")) {
			assertThat(this.city.get("sec", "/api/away?unit=qh-bh&month=" + month).status()).as(month).isEqualTo(400);
		}
		assertThat(this.city.get("m3", "/api/away").body().path("unit").asText()).isEqualTo("qh-bh");
	}

	@Test
	void a_county_is_looked_at_town_by_town() {
		var county = away("hr", "qh");
		assertThat(county.path("days")).isEmpty();
		var below = new ArrayList<String>();
		county.path("units").forEach((one) -> below.add(one.path("code").asText()));
		assertThat(below).isNotEmpty();
		var town = away("hr", below.get(0));
		assertThat(town.path("days")).hasSize(31);
		assertThat(town.at("/upper/code").asText()).isEqualTo("qh");
	}

	private JsonNode away(String account, String unit) {
		var answer = this.city.get(account, "/api/away?unit=" + unit + MONTH);
		assertThat(answer.status()).as(account + ": " + answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static JsonNode day(JsonNode away, String date) {
		for (var day : away.path("days")) {
			if (day.path("date").asText().equals(date)) {
				return day;
			}
		}
		throw new AssertionError(date + " in " + away);
	}

	private String name(String account) {
		return this.city.get(account, "/api/me").body().path("name").asText();
	}

	private void leave(String applicant, String from, String until) {
		this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事"));
	}

}
