package org.shegong.web.todo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
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

/** What somebody finds to decide, and what one call does about it. */
@RunningCity
class DecidingInOneStepTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void what_is_due_first_comes_first_and_only_whoever_may_decide_finds_it() {
		var number = leave("m1", "2026-06-22", "2026-06-24");
		var card = card("sec", number);
		assertThat(card.path("name").asText()).startsWith("社区书记审批：").contains("事假3天");
		assertThat(card.path("process").asText()).isEqualTo("请假");
		assertThat(card.path("unitName").asText()).isNotBlank();
		assertThat(card.path("urgency").asText()).isEqualTo("later");
		this.clock.setTo(LocalDate.of(2026, 6, 2));
		assertThat(card("sec", number).path("urgency").asText()).isEqualTo("soon");
		this.clock.setTo(LocalDate.of(2026, 6, 8));
		assertThat(card("sec", number).path("urgency").asText()).isEqualTo("overdue");
		var due = this.city.get("sec", "/api/todo").body().path("rows").findValuesAsText("due");
		assertThat(due).isSorted();
		for (var other : List.of("m1", "m2", "deputy")) {
			assertThat(find(other, number)).as(other).isNull();
			assertThat(this.city.get(other, "/api/tasks/" + id("sec", number)).status()).as(other).isEqualTo(404);
		}
	}

	@Test
	void a_task_says_what_is_needed_to_decide_on_it() {
		var task = this.city.get("sec", "/api/tasks/" + id("sec", leave("m2", "2026-06-22", "2026-06-23"))).body();
		assertThat(task.path("plain").asBoolean()).isTrue();
		assertThat(task.path("warnings")).isEmpty();
		assertThat(task.at("/brief/title").asText()).contains("事假2天");
		assertThat(task.at("/brief/lines").findValuesAsText("value")).contains("家中有事");
		assertThat(task.at("/brief/choices").findValuesAsText("value")).containsExactly("approve", "refuse", "return");
	}

	@Test
	void what_the_rules_warn_of_is_told_to_whoever_decides() {
		var alone = leave("m8", "2026-06-22", "2026-06-23");
		assertThat(card("sec", alone).path("plain").asBoolean()).isTrue();
		var late = leave("m9", "2026-05-29", "2026-05-29");
		var warnings = this.city.get("sec", "/api/tasks/" + id("sec", late)).body().path("warnings").toString();
		assertThat(warnings).contains("提醒：", "补办");
	}

	@Test
	void what_the_county_has_not_set_up_is_remarked_and_warns_of_no_case() {
		this.clock.setTo(LocalDate.of(2026, 12, 1));
		var number = leave("m10", "2027-01-04", "2027-01-06");
		assertThat(card("sec", number).path("name").asText()).contains("（2027年1月4日—1月6日）");
		var task = this.city.get("sec", "/api/tasks/" + id("sec", number)).body();
		assertThat(task.path("warnings")).isEmpty();
		assertThat(task.path("remarks").toString()).contains("说明：2027年放假安排尚未");
		assertThat(this.city
			.preview("m10", "leave",
					Map.of("kind", "personal", "from", "2027-01-11", "until", "2027-01-12", "reason", "家中有事"))
			.body()
			.path("objections")
			.findValuesAsText("severity")).containsOnly("warning");
	}

	@Test
	void whoever_fills_in_more_than_a_decision_is_warned_as_well() {
		var number = leave("m10", "2026-05-29", "2026-07-22");
		for (var level : List.of("sec secretaryDecides", "deputy deputyLeadDecides", "principal principalDecides")) {
			this.city.approves(level.split(" ")[0], number, level.split(" ")[1]);
		}
		var task = this.city.get("meeting", "/api/tasks/" + id("meeting", number)).body();
		assertThat(task.path("plain").asBoolean()).isFalse();
		assertThat(task.path("warnings").toString()).contains("补办");
	}

	@Test
	void a_day_that_ends_is_due_on_that_day() {
		var number = leave("m9", "2026-06-02", "2026-06-02");
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 6, 3));
		var due = Instant.parse(card("m9", number).path("due").asText());
		var last = LocalDate.ofInstant(due.minusMillis(1), ZoneId.of("Asia/Shanghai"));
		assertThat(LocalTime.ofInstant(due, ZoneId.of("Asia/Shanghai"))).isEqualTo(LocalTime.MIDNIGHT);
		assertThat(last.getDayOfWeek()).isBetween(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
		this.clock.setTo(last.minusDays(1));
		assertThat(card("m9", number).path("urgency").asText()).as("due at the end of tomorrow").isEqualTo("soon");
	}

	@Test
	void one_call_takes_and_decides_and_says_where_the_request_is_then() {
		var number = leave("m3", "2026-07-06", "2026-07-10");
		var answer = decide("sec", number, Map.of("decision", "approve", "opinion", "同意。"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.body().at("/next/0/task").asText()).isEqualTo("deputyLeadDecides");
		assertThat(answer.body().at("/next/0/holders").toString()).contains("张国栋");
		assertThat(answer.body().at("/next/0/due").asText()).isNotBlank();
		assertThat(find("sec", number)).isNull();
		var steps = this.city.get("m3", "/api/requests/" + number).body().path("steps");
		assertThat(steps.at("/0/opinion").asText()).isEqualTo("同意。");
		assertThat(steps.at("/0/holders/0").asText()).contains("赵启明");
	}

	@Test
	void what_is_refused_leaves_the_task_as_it_was() {
		var number = leave("m4", "2026-06-22", "2026-06-23");
		var id = id("sec", number);
		var refused = this.city.post("sec", "/api/tasks/" + id + "/decision", Map.of("decision", "refuse"));
		assertThat(refused.status()).as(refused.text()).isEqualTo(422);
		assertThat(refused.message()).contains("理由");
		assertThat(this.city.get("sec", "/engine-rest/task/" + id).body().path("assignee").isNull()).isTrue();
		assertThat(card("sec", number).path("taken").asBoolean()).isFalse();
		for (var other : List.of("m4", "deputy", "m9")) {
			var foreign = this.city.post(other, "/api/tasks/" + id + "/decision", Map.of("decision", "approve"));
			assertThat(foreign.status()).as(other).isEqualTo(409);
		}
		assertThat(decide("sec", number, Map.of("decision", "refuse", "opinion", "本周有检查")).status()).isEqualTo(200);
	}

	@Test
	void who_comes_second_is_told_so() {
		var id = id("sec", leave("m5", "2026-06-22", "2026-06-23"));
		var body = Map.of("decision", "approve");
		assertThat(this.city.post("sec", "/api/tasks/" + id + "/decision", body).status()).isEqualTo(200);
		var second = this.city.post("sec", "/api/tasks/" + id + "/decision", body);
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.message()).contains("已经办结").contains("没有提交");
		assertThat(this.city.get("sec", "/api/tasks/" + id).status()).isEqualTo(404);
	}

	@Test
	void what_is_to_be_filled_in_says_in_whose_hands_it_is_and_comes_with_its_form() {
		var number = this.city.started("sec", "absence",
				Map.of("worker", "m7", "from", "2026-05-18", "until", "2026-05-18", "circumstances", "未到岗"));
		var own = "/api/tasks/" + id("m7", number);
		var hands = this.city.get("m7", own).body().path("hands");
		assertThat(hands.path("mine").asBoolean() && hands.path("open").asBoolean()).isTrue();
		assertThat(hands.path("returnable").asBoolean()).isFalse();
		assertThat(this.city.get("m7", own + "/form").body().findValuesAsText("key")).contains("explanation")
			.doesNotContain("label", "value");
		assertThat(this.city.get("m8", own + "/form").status()).isEqualTo(404);
		assertThat(this.city.post("m7", own + "/decision", Map.of("explanation", "车坏了")).status()).isEqualTo(200);
		var deciding = "/api/tasks/" + id("deputy", number);
		assertThat(this.city.get("deputy", deciding).body().at("/hands/mine").asBoolean()).isFalse();
		assertThat(this.city
			.post("deputy", deciding.replace("/api/tasks", "/engine-rest/task") + "/claim", Map.of("userId", "deputy"))
			.status()).isEqualTo(204);
		assertThat(this.city.get("deputy", deciding).body().path("hands").toString())
			.isEqualTo("{\"mine\":true,\"returnable\":true,\"open\":true}");
		var seen = this.city.get("admin", deciding).body().path("hands");
		assertThat(seen.path("other").asText()).isEqualTo("张国栋");
		assertThat(seen.path("open").asBoolean()).isFalse();
	}

	@Test
	void is_found_by_a_name_and_by_what_it_is() {
		var number = leave("m6", "2026-06-22", "2026-06-23");
		var name = this.city.get("m6", "/api/me").body().path("name").asText();
		for (var words : List.of(name, "事假2天")) {
			assertThat(this.city.get("sec", "/api/todo?q=" + encoded(words)).body().path("rows").findValuesAsText("id"))
				.as(words)
				.contains(id("sec", number));
		}
		assertThat(this.city.get("sec", "/api/todo?q=" + encoded("%")).body().path("total").asInt()).isZero();
		var quoted = card("sec", number).path("officialNumber").asText();
		for (var words : List.of(quoted, number.replace("leave-", ""), quoted.replace("请假", ""))) {
			assertThat(this.city.get("sec", "/api/todo?q=" + encoded(words)).body().path("rows").findValuesAsText("id"))
				.as(words)
				.containsExactly(id("sec", number));
		}
		assertThat(this.city.get("sec", "/api/todo?q=" + encoded("请假")).body().path("total").asInt())
			.isEqualTo(this.city.get("sec", "/api/todo").body().path("total").asInt());
		assertThat(this.city.get("sec", "/api/todo?q=" + encoded("借调")).body().path("total").asInt()).isZero();
	}

	private static String encoded(String words) {
		return java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
	}

	private String leave(String applicant, String from, String until) {
		return this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事"));
	}

	private City.Answer decide(String account, String number, Map<String, ?> fields) {
		return this.city.post(account, "/api/tasks/" + id(account, number) + "/decision", fields);
	}

	private String id(String account, String number) {
		return card(account, number).path("id").asText();
	}

	private JsonNode card(String account, String number) {
		var found = find(account, number);
		assertThat(found).as(number).isNotNull();
		return found;
	}

	private JsonNode find(String account, String number) {
		var open = this.city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number).body();
		for (var row : this.city.get(account, "/api/todo").body().path("rows")) {
			if (open.findValuesAsText("id").contains(row.path("id").asText())) {
				return row;
			}
		}
		return null;
	}

}
