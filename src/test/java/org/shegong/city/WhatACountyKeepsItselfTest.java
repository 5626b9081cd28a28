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
		touches(proposed.body().path("effect"), before);
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
		refuses(county, entered("leave-moon-days", 3), "没有这一项规定，请从列表中选择");
		refuses(county, entered("leave-secretary-days", "五"), "“其他人员请假由社区书记审批的最长天数”应当填写整数");
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

	@Test
	void the_rule_book_says_its_values_in_words_and_what_may_be_chosen() {
		for (var place : this.city.get("admin", "/api/policies/units").body()) {
			for (var line : this.city.get("admin", "/api/policies/" + place.path("code").asText()).body()) {
				assertThat(line.path("title").asText() + line.path("inWords").asText()).as(line.toString())
					.doesNotContainPattern("[A-Za-z]{2,}|null");
				assertThat(line.path("choices").toString()).as(line.toString()).doesNotContainPattern(":\"[a-z]+");
			}
		}
		var half = number(county(), "leave-secretary-days");
		assertThat(half.path("inWords").asText()).startsWith("3天").contains("含本数");
		assertThat(half.path("kind").asText()).isEqualTo("whole");
		assertThat(number(county(), "half-day-kinds").path("choices").path("annual").asText()).isEqualTo("年休假");
		refuses(county(), entered("filing-recipient", "nobody"), "请从这些中选择");
		refuses(county(), entered("report-deadline-workdays", 2.5), "整数");
		refuses(county(), entered("report-deadline-workdays", -1), "不能小于0");
	}

	@Test
	void what_comes_next_is_said_and_who_entered_it_sees_that_it_is_theirs() {
		var later = new java.util.HashMap<String, Object>(entered("revise-deadline-workdays", 6));
		later.put("since", "2091-01-01");
		var id = this.city.post("hr", "/api/policies/" + county(), later).body().path("id").asLong();
		assertThat(number(county(), "revise-deadline-workdays").has("next")).isFalse();
		assertThat(proposal("hr", id).path("own").asBoolean()).isTrue();
		assertThat(proposal("social", id).path("own").asBoolean()).isFalse();
		assertThat(proposal("social", id).path("answerable").asBoolean()).isTrue();
		assertThat(this.city.post("social", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(200);
		assertThat(proposal("social", id).path("answerable").asBoolean()).isFalse();
		var next = number(county(), "revise-deadline-workdays").path("next");
		assertThat(next.path("from").asText()).isEqualTo("2091-01-01");
		assertThat(next.path("inWords").asText()).isEqualTo("6工作日");
	}

	@Test
	void everybody_finds_their_own_unit_and_keepers_any_county_and_all_print_it() {
		var own = this.city.get("m1", "/api/policies/units").body();
		assertThat(own).hasSize(1);
		assertThat(own.get(0).path("keeps").asBoolean()).isFalse();
		assertThat(this.city.get("m1", "/api/me").body().path("keepsRules").asBoolean()).isFalse();
		assertThat(this.city.get("office", "/api/me").body().path("keepsRules").asBoolean()).isFalse();
		assertThat(this.city.get("hr", "/api/me").body().path("keepsRules").asBoolean()).isTrue();
		var all = this.city.get("hr", "/api/policies/units").body();
		assertThat(all.size()).isGreaterThan(1);
		for (var place : all) {
			assertThat(place.path("keeps").asBoolean()).isEqualTo(place.path("code").asText().equals(county()));
		}
		var paper = this.city.download("m1", "/api/policies/" + county() + "/rules.docx");
		assertThat(paper.statusCode()).isEqualTo(200);
		assertThat(paper.body()).startsWith('P', 'K');
		assertThat(this.city.get("m1", "/api/policies/nowhere/rules.docx").status()).isEqualTo(404);
	}

	private static void touches(JsonNode effect, String running) {
		assertThat(effect.path("open").findValuesAsText("process")).contains("leave");
		assertThat(effect.path("recomputed").toString()).contains("请假");
		assertThat(effect.path("notRecomputed").toString()).contains("借调");
		var different = effect.path("different").get(0);
		assertThat(different.path("number").asText()).isEqualTo(running);
		assertThat(different.path("before").asText()).contains("分管领导");
		assertThat(different.path("after").asText()).contains("书记").doesNotContain("分管领导");
	}

	private JsonNode proposal(String account, long id) {
		for (var proposal : this.city.get(account, "/api/policies/proposals?unit=" + county()).body()) {
			if (proposal.path("id").asLong() == id) {
				return proposal;
			}
		}
		throw new AssertionError("There is no proposal " + id);
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
