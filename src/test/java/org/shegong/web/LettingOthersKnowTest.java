package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever decides lets others know of a request, and sees whether they looked. */
@RunningCity
class LettingOthersKnowTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 9, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void whoever_is_told_reads_it_and_that_they_did_stands_on_the_way_of_the_request() {
		var number = leave("m1", "personal");
		assertThat(this.city.get("office", "/api/requests/" + number).status()).isEqualTo(404);
		var answer = copy("sec", number, List.of("office"), "请安排替班");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.message()).startsWith("已抄送");
		assertThat(way("m1", number)).contains("抄送").contains("还没有阅").contains("请安排替班");
		var copies = this.city.get("office", "/api/copies").body();
		assertThat(copies.at("/rows/0/number").asText()).isEqualTo(number);
		assertThat(copies.at("/rows/0").has("readAt")).isFalse();
		assertThat(this.city.get("office", "/api/messages").text()).contains("抄送").contains("#/copied/" + number);
		assertThat(this.city.get("office", "/api/requests/" + number).status()).isEqualTo(200);
		assertThat(this.city.get("office", "/api/copies").body().at("/rows/0").has("readAt")).isTrue();
		assertThat(way("m1", number)).contains("已阅").doesNotContain("还没有阅");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.get("office", "/api/requests/" + number).status()).isEqualTo(200);
		assertThat(this.city.get("office", "/api/copies?q=2026").body().path("total").asInt()).isPositive();
		assertThat(this.city.get("office", "/api/copies?q=outing").body().path("total").asInt()).isZero();
	}

	@Test
	void only_people_along_the_line_are_told_and_of_health_only_the_clerks() {
		var personal = leave("m2", "personal");
		for (var stranger : List.of("cz-office", "m3", "m2", "sec", "nobody")) {
			var answer = copy("sec", personal, List.of("office", stranger), null);
			assertThat(answer.status()).as(stranger).isEqualTo(422);
			assertThat(answer.message()).contains("不能抄送");
		}
		assertThat(copy("sec", personal, List.of(), null).status()).isEqualTo(422);
		assertThat(copy("sec", personal, List.of("office"), "长".repeat(201)).status()).isEqualTo(422);
		assertThat(this.city.get("office", "/api/requests/" + personal).status()).isEqualTo(404);
		assertThat(copy("sec", personal, List.of("deputy"), null).status()).isEqualTo(200);
		var twice = copy("sec", personal, List.of("deputy", "office"), null);
		assertThat(twice.status()).isEqualTo(422);
		assertThat(twice.message()).contains("已抄送给张国栋，不用再抄送", "这次没有抄送给任何人");
		assertThat(this.city.get("office", "/api/requests/" + personal).status()).isEqualTo(404);
		var sick = leave("m4", "sick");
		assertThat(copy("sec", sick, List.of("deputy"), null).status()).isEqualTo(422);
		assertThat(copy("sec", sick, List.of("office"), null).status()).isEqualTo(200);
	}

	@Test
	void only_whoever_decides_lets_others_know() {
		var number = leave("m5", "personal");
		var task = task(number);
		for (var other : List.of("m5", "m6", "deputy", "office", "admin", "watch")) {
			assertThat(this.city.get(other, "/api/tasks/" + task + "/copy").status()).as(other).isEqualTo(404);
			assertThat(this.city.post(other, "/api/tasks/" + task + "/copy", Map.of("to", List.of("hr"))).status())
				.as(other)
				.isEqualTo(409);
		}
		assertThat(this.city.get("sec", "/api/tasks/" + task + "/copy").text()).contains("office")
			.doesNotContain("cz-");
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.post("sec", "/api/tasks/" + task + "/copy", Map.of("to", List.of("office"))).status())
			.isEqualTo(409);
	}

	private City.Answer copy(String account, String number, List<String> to, String note) {
		return this.city.post(account, "/api/tasks/" + task(number) + "/copy",
				(note != null) ? Map.of("to", to, "note", note) : Map.of("to", to));
	}

	private String way(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("steps").toString();
	}

	private String task(String number) {
		return this.city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.at("/0/id")
			.asText();
	}

	private String leave(String applicant, String kind) {
		return this.city.started(applicant, "leave",
				Map.of("kind", kind, "from", "2026-09-14", "until", "2026-09-14", "reason", "家中有事"));
	}

}
