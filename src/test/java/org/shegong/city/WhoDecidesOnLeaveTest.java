package org.shegong.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** policy.md D.1 and its neighbours, through the running application. */
@RunningCity
class WhoDecidesOnLeaveTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	RepositoryService models;

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
	void three_days_of_a_member_are_decided_by_the_secretary_alone() {
		var number = this.city.started("m1", "leave", personal("2026-03-16", "2026-03-18"));
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.tasks("m1", number)).containsExactly("reportBack");
		var filings = this.city.get("sjb", "/api/filings").text();
		assertThat(filings).contains("孙立").contains("XX-10");
		assertThat(this.city.tasks("sjb", number)).isEmpty();
	}

	@Test
	void a_fault_calls_a_field_as_the_form_does() {
		var asked = new HashMap<String, Object>(personal("2026-05-11", "2026-05-15"));
		asked.put("from", "下周一");
		assertThat(this.city.preview("m1", "leave", asked).text()).contains("“开始日期”不能是“下周一”");
		assertThat(this.city.start("m1", "leave", asked).text()).contains("“开始日期”不能是“下周一”").doesNotContain("“from”");
	}

	@Test
	void a_table_deployed_without_its_model_changes_neither_the_preview_nor_the_start() throws IOException {
		var table = Files.readString(Path.of("processes/leave-level.dmn")).replace("&lt;= secretaryDays", "&lt;= 10");
		var alone = this.models.createDeployment().addString("leave-level.dmn", table).deploy();
		try {
			var asked = personal("2026-05-11", "2026-05-15");
			var deciders = this.city.preview("m1", "leave", asked).body().path("deciders").findValuesAsText("task");
			assertThat(deciders).containsExactly("secretaryDecides", "deputyLeadDecides");
			var number = this.city.started("m1", "leave", asked);
			assertThat(this.city.filledIn("sec", number, "secretaryDecides").get("brief").toString())
				.contains("本级签注意见后报上一级");
			this.city.approves("sec", number, "secretaryDecides");
			assertThat(this.city.tasks("deputy", number)).containsExactly("deputyLeadDecides");
		}
		finally {
			this.models.deleteDeployment(alone.getId());
		}
	}

	@Test
	void eight_days_go_to_secretary_deputy_lead_and_principal_and_only_the_last_is_final() {
		var number = this.city.started("m2", "leave", personal("2026-03-16", "2026-03-25"));
		for (var step : List.of("sec secretaryDecides", "deputy deputyLeadDecides", "principal principalDecides")) {
			var who = step.split(" ");
			assertThat(this.city.tasks("m2", number)).isEmpty();
			assertThat(this.city.tasks(who[0], number)).containsExactly(who[1]);
			this.city.approves(who[0], number, who[1]);
		}
		assertThat(this.city.tasks("m2", number)).containsExactly("reportBack");
	}

	@Test
	void the_secretary_asks_the_area_lead_and_above_three_days_the_principal_too() {
		var three = this.city.preview("sec", "leave", personal("2026-03-16", "2026-03-18"));
		assertThat(deciders(three)).containsExactly("areaLeadDecides area-lead lead");
		var number = this.city.started("sec", "leave", personal("2026-03-16", "2026-03-19"));
		assertThat(this.city.tasks("sec", number)).isEmpty();
		this.city.approves("lead", number, "areaLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		assertThat(this.city.tasks("sec", number)).containsExactly("reportBack");
	}

	@Test
	void more_than_thirty_days_need_the_meeting_with_minutes_and_votes() {
		var number = this.city.started("m3", "leave", personal("2026-06-01", "2026-07-15"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		var lost = this.city.complete("meeting", number, "meetingDecides", Map.of("decision", "approve", "minutes",
				"讨论", "members", 9, "present", 7, "votesFor", 3, "votesAgainst", 4, "abstentions", 0));
		assertThat(lost.status()).isEqualTo(400);
		this.city.completed("meeting", number, "meetingDecides", Map.of("decision", "approve", "minutes", "6月班子会议同意",
				"members", 9, "present", 7, "votesFor", 6, "votesAgainst", 1, "abstentions", 0));
		assertThat(this.city.tasks("m3", number)).containsExactly("reportBack");
	}

	@Test
	void spring_festival_days_off_are_not_charged_but_the_make_up_saturday_is() {
		var preview = this.city.preview("m4", "leave", personal("2026-02-13", "2026-02-24"));
		assertThat(preview.body().at("/facts/days").asDouble()).isEqualTo(3);
		assertThat(deciders(preview)).containsExactly("secretaryDecides community-secretary sec");
	}

	@Test
	void requests_that_touch_over_a_weekend_add_up() {
		var first = this.city.started("m5", "leave", personal("2026-03-18", "2026-03-20"));
		this.city.approves("sec", first, "secretaryDecides");
		var second = this.city.preview("m5", "leave", personal("2026-03-23", "2026-03-25"));
		assertThat(second.body().at("/facts/totalDays").asDouble()).isEqualTo(6);
		assertThat(deciders(second)).containsExactly("secretaryDecides community-secretary sec",
				"deputyLeadDecides town-deputy-lead deputy");
		assertThat(this.city.tasks("m5", first)).containsExactly("reportBack");
		var parted = this.city.preview("m5", "leave", personal("2026-03-24", "2026-03-26"));
		assertThat(deciders(parted)).containsExactly("secretaryDecides community-secretary sec");
	}

	@Test
	void where_a_jurisdiction_has_no_rule_the_default_chain_says_so() {
		var preview = this.city.preview("yt2", "leave", personal("2026-03-16", "2026-03-19"));
		assertThat(deciders(preview)).containsExactly("secretaryDecides community-secretary yt-sec",
				"deputyLeadDecides town-deputy-lead cz-deputy");
		assertThat(preview.body().at("/deciders/0/status").asText()).isEqualTo("design");
	}

	@Test
	void a_member_s_outing_needs_the_secretary_or_director_and_the_deputy_lead() {
		var trip = Map.of("destination", "县委党校", "purpose", "参加培训", "from", "2026-04-08", "until", "2026-04-08");
		var number = this.city.started("dm1", "outing", trip);
		assertThat(this.city.tasks("dm-dir", number)).containsExactly("communityDecides");
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(this.city.tasks("dm1", number)).containsExactly("reportBack");
		assertThat(this.city.get("sjb", "/api/filings").text()).contains("韩冰");
		assertThat(deciders(this.city.preview("dm-sec", "outing", trip)))
			.containsExactly("principalDecides town-principal principal");
	}

	private static Map<String, String> personal(String from, String until) {
		return Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
	}

	private static List<String> deciders(City.Answer preview) {
		var deciders = new java.util.ArrayList<String>();
		preview.body()
			.path("deciders")
			.forEach((one) -> deciders.add(one.path("task").asText() + " " + one.path("post").asText() + " "
					+ one.path("holders").path(0).asText()));
		return deciders;
	}

}
