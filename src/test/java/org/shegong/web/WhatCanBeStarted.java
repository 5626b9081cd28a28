package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everybody is offered what they may start, what they start most first, each with what it
 * is for.
 */
abstract class WhatCanBeStarted {

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
	void what_somebody_starts_most_comes_first_then_what_people_like_them_start() {
		assertThat(offered("m1")).containsExactly("leave", "outing", "dismissal", "training", "allowance",
				"instruction", "commendation");
		trains("m1", 8);
		trains("m1", 15);
		goesOut("m2", 22);
		assertThat(offered("m1")).startsWith("training", "outing", "leave");
		assertThat(offered("m3")).startsWith("training", "outing", "leave");
		assertThat(offered("office")).as("what workers ask for themselves is no office's habit").startsWith("leave");
		this.city.started("office", "absence",
				Map.of("worker", "m9", "from", "2026-05-26", "until", "2026-05-26", "circumstances", "无故未到岗"));
		assertThat(offered("office")).startsWith("absence", "leave");
		this.clock.setTo(LocalDate.of(2027, 6, 2));
		assertThat(offered("m1")).as("longer ago than a year, as many as others").startsWith("outing");
	}

	@Test
	void each_says_in_a_line_what_it_is_for() {
		for (var account : List.of("m1", "office", "hr")) {
			assertThat(this.city.get(account, "/api/starts").body()).isNotEmpty()
				.allSatisfy((start) -> assertThat(start.path("purpose").asText()).as(start.toString())
					.matches("[^。a-zA-Z]{5,45}。"));
		}
	}

	private List<String> offered(String account) {
		return this.city.get(account, "/api/starts").body().findValuesAsText("process");
	}

	private void trains(String worker, int day) {
		var on = LocalDate.of(2026, 6, day).toString();
		this.city.started(worker, "training",
				Map.of("organiser", "市委党校", "level", "city", "from", on, "until", on, "hours", 8, "reason", "社会工作实务"));
	}

	private void goesOut(String worker, int day) {
		var on = LocalDate.of(2026, 6, day).toString();
		this.city.started(worker, "outing", Map.of("destination", "省城", "purpose", "开会", "from", on, "until", on));
	}

}
