package org.shegong.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample cases T of src/docs/cases.md, asked as a street's office would. */
@RunningCity
class TransfersTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aCityAndADistrict() {
		this.clock.setTo(LocalDate.of(2026, 3, 9));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("transfer");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "within-town, tr-a2, townDecides:town-principal", "between-towns, tr-b1, "
			+ "townDecides:town-principal;receivingTownAgrees:town-principal;countyApproves:social-work-department",
			"rotation, tr-a2, townDecides:town-principal",
			"to-other-county, tr-c1, townDecides:town-principal;countyApproves:social-work-department" })
	void who_agrees_is_seen_ahead(String kind, String to, String deciders) {
		var preview = this.city.preview("traoffice", "transfer", asking("tra1", kind, to)).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(deciders(preview)).containsExactly(deciders.split(";"));
	}

	@Test
	void the_receiving_street_and_the_citys_department_are_those_asked() {
		var between = this.city.preview("traoffice", "transfer", asking("tra1", "between-towns", "tr-b1")).body();
		assertThat(between.path("deciders").get(1).path("unit").asText()).isEqualTo("tr-b");
		assertThat(between.path("deciders").get(1).toString()).contains("巴图");
		var other = this.city.preview("traoffice", "transfer", asking("tra1", "to-other-county", "tr-c1")).body();
		assertThat(other.path("deciders").get(1).toString()).contains("布和");
	}

	@Test
	void places_contract_and_rules_are_told_before_anything_is_stored() {
		var facts = this.city.preview("traoffice", "transfer", asking("tra1", "between-towns", "tr-b1"))
			.body()
			.path("facts");
		assertThat(facts.path("unitBefore").asText()).isEqualTo("东一社区");
		assertThat(facts.path("unitAfter").asText()).isEqualTo("西一社区");
		assertThat(facts.path("approved").asInt()).isEqualTo(10);
		assertThat(facts.path("inPost").asInt()).isEqualTo(2);
		assertThat(facts.path("vacancies").asInt()).isEqualTo(8);
		assertThat(facts.path("inPostBefore").asInt()).isEqualTo(9);
		assertThat(facts.path("contract").asText()).isEqualTo("new");
		assertThat(facts.path("contractEndsOn").asText()).isEqualTo("2026-03-15");
		assertThat(facts.path("contractDueOn").asText()).isEqualTo("2026-04-15");
		assertThat(facts.path("serviceCountsOn").asBoolean()).isTrue();
		assertThat(this.city.get("traoffice", "/api/requests").text()).doesNotContain("transfer-");
	}

	@ParameterizedTest
	@CsvSource({ "trsec, within-town, tr-a2, A.11", "trmem, rotation, tr-a2, A.11", "tra1, within-town, tr-b1, NAT-08",
			"tra1, to-other-county, tr-b1, NAT-08", "tra1, within-town, tr-a1, NAT-08",
			"tra1, within-town, nowhere, NAT-08", "tra1, posted-in, tr-a2, NAT-28" })
	void what_is_refused_names_its_rule_and_starts_nothing(String worker, String kind, String to, String rule) {
		var asked = asking(worker, kind, to);
		if (kind.equals("posted-in")) {
			asked.put("until", "2026-12-31");
		}
		var preview = this.city.preview("traoffice", "transfer", asked).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isFalse();
		assertThat(preview.path("objections").toString()).contains(rule);
		assertThat(this.city.start("traoffice", "transfer", asked).status()).isEqualTo(400);
	}

	@Test
	void rotation_is_refused_where_no_rule_knows_of_it() {
		var preview = this.city.preview("tzoffice", "transfer", asking("tzw1", "rotation", "tz-1")).body();
		assertThat(preview.path("admissible").asBoolean()).isFalse();
		assertThat(preview.path("objections").toString()).contains("没有社区工作者轮岗的规定");
	}

	@Test
	void a_full_community_takes_nobody_in_and_a_move_frees_the_place_it_leaves() {
		for (var worker : List.of("tzw1", "tzw2")) {
			var number = this.city.started("tzoffice", "transfer", asking(worker, "within-town", "tz-1", "2026-03-09"));
			this.city.approves("tzlead", number, "townDecides");
		}
		var quota = this.city.get("tzoffice", "/api/units/tz-1/quota").body();
		assertThat(quota.path("inPost").asInt()).isEqualTo(4);
		assertThat(quota.path("vacancies").asInt()).isZero();
		var full = this.city.preview("tzoffice", "transfer", asking("tzw3", "within-town", "tz-1")).body();
		assertThat(full.path("admissible").asBoolean()).isFalse();
		assertThat(full.path("objections").toString()).contains("核定4人、在岗4人", "CZ-05");
		var back = this.city.started("tzoffice", "transfer", asking("tzo1", "within-town", "tz-2", "2026-03-09"));
		this.city.approves("tzlead", back, "townDecides");
		var free = this.city.preview("tzoffice", "transfer", asking("tzw3", "within-town", "tz-1")).body();
		assertThat(free.path("admissible").asBoolean()).as(free.toString()).isTrue();
	}

	@Test
	void a_county_at_its_total_may_move_its_people_and_take_in_nobody_else() {
		var within = this.city.preview("tnoffice", "transfer", asking("tn1", "within-town", "tn-2")).body();
		assertThat(within.path("admissible").asBoolean()).as(within.toString()).isTrue();
		var from = this.city.preview("traoffice", "transfer", asking("tra1", "to-other-county", "tn-2")).body();
		assertThat(from.path("admissible").asBoolean()).isFalse();
		assertThat(from.path("objections").toString()).contains("NAT-14", "总量上限3人");
		var hiring = this.city.preview("tnoffice", "recruitment",
				Map.of("unit", "tn-2", "route", "exam", "posts", 1, "reason", "补充人员"));
		assertThat(hiring.text()).contains("NAT-14", "请发起“调配调动”");
	}

	@Test
	void with_years_ruled_the_list_names_who_has_been_there_as_long() {
		var proposed = this.city.post("trzz", "/api/policies/tr-qi", Map.of("parameter", "transfer-rotation-years",
				"value", 5, "since", "2026-03-01", "source", "白沙旗轮岗通知", "status", "measure"));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		var confirmed = this.city.post("trsw",
				"/api/policies/proposals/" + proposed.body().path("id").asText() + "/confirm", Map.of());
		assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
		var list = this.city.get("traoffice", "/api/units/tr-a/rotation").body();
		assertThat(list.path("years").asInt()).isEqualTo(5);
		assertThat(list.path("rows").toString()).contains("安三", "2018-03-01").doesNotContain("赵启", "新禾", "西一");
		assertThat(list.path("total").asInt()).isEqualTo(list.path("rows").size());
	}

	@Test
	void where_no_years_are_ruled_there_is_no_list_and_it_says_so() {
		var list = this.city.get("trcoffice", "/api/units/tr-c/rotation").body();
		assertThat(list.path("years").asInt()).isZero();
		assertThat(list.path("rows")).isEmpty();
		assertThat(list.path("rule").asText()).isEqualTo("P-21");
		assertThat(list.path("message").asText()).contains("没有规定轮岗的年限");
		assertThat(this.city.get("tzoffice", "/api/units/tz-jd/rotation").body().path("message").asText())
			.contains("没有社区工作者轮岗的规定");
		assertThat(this.city.get("tra1", "/api/units/tr-a/rotation").status()).isEqualTo(403);
		assertThat(this.city.get("trboffice", "/api/units/tr-a/rotation").status()).isEqualTo(403);
	}

	private static Map<String, Object> asking(String worker, String kind, String to) {
		return asking(worker, kind, to, "2026-03-16");
	}

	private static Map<String, Object> asking(String worker, String kind, String to, String on) {
		return new HashMap<>(Map.of("worker", worker, "kind", kind, "to", to, "on", on, "reason", "充实力量"));
	}

	private static List<String> deciders(JsonNode preview) {
		return StreamSupport.stream(preview.path("deciders").spliterator(), false)
			.map((decider) -> decider.path("task").asText() + ":" + decider.path("post").asText())
			.toList();
	}

}
