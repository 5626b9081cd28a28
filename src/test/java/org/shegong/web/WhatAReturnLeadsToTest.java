package org.shegong.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A try-run tells what a return leads to: back to whoever handed it in, and round once
 * more, in every process in which something can be returned. A report that the days asked
 * for date has its day.
 */
@RunningCity
class WhatAReturnLeadsToTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

	private static final Set<String> GOING_BACK = Set.of("leave", "outing", "absence", "secondment", "dismissal",
			"recruitment", "renewal", "probation", "training", "allowance", "instruction");

	@LocalServerPort
	int port;

	@Autowired
	Workers workers;

	@Autowired
	OrgUnits places;

	@Autowired
	MovableClock clock;

	private City city;

	private final Set<String> seen = new TreeSet<>();

	@Test
	void in_every_process() {
		this.clock.setTo(TODAY);
		this.city = new City(this.port);
		assertThat(this.city.importRoster("upgrade").status()).isEqualTo(200);
		var random = new Random(20260511);
		var people = this.workers.findAll();
		drawn(people.get(0).code().value());
		for (var tries = 0; tries < 400 && !this.seen.containsAll(GOING_BACK); tries++) {
			var asked = new RandomRequests(random, TODAY).of(people.get(random.nextInt(people.size())),
					this.places.findAll());
			if (!this.seen.contains(asked.process())) {
				tried(asked.process(), asked.account(), asked.fields());
			}
		}
		assertThat(this.seen).containsAll(GOING_BACK);
	}

	private void drawn(String worker) {
		tried("training", worker, Map.of("organiser", "县委党校", "level", "county", "hours", 8, "cost", 0, "reason", "学习",
				"from", "2026-06-01", "until", "2026-06-02"));
		tried("allowance", worker,
				Map.of("reason", "防汛", "event", "防汛值守", "from", "2026-04-20", "until", "2026-04-21", "amount", 200));
		tried("instruction", worker, Map.of("kind", "ask", "subject", "借用会场", "reason", "居民议事会需要会场，请予协调"));
	}

	private void tried(String process, String account, Map<String, Object> fields) {
		var answer = this.city.post("admin", "/api/models/try-run",
				Map.of("process", process, "person", account, "start", fields));
		assertThat(answer.status()).as("%s %s", process, answer.text()).isEqualTo(200);
		var body = answer.body();
		if (body.path("return").isEmpty()) {
			return;
		}
		assertThat(body.at("/ends/return").toString()).as(process).isNotEqualTo("[]").doesNotContain("撤回");
		var returned = body.path("return").findValuesAsText("task");
		assertThat(returned).as(process).hasSizeGreaterThan(2);
		assertThat(returned.stream().distinct().toList()).as("%s round once more: %s", process, returned)
			.hasSizeLessThan(returned.size());
		body.path("approve").forEach((step) -> leadsBack(process, step));
		body.path("approve")
			.forEach((step) -> assertThat(
					!List.of("reportBack", "reportReturn", "reportAttendance").contains(step.path("task").asText())
							|| step.hasNonNull("due"))
				.as("%s %s", process, step)
				.isTrue());
		this.seen.add(process);
	}

	private static void leadsBack(String process, JsonNode step) {
		assertThat(step.path("onReturn").toString()).as("%s %s", process, step.path("name")).doesNotContain("撤回");
	}

}
