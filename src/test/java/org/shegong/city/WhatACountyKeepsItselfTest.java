package org.shegong.city;

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

/** A county enters its own numbers, and a second person confirms them. */
@RunningCity
class WhatACountyKeepsItselfTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownAndItsCounty() {
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\n" + "social,闻社,social-work-department,qh-hr,pw-social\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void three_days_become_five_for_new_requests_and_stay_three_for_those_that_run() {
		var county = county();
		var before = this.city.started("m1", "leave", leave("2026-04-20", "2026-04-23"));
		assertThat(next("m1", before)).contains("deputyLeadDecides");
		var proposed = this.city.post("hr", "/api/policies/" + county, entered("leave-secretary-days", 5));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		var id = proposed.body().path("id").asLong();
		assertThat(number(county, "leave-secretary-days").path("value").asInt()).isEqualTo(3);
		var own = this.city.post("hr", "/api/policies/proposals/" + id + "/confirm", Map.of());
		assertThat(own.status()).isEqualTo(409);
		assertThat(own.text()).contains("另一位人员确认");
		assertThat(this.city.post("sec", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(403);
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 2));
		assertThat(this.city.post("social", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(200);
		var again = this.city.post("admin", "/api/policies/proposals/" + id + "/confirm", Map.of());
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text()).contains("闻社");
		var inForce = number(county, "leave-secretary-days");
		assertThat(inForce.path("value").asInt()).isEqualTo(5);
		assertThat(inForce.path("enteredBy").asText()).isNotBlank();
		assertThat(inForce.path("source").asText()).contains("县委组织部");
		var after = this.city.started("m2", "leave", leave("2026-04-20", "2026-04-23"));
		assertThat(next("m2", after)).doesNotContain("deputyLeadDecides");
		assertThat(next("m1", before)).contains("deputyLeadDecides");
		assertThat(this.city.get("admin", "/api/audit?account=social").text()).contains("确认地方规定");
	}

	@Test
	void what_a_higher_text_forbids_or_nobody_knows_is_refused_and_nothing_is_kept() {
		var county = county();
		refuses(county, entered("annual-tier-1-days", 3), "不得少于");
		refuses(county, entered("leave-moon-days", 3), "没有“leave-moon-days”");
		refuses(county, entered("leave-secretary-days", "五"), "整数");
		refuses(county, Map.of("parameter", "leave-secretary-days", "value", 4), "生效日期");
		assertThat(this.city.post("m1", "/api/policies/" + county, entered("leave-secretary-days", 4)).status())
			.isEqualTo(403);
	}

	@Test
	void everybody_reads_what_holds_where_they_work() {
		var rules = this.city.get("m1", "/api/policies/" + county() + "?asOf=2026-03-16").body();
		assertThat(rules.findValuesAsText("parameter")).contains("leave-secretary-days", "annual-tier-1-days");
		assertThat(rules.get(0).path("source").asText()).isNotBlank();
		assertThat(this.city.get("m1", "/api/policies/nowhere").status()).isEqualTo(404);
		assertThat(this.city.get("m1", "/api/policies/" + county() + "?asOf=1999-01-01").status()).isEqualTo(400);
		assertThat(this.city.get("m1", "/api/policy-files").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/policy-files").body().path("faults")).isEmpty();
	}

	private void refuses(String county, Map<String, ?> entered, String why) {
		var answer = this.city.post("hr", "/api/policies/" + county, entered);
		assertThat(answer.status()).as(answer.text()).isEqualTo(422);
		assertThat(answer.text()).contains(why);
	}

	private String county() {
		return this.units.findAll()
			.stream()
			.filter((unit) -> unit.kind() == org.shegong.organization.UnitKind.COUNTY)
			.map(org.shegong.organization.OrgUnit::code)
			.filter((code) -> code.startsWith("qh"))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode number(String unit, String parameter) {
		for (var line : this.city.get("admin", "/api/policies/" + unit).body()) {
			if (line.path("parameter").asText().equals(parameter)) {
				return line;
			}
		}
		throw new AssertionError("There is no " + parameter);
	}

	private String next(String account, String number) {
		return this.city.get(account, "/api/requests/" + number)
			.body()
			.path("steps")
			.findValuesAsText("task")
			.toString();
	}

	private static Map<String, ?> entered(String parameter, Object value) {
		return Map.of("parameter", parameter, "value", value, "since", "2026-04-01", "source", "县委组织部〔2026〕3号第五条",
				"status", "measure");
	}

	private static Map<String, ?> leave(String from, String until) {
		return Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
	}

}
