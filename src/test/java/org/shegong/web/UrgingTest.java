package org.shegong.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.approval.Urged;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever waits for an answer urges those who have to give it, once until the end of the
 * next working day.
 */
@RunningCity
@Import(UrgingTest.Heard.class)
class UrgingTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	Heard heard;

	City city;

	static class Heard {

		private final List<Urged> events = new ArrayList<>();

		@EventListener
		void urged(Urged event) {
			this.events.add(event);
		}

	}

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 4));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void those_who_have_to_decide_are_urged_by_name_and_it_stands_among_the_steps() {
		var number = leave("m1");
		var answer = urge("m1", number);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.message()).contains("社区书记审批").contains("赵启明");
		var steps = steps("m1", number);
		assertThat(steps.findValuesAsText("state")).startsWith("urged", "now");
		assertThat(steps.at("/0/decision").asText()).contains("赵启明").contains("社区书记审批");
		assertThat(this.heard.events).anySatisfy((event) -> {
			assertThat(event.number()).hasToString(number);
			assertThat(event.tasks()).hasSize(1);
			assertThat(event.by()).hasToString("m1");
		});
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(steps("m1", number).findValuesAsText("state")).startsWith("urged", "done", "now");
	}

	@Test
	void nobody_is_urged_again_before_the_next_working_day_is_over() {
		var number = leave("m2");
		assertThat(urge("m2", number).status()).isEqualTo(200);
		for (var day : List.of(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5))) {
			this.clock.setTo(day);
			var again = urge("m2", number);
			assertThat(again.status()).as(again.text()).isEqualTo(422);
			assertThat(again.message()).contains("已催办过“社区书记审批”").contains("6月5日以后");
			assertThat(own("m2", number).path("notUrged").asText()).isEqualTo(again.message());
		}
		this.clock.setTo(LocalDate.of(2026, 6, 6));
		assertThat(own("m2", number).has("notUrged")).isFalse();
		assertThat(urge("m2", number).status()).isEqualTo(200);
	}

	@Test
	void whoever_is_next_is_urged_at_once() {
		var number = leave("m3");
		assertThat(urge("m3", number).status()).isEqualTo(200);
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(urge("m3", number).message()).contains("分管领导审批").contains("张国栋");
	}

	@Test
	void only_those_whose_request_it_is_urge_and_only_others() {
		var number = leave("m4");
		for (var other : List.of("m1", "sec", "deputy", "admin")) {
			var refused = urge(other, number);
			assertThat(refused.status()).as(other).isEqualTo(422);
			assertThat(refused.message()).contains("不是您的申请");
		}
		this.city.completed("sec", number, "secretaryDecides", Map.of("decision", "return", "opinion", "请改日期"));
		var own = urge("m4", number);
		assertThat(own.status()).isEqualTo(422);
		assertThat(own.message()).contains("没有别人要办");
		assertThat(this.city.post("m4", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(urge("m4", number).status()).isEqualTo(422);
	}

	private String leave(String applicant) {
		return this.city.started(applicant, "leave",
				Map.of("kind", "personal", "from", "2026-07-06", "until", "2026-07-10", "reason", "家中有事"));
	}

	private City.Answer urge(String account, String number) {
		return this.city.post(account, "/api/requests/" + number + "/reminders", Map.of());
	}

	private JsonNode steps(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("steps");
	}

	private JsonNode own(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).body().path("own");
	}

}
