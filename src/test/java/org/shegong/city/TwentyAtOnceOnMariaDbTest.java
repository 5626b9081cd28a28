package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.policy.Period;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.worker.AwayPeriods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only a real server shows: locks, isolation, and the schema on MariaDB through
 * Connector/J.
 */
@CityOnMariaDb
class TwentyAtOnceOnMariaDbTest {

	private static final int PEOPLE = 20;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	HistoryService decisions;

	@Autowired
	AwayPeriods away;

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
	void only_one_of_twenty_applications_gets_the_same_days() throws Exception {
		var answers = atOnce((clerk) -> this.city.start("m6", "leave",
				Map.of("kind", "personal", "from", "2026-06-01", "until", "2026-06-03", "reason", "同时提交" + clerk)));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("2026"));
		assertThat(this.city.get("sec", "/engine-rest/task?processDefinitionKey=leave").body()).hasSize(1);
	}

	@Test
	void twenty_single_days_never_take_more_than_the_five_there_are() throws Exception {
		var monday = LocalDate.of(2026, 6, 29);
		var answers = atOnce((clerk) -> this.city.start("dm1", "leave", Map.of("kind", "annual", "from",
				monday.plusWeeks(clerk).toString(), "until", monday.plusWeeks(clerk).toString(), "reason", "同时提交")));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(10);
		var file = this.city.get("dm1", "/api/workers/dm1/file").text();
		assertThat(file).contains("\"left\":0");
	}

	@Test
	void twenty_recruitments_never_take_more_than_the_four_vacancies_there_are() throws Exception {
		assertThat(this.city.importRoster("recruitment").status()).isEqualTo(200);
		var answers = atOnce((clerk) -> this.city.start("yzoffice", "recruitment",
				Map.of("unit", "bl", "route", "exam", "posts", 1, "reason", "同时提交" + clerk)));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(4);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("正在进行的招聘已占4人"));
		var quota = this.city.get("yzmz", "/api/units/bl/quota").body();
		assertThat(quota.path("reserved").asInt()).isEqualTo(4);
		assertThat(quota.path("vacancies").asInt()).isZero();
	}

	@Test
	void twenty_secondments_never_take_more_than_the_two_the_community_may_spare() throws Exception {
		assertThat(this.city.importRoster("secondment").status()).isEqualTo(200);
		var answers = atOnce((clerk) -> this.city.start("sdoffice", "secondment",
				Map.of("worker", "sdl" + (clerk + 1), "borrower", "胡杨街道", "borrowerKind", "town", "from", "2026-04-01",
						"until", "2026-06-30", "reason", "同时提交" + clerk)));
		assertThat(answers).filteredOn((answer) -> answer.status() == 200).hasSize(2);
		assertThat(answers).filteredOn((answer) -> answer.status() != 200)
			.allSatisfy((answer) -> assertThat(answer.message()).contains("最多借调2人"));
		var admitted = answers.stream()
			.filter((answer) -> answer.status() == 200)
			.map((answer) -> answer.body().path("businessKey").asText())
			.toList();
		admitted.forEach((number) -> this.city.approves("sdlead", number, "townDecides"));
		var approvals = atOnce((clerk) -> this.city.post("sdsw",
				"/engine-rest/task/" + taskOf("sdsw", admitted.get(clerk % 2)) + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "approve")))));
		assertThat(approvals).filteredOn((answer) -> answer.status() < 300).hasSize(2);
		assertThat(this.away.inUnit("sd-sl", new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30))))
			.hasSize(2);
	}

	/** The open task of a request; empty when somebody was faster. */
	private String taskOf(String account, String number) {
		return this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id")
			.asText("gone");
	}

	@Test
	void a_preview_answers_and_stores_nothing() {
		var before = this.decisions.createHistoricDecisionInstanceQuery().count();
		var preview = this.city.preview("m9", "leave",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-25", "reason", "家中有事"));
		assertThat(preview.body().path("deciders")).as(preview.text()).hasSize(3);
		assertThat(this.decisions.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
	}

	@Test
	void a_case_runs_from_the_application_to_the_return() {
		var number = this.city.started("m7", "leave",
				Map.of("kind", "personal", "from", "2026-02-25", "until", "2026-02-26", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.completed("m7", number, "reportBack", Map.of("returnedOn", "2026-02-27"));
		assertThat(this.city.get("m7", "/api/workers/m7/file").text()).contains(number).contains("销假");
	}

	@Test
	void a_task_that_two_complete_at_once_is_decided_once() throws Exception {
		var number = this.city.started("m8", "leave",
				Map.of("kind", "personal", "from", "2026-03-16", "until", "2026-03-18", "reason", "家中有事"));
		var task = this.city.get("sec", "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id");
		var answers = atOnce((clerk) -> this.city.post("sec", "/engine-rest/task/" + task.asText() + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", "approve")))));
		assertThat(answers).filteredOn((answer) -> answer.status() < 300).hasSize(1);
		assertThat(answers).filteredOn((answer) -> answer.status() >= 300)
			.allSatisfy((answer) -> assertThat(answer.message()).containsAnyOf("已由", "其他人办理"));
	}

	private static List<City.Answer> atOnce(IntFunction<City.Answer> act) throws Exception {
		var begin = new CountDownLatch(1);
		var people = Executors.newFixedThreadPool(PEOPLE);
		try {
			var pending = new ArrayList<Future<City.Answer>>();
			for (int person = 0; person < PEOPLE; person++) {
				var number = person;
				pending.add(people.submit(() -> {
					begin.await();
					return act.apply(number);
				}));
			}
			begin.countDown();
			var answers = new ArrayList<City.Answer>();
			for (var answer : pending) {
				answers.add(answer.get());
			}
			return answers;
		}
		finally {
			people.shutdown();
		}
	}

}
