package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody began to fill in is theirs, on every machine, until it is over. */
abstract class OwnDrafts {

	private static final String LEAVE = "/api/me/drafts/start~leave";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	RuntimeService cases;

	@Autowired
	TaskService tasks;

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
	void what_was_begun_is_there_again_and_for_nobody_else() {
		var written = write("m1", "start~leave", 0, Map.of("leave-reason", "看望外婆"));
		assertThat(written.status()).as(written.text()).isEqualTo(200);
		assertThat(written.body().path("revision").asInt()).isPositive();
		var read = this.city.get("m1", LEAVE).body();
		assertThat(read.at("/content/leave-reason").asText()).isEqualTo("看望外婆");
		assertThat(read.path("revision")).isEqualTo(written.body().path("revision"));
		assertThat(this.city.get("m1", "/api/me/drafts").body().findValuesAsText("place")).contains("start~leave");
		for (var other : List.of("m9", "dep", "office", "hr", "watch", "admin")) {
			assertThat(this.city.get(other, LEAVE).status()).as(other).isEqualTo(404);
			assertThat(this.city.get(other, "/api/me/drafts").text()).as(other).doesNotContain("看望外婆", "start~leave");
			drop(other, "start~leave");
		}
		assertThat(this.city.get("m1", LEAVE).text()).contains("看望外婆");
		assertThat(drop("m1", "start~leave").status()).isEqualTo(204);
		assertThat(this.city.get("m1", LEAVE).message()).contains("没有您的草稿");
		assertThat(drop("m1", "start~leave").status()).isEqualTo(204);
	}

	@Test
	void nobody_overwrites_what_was_written_elsewhere_meanwhile() {
		var phone = revision(write("m2", "start~leave", 0, Map.of("leave-reason", "手机上写的")));
		var computer = revision(write("m2", "start~leave", phone, Map.of("leave-reason", "电脑上写的")));
		var late = write("m2", "start~leave", phone, Map.of("leave-reason", "手机上又写的"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.message()).contains("在别处又填过", "没有存上", "6月1日");
		assertThat(write("m2", "start~leave", 0, Map.of("leave-reason", "另一个窗口")).status()).isEqualTo(409);
		assertThat(this.city.get("m2", LEAVE).text()).contains("电脑上写的");
		drop("m2", "start~leave");
		var gone = write("m2", "start~leave", computer, Map.of("leave-reason", "手机上又写的"));
		assertThat(gone.status()).isEqualTo(409);
		assertThat(gone.message()).contains("已在别处提交或清除");
		assertThat(write("m2", "start~leave", 0, Map.of("leave-reason", "手机上又写的")).status()).isEqualTo(200);
	}

	@Test
	void what_is_too_much_or_no_draft_is_refused_and_the_one_there_is_stays() {
		var kept = revision(write("m3", "start~leave", 0, Map.of("leave-reason", "短")));
		var long_ = write("m3", "start~leave", kept, Map.of("leave-reason", "长".repeat(22_000)));
		assertThat(long_.status()).isEqualTo(422);
		assertThat(long_.message()).contains("太长", "64 KB");
		assertThat(write("m3", "start~leave", kept, Map.of("leave-reason", "长".repeat(21_000))).status())
			.isEqualTo(200);
		for (var wrong : List.of("{}", "{\"revision\":0,\"content\":null}", "{\"revision\":0,\"content\":[1]}",
				"{\"revision\":\"x\",\"content\":{}}", "null")) {
			var answer = this.city.call("m3", "", "PUT " + LEAVE + " " + wrong);
			assertThat(answer.status()).as(wrong).isEqualTo(400);
			assertThat(answer.message()).as(wrong).isNotBlank();
		}
		assertThat(write("m3", "x".repeat(201), 0, Map.of()).status()).isEqualTo(422);
		assertThat(this.city.get("m3", LEAVE).text()).contains("长长");
		assertThat(this.city.get(null, LEAVE).status()).isEqualTo(401);
	}

	@Test
	void the_oldest_makes_room_for_the_newest() {
		IntStream.rangeClosed(0, 60).forEach((no) -> {
			this.clock.setTo(LocalDate.of(2026, 6, 1).plusDays(no));
			assertThat(write("m4", "fact~m" + no, 0, Map.of("no", no)).status()).isEqualTo(200);
		});
		var places = this.city.get("m4", "/api/me/drafts").body().findValuesAsText("place");
		assertThat(places).hasSize(60).startsWith("fact~m60").doesNotContain("fact~m0");
	}

	@Test
	void a_draft_goes_after_a_month_and_that_of_a_task_with_the_task() {
		this.city.started("m5", "leave",
				Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-23", "reason", "照顾父亲"));
		var task = this.tasks.createTaskQuery().taskDefinitionKey("secretaryDecides").list().get(0).getId();
		write("sec", "task~" + task, 0, Map.of("opinion", "病历不全"));
		write("sec", "task~done-long-ago", 0, Map.of("opinion", "已办"));
		write("m5", "start~outing", 0, Map.of("purpose", "培训"));
		morning(LocalDate.of(2026, 6, 30));
		assertThat(places("sec")).containsExactly("task~" + task);
		assertThat(places("m5")).containsExactly("start~outing");
		assertThat(this.city.get("deputy", "/api/me/drafts/task~" + task).status()).isEqualTo(404);
		morning(LocalDate.of(2026, 7, 2));
		assertThat(places("sec")).isEmpty();
		assertThat(places("m5")).isEmpty();
	}

	private void morning(LocalDate day) {
		this.clock.setTo(day);
		this.cases.startProcessInstanceByKey("message-watch");
	}

	private List<String> places(String account) {
		return this.city.get(account, "/api/me/drafts").body().findValuesAsText("place");
	}

	private City.Answer write(String account, String place, int seen, Map<String, Object> content) {
		return this.city.put(account, "/api/me/drafts/" + place, Map.of("revision", seen, "content", content));
	}

	private static int revision(City.Answer written) {
		assertThat(written.status()).as(written.text()).isEqualTo(200);
		return written.body().path("revision").asInt();
	}

	private City.Answer drop(String account, String place) {
		return this.city.call(account, "", "DELETE /api/me/drafts/" + place);
	}

}
