package org.shegong.web;

import java.time.LocalDate;
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

/** What people see of what they asked for, and what others see of it. */
@RunningCity
class OwnCasesTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 4));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void whoever_asked_sees_what_they_asked_and_what_lies_with_them() {
		var number = leave("m1", "2026-07-06");
		var own = get("m1", number).path("own");
		assertThat(own.path("lines").findValuesAsText("value")).contains("家中有事");
		assertThat(own.path("withdrawable").asBoolean()).isTrue();
		assertThat(own.path("tasks")).isEmpty();
		assertThat(own.path("again").toString()).contains("\"from\":\"2026-07-06\"", "\"kind\":\"personal\"", "家中有事");
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请改日期"));
		var returned = get("m1", number).path("own").path("tasks");
		assertThat(returned).hasSize(1);
		assertThat(returned.at("/0/name").asText()).contains("修改");
		assertThat(get("sec", number).has("own")).as("who decided sees the way").isFalse();
		assertThat(get("sec", number).toString()).doesNotContain("家中有事");
	}

	@Test
	void a_step_is_due_as_an_office_closes_or_as_its_last_day_ends() {
		var number = leave("m7", "2026-07-06");
		assertThat(step(number, "deputyLeadDecides").path("state").asText()).isEqualTo("next");
		assertThat(step(number, "deputyLeadDecides").path("due").asText()).endsWith("T10:00:00Z");
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(step(number, "reportBack").path("due").asText()).endsWith("T16:00:00Z");
	}

	@Test
	void what_was_granted_and_has_not_begun_is_called_off() {
		for (var asked : Map
			.of("leave", Map.of("kind", "personal", "from", "2026-07-06", "until", "2026-07-07", "reason", "家中有事"),
					"outing",
					Map.of("destination", "县民政局", "purpose", "送材料", "from", "2026-07-08", "until", "2026-07-08"))
			.entrySet()) {
			var number = this.city.started("m4", asked.getKey(), asked.getValue());
			assertThat(get("m4", number).path("own").has("callOff")).as(number).isFalse();
			this.city.tasks("sec", number).forEach((task) -> this.city.approves("sec", number, task));
			this.city.tasks("deputy", number).forEach((task) -> this.city.approves("deputy", number, task));
			assertThat(get("m4", number).path("own").has("callOff")).as(number).isTrue();
			assertThat(get("sec", number).has("own")).isFalse();
			assertThat(callsOff("sec", number, "临时有检查").status()).isEqualTo(404);
			assertThat(callsOff("m4", number, " ").message()).isEqualTo("请写明取消的原因，不超过500字");
			var done = callsOff("m4", number, "临时有检查");
			assertThat(done.message()).as(done.text()).isEqualTo("已取消");
			assertThat(callsOff("m4", number, "临时有检查").status()).as("once").isEqualTo(409);
			for (var reader : List.of("m4", "sec")) {
				var last = get(reader, number).path("steps").findParents("opinion");
				assertThat(last.get(last.size() - 1).toString()).as(reader).contains("取消已批准", "吴芳", "临时有检查");
			}
			var after = get("m4", number);
			assertThat(after.path("state").asText()).isEqualTo("已办结");
			assertThat(after.path("own").has("callOff")).isFalse();
		}
		this.clock.setTo(LocalDate.of(2026, 7, 6));
		var begun = leave("m6", "2026-07-20");
		this.city.approves("sec", begun, "secretaryDecides");
		this.city.approves("deputy", begun, "deputyLeadDecides");
		this.clock.setTo(LocalDate.of(2026, 7, 20));
		assertThat(get("m6", begun).path("own").has("callOff")).as("it has begun").isFalse();
		assertThat(callsOff("m6", begun, "临时有检查").message()).contains("还没有开始");
	}

	@Test
	void the_way_taken_stands_on_the_diagram_for_whoever_may_read_the_request() {
		var number = leave("m2", "2026-07-06");
		this.city.approves("sec", number, "secretaryDecides");
		var path = "/api/requests/" + number + "/diagram";
		for (var reader : List.of("m2", "sec", "deputy")) {
			var drawn = this.city.get(reader, path).body();
			assertThat(drawn.path("xml").asText()).contains("id=\"secretaryDecides\"");
			assertThat(texts(drawn.path("passed"))).contains("leaveRequested", "secretaryDecides", "deputyLeadDecides")
				.doesNotContain("principalDecides");
			assertThat(texts(drawn.path("now"))).contains("deputyLeadDecides").doesNotContain("secretaryDecides");
		}
		assertThat(this.city.get("m1", path).status()).isEqualTo(404);
	}

	@Test
	void what_is_left_and_what_was_asked_for_last_is_told_to_oneself() {
		var number = leave("m3", "2026-07-06");
		var mine = this.city.get("m3", "/api/mine").body();
		assertThat(mine.path("latest").asText()).isEqualTo(number);
		assertThat(mine.path("worker").asBoolean()).isTrue();
		assertThat(mine.path("balances").findValuesAsText("title")).contains("年休假");
		assertThat(mine.path("kinds").findValuesAsText("process")).containsExactly("leave");
		assertThat(mine.at("/years/0").asInt()).isEqualTo(2026);
		var office = this.city.get("hr", "/api/mine").body();
		assertThat(office.path("worker").asBoolean()).isFalse();
		assertThat(office.path("balances")).isEmpty();
	}

	@Test
	void own_requests_are_narrowed_to_a_kind_a_state_and_a_year() {
		var first = leave("m5", "2026-07-06");
		var second = leave("m5", "2026-08-03");
		this.city.completed("sec", first, "secretaryDecides", Map.of("decision", "refuse", "opinion", "本周有检查"));
		assertThat(numbers("kind=leave")).containsExactly(second, first);
		assertThat(numbers("kind=outing")).isEmpty();
		assertThat(numbers("state=REFUSED&year=2026")).containsExactly(first);
		assertThat(numbers("state=SUBMITTED&q=请假")).containsExactly(second);
		assertThat(numbers("year=2025")).isEmpty();
		for (var wrong : List.of("state=x", "year=20")) {
			assertThat(this.city.get("m5", "/api/requests?page=1&" + wrong).status()).as(wrong).isEqualTo(400);
		}
	}

	private City.Answer callsOff(String account, String number, String reason) {
		return this.city.post(account, "/api/requests/" + number + "/call-off", Map.of("reason", reason));
	}

	private List<String> numbers(String narrowed) {
		return this.city.get("m5", "/api/requests?page=1&" + narrowed).body().path("rows").findValuesAsText("number");
	}

	private JsonNode step(String number, String task) {
		var steps = get("m7", number).path("steps");
		return steps.findParents("task")
			.stream()
			.filter((step) -> task.equals(step.path("task").asText()))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> texts(JsonNode list) {
		return java.util.stream.StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
	}

	private String leave(String applicant, String from) {
		return this.city.started(applicant, "leave", Map.of("kind", "personal", "from", from, "until",
				LocalDate.parse(from).plusDays(4).toString(), "reason", "家中有事"));
	}

	private JsonNode get(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body();
	}

}
