package org.shegong.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md D.2 and its neighbours, through the running application. */
@RunningCity
class HowDaysAreCountedTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void five_days_of_annual_leave_over_labour_day_end_on_the_make_up_saturday() {
		var facts = facts("m1", Map.of("kind", "annual", "from", "2026-04-30"));
		assertThat(facts.at("/days").asInt()).isEqualTo(5);
		assertThat(facts.at("/endsOn").asText()).isEqualTo("2026-05-09");
		assertThat(facts.at("/backOn").asText()).isEqualTo("2026-05-11");
	}

	@Test
	void a_make_up_sunday_is_a_day_of_annual_leave() {
		var facts = facts("m2", Map.of("kind", "annual", "from", "2025-09-28", "until", "2025-09-30"));
		assertThat(facts.at("/days").asInt()).isEqualTo(3);
		assertThat(facts.at("/backOn").asText()).isEqualTo("2025-10-09");
	}

	@Test
	void who_joins_in_july_has_two_of_five_days() {
		var facts = facts("dm2", Map.of("kind", "annual", "from", "2026-09-01"));
		assertThat(facts.at("/balance").asInt()).isEqualTo(2);
	}

	@Test
	void two_months_of_sick_leave_after_the_annual_leave_cost_that_of_next_year() {
		var answer = this.city.preview("dm3", "leave",
				with(Map.of("kind", "annual", "from", "2027-03-01", "until", "2027-03-01")));
		assertThat(answer.body().path("admissible").asBoolean()).isFalse();
		assertThat(answer.text()).contains("办法 8");
	}

	@Test
	void the_medical_period_follows_total_work_and_service_here() {
		var facts = facts("dm4", Map.of("kind", "sick", "from", "2026-01-05", "until", "2026-01-09"));
		assertThat(facts.at("/medicalPeriodMonths").asInt()).isEqualTo(9);
		assertThat(facts.at("/medicalWindowMonths").asInt()).isEqualTo(15);
		assertThat(facts.at("/medicalWindowUntil").asText()).isEqualTo("2027-04-04");
	}

	@Test
	void jiangsu_leaves_statutory_holidays_out_of_its_sixty_days() {
		var answer = this.city.preview("yt1", "leave",
				with(Map.of("kind", "maternity", "from", "2026-08-03", "birth", "normal", "children", 1)));
		assertThat(answer.body().at("/facts/endsOn").asText()).isEqualTo("2027-01-08");
		assertThat(answer.text()).contains("2027").contains("warning");
	}

	@Test
	void four_completed_months_of_pregnancy_make_forty_two_days() {
		assertThat(facts("m4", miscarriage(3)).at("/days").asInt()).isEqualTo(15);
		assertThat(facts("m4", miscarriage(4)).at("/days").asInt()).isEqualTo(42);
	}

	@Test
	void a_year_that_the_administrator_publishes_is_counted_from_then_on() {
		var week = Map.of("kind", "personal", "from", "2028-10-01", "until", "2028-10-09");
		assertThat(this.city.preview("m6", "leave", with(week)).text()).contains("2028年放假安排尚未公布");
		assertThat(this.city.put("m6", "/api/calendar/2028", List.of()).status()).isEqualTo(403);
		var faulty = this.city.put("admin", "/api/calendar/2028",
				List.of(Map.of("date", "2026-10-01", "kind", "holiday", "name", "国庆节")));
		assertThat(faulty.status()).isEqualTo(422);
		assertThat(faulty.text()).contains("2026年10月1日");
		assertThat(this.city.put("admin", "/api/calendar/2028", schedule()).status()).isEqualTo(200);
		var after = this.city.preview("m6", "leave", with(week));
		assertThat(after.text()).doesNotContain("尚未公布");
		assertThat(after.body().at("/facts/days").asInt()).isEqualTo(1);
	}

	private static List<Map<String, String>> schedule() {
		return Stream.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07")
			.map((day) -> Map.of("date", "2028-" + day, "kind", "holiday", "name", "放假"))
			.toList();
	}

	private static Map<String, Object> miscarriage(int months) {
		return Map.of("kind", "maternity", "from", "2026-05-11", "birth", "miscarriage", "pregnancyMonths", months);
	}

	private com.fasterxml.jackson.databind.JsonNode facts(String worker, Map<String, ?> fields) {
		var answer = this.city.preview(worker, "leave", with(fields));
		assertThat(answer.body().path("admissible").asBoolean()).as(answer.text()).isTrue();
		return answer.body().path("facts");
	}

	private static Map<String, Object> with(Map<String, ?> fields) {
		var all = new HashMap<String, Object>(fields);
		all.put("reason", "测试");
		return all;
	}

}
