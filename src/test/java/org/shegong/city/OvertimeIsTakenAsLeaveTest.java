package org.shegong.city;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Compensatory leave comes from overtime that a clerk registered. */
@RunningCity
class OvertimeIsTakenAsLeaveTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	void what_the_town_office_registers_can_be_taken_and_no_more() {
		var day = Map.of("kind", "compensatory", "from", "2026-03-10", "until", "2026-03-10", "reason", "补休");
		assertThat(this.city.preview("m1", "leave", day).body().path("admissible").asBoolean()).isFalse();
		var overtime = Map.of("date", "2026-02-22", "until", "2026-03-01", "days", 1.5, "note", "周末值守");
		assertThat(this.city.post("m1", "/api/workers/m1/overtime", overtime).status()).isEqualTo(403);
		assertThat(this.city.post("cz-office", "/api/workers/m1/overtime", overtime).status()).isEqualTo(403);
		assertThat(this.city.post("office", "/api/workers/m1/overtime", Map.of("date", "2026-02-22", "days", 0.7))
			.status()).isEqualTo(422);
		var registered = this.city.post("office", "/api/workers/m1/overtime", overtime);
		assertThat(registered.status()).as(registered.text()).isEqualTo(200);
		var preview = this.city.preview("m1", "leave", day);
		assertThat(preview.body().path("admissible").asBoolean()).as(preview.text()).isTrue();
		assertThat(preview.body().at("/facts/balance").asDouble()).isEqualTo(1.5);
	}

}
