package org.shegong.city;

import java.time.LocalDate;
import java.util.HashMap;
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

/** The sample cases of policy.md D.6, asked as a street's office would. */
@RunningCity
class SecondmentsTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aBannerAndACounty() {
		this.clock.setTo(LocalDate.of(2026, 3, 9));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("secondment").status()).isEqualTo(200);
		}
	}

	@Test
	void sample_43_a_county_bureau_may_not_borrow_and_nobody_can_permit_it() {
		var asked = asked("sdl1", "白泉旗民政局", "county-organ-or-higher", "2026-05-01", "2026-06-30");
		var preview = this.city.preview("sdoffice", "secondment", asked).body();
		assertThat(preview.path("admissible").asBoolean()).isFalse();
		assertThat(refusal(preview).path("rule").asText()).contains("NAT-27");
		assertThat(refusal(preview).path("status").asText()).isEqualTo("central");
		assertThat(refusal(preview).path("message").asText()).contains("没有例外");
		assertThat(this.city.start("sdoffice", "secondment", asked).status()).isEqualTo(400);
		assertThat(this.city.start("admin", "secondment", asked).status()).isEqualTo(400);
	}

	@Test
	void sample_43_before_the_opinions_it_was_possible_with_two_approvals() {
		var asked = asked("sdl1", "白泉旗民政局", "county-organ-or-higher", "2023-05-08", "2023-06-30");
		asked.put("asOf", "2023-05-01");
		var preview = this.city.preview("sdoffice", "secondment", asked).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(approvers(preview)).containsExactly("organization-department", "civil-affairs");
		assertThat(preview.toString()).contains("正式办法全文未见");
		asked.put("until", "2023-08-08");
		assertThat(refusal(this.city.preview("sdoffice", "secondment", asked).body()).path("rule").asText())
			.contains("ORD-48");
	}

	@Test
	void the_street_asks_the_social_work_department_and_keeps_the_local_limits() {
		var asked = asked("sdl1", "胡杨街道", "town", "2026-03-16", "2026-06-15");
		var preview = this.city.preview("sdoffice", "secondment", asked).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(approvers(preview)).containsExactly("social-work-department");
		var facts = preview.path("facts");
		assertThat(facts.path("months").asInt()).isEqualTo(3);
		assertThat(facts.path("endsOn").asText()).isEqualTo("2026-06-15");
		assertThat(facts.path("days").asInt()).isEqualTo(92);
		assertThat(facts.path("backOn").asText()).isEqualTo("2026-06-16");
		assertThat(facts.path("headsAway").asInt()).isZero();
		assertThat(preview.path("sources").path("months").path("rule").asText()).contains("ORD-48");
	}

	@Test
	void sample_45_a_one_day_more_than_three_months_is_refused() {
		var refused = this.city.start("sdoffice", "secondment",
				asked("sdl1", "胡杨街道", "town", "2026-03-16", "2026-06-16"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).contains("最迟到2026年6月15日", "ORD-48", "征求意见稿");
	}

	@Test
	void sample_45_b_a_third_person_of_the_community_is_refused_and_one_of_the_next_is_not() {
		this.city.started("sdoffice", "secondment", asked("sd2", "胡杨街道", "town", "2026-03-16", "2026-06-15"));
		this.city.started("sdoffice", "secondment", asked("sd3", "胡杨街道", "town", "2026-03-16", "2026-06-15"));
		var third = this.city.start("sdoffice", "secondment", asked("sd4", "胡杨街道", "town", "2026-06-15", "2026-07-15"));
		assertThat(third.status()).isEqualTo(400);
		assertThat(third.text()).contains("最多借调2人", "ORD-48");
		this.city.started("sdoffice", "secondment", asked("sd4", "胡杨街道", "town", "2026-06-16", "2026-07-15"));
		assertThat(
				this.city.preview("sdoffice", "secondment", asked("sdl1", "胡杨街道", "town", "2026-03-16", "2026-06-15"))
					.body()
					.path("admissible")
					.asBoolean())
			.isTrue();
	}

	@Test
	void persons_whose_secondment_the_roster_brought_count_as_well() {
		var lines = "worker,date,kind,value,until,note\nsdb5,2026-03-01,secondment,,2026-05-31,借调至石桥镇\n"
				+ "sdb6,2026-03-01,secondment,,2026-05-31,借调至石桥镇\n";
		assertThat(this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(Map.of("file.csv", lines)))
			.status()).isEqualTo(200);
		var refused = this.city.preview("sdxoffice", "secondment",
				asked("sdb1", "石桥镇", "town", "2026-05-31", "2026-06-30"));
		assertThat(refusal(refused.body()).path("rule").asText()).isEqualTo("P-20");
		assertThat(
				this.city.preview("sdxoffice", "secondment", asked("sdb1", "石桥镇", "town", "2026-06-01", "2026-06-30"))
					.body()
					.path("admissible")
					.asBoolean())
			.isTrue();
	}

	@Test
	void three_months_a_day_back_and_three_months_again_are_refused_and_the_sum_is_shown() {
		var line = "worker,date,kind,value,until,note\nsdmem,2026-03-16,secondment,,2026-06-15,借调至胡杨街道\n";
		assertThat(this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(Map.of("file.csv", line)))
			.status()).isEqualTo(200);
		var again = this.city
			.preview("sdoffice", "secondment", asked("sdmem", "胡杨街道", "town", "2026-06-17", "2026-09-16"))
			.body();
		assertThat(refusal(again).path("rule").asText()).contains("ORD-48", "R-31");
		assertThat(again.path("facts").path("daysInTwelveMonths").asInt()).isEqualTo(184);
		var later = this.city
			.preview("sdoffice", "secondment", asked("sdmem", "胡杨街道", "town", "2026-07-16", "2026-10-15"))
			.body();
		assertThat(later.path("admissible").asBoolean()).as(later.toString()).isTrue();
		assertThat(later.path("objections").findValuesAsText("message"))
			.anyMatch((message) -> message.contains("十二个月内借调合计184天"));
	}

	@Test
	void sample_45_c_an_enterprise_is_refused() {
		var preview = this.city
			.preview("sdoffice", "secondment", asked("sdl1", "白泉物业公司", "enterprise", "2026-03-16", "2026-04-15"))
			.body();
		assertThat(preview.path("admissible").asBoolean()).isFalse();
		assertThat(refusal(preview).path("rule").asText()).contains("R-21");
	}

	private static Map<String, Object> asked(String worker, String borrower, String kind, String from, String until) {
		return new HashMap<>(Map.of("worker", worker, "borrower", borrower, "borrowerKind", kind, "from", from, "until",
				until, "reason", "专项工作"));
	}

	/** The only refusal there is. */
	private static JsonNode refusal(JsonNode preview) {
		var refusals = preview.path("objections").findParents("severity");
		refusals.removeIf((objection) -> !objection.path("severity").asText().equals("refusal"));
		assertThat(refusals).as(preview.toString()).hasSize(1);
		return refusals.get(0);
	}

	private static List<String> approvers(JsonNode preview) {
		var steps = preview.path("deciders").findParents("task");
		return steps.stream()
			.filter((step) -> step.path("task").asText().equals("approveSecondment"))
			.map((step) -> step.path("post").asText())
			.toList();
	}

}
