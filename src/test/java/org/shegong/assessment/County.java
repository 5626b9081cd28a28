package org.shegong.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.Watch;
import org.shegong.worker.WorkerLeft;
import org.shegong.worker.Workers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running application with a district of Taiyuan (a street of four, one of eleven), a
 * county-seat town and a banner of Ordos.
 */
@Lazy
@TestComponent
public class County {

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	private final TaskService tasks;

	private final Workers workers;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	County(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs, RuntimeService cases,
			TaskService tasks, Workers workers, ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
		this.tasks = tasks;
		this.workers = workers;
		this.events = events;
		this.transaction = transaction;
	}

	/** A morning with the roster brought in. */
	public City on(String day) {
		today(day);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("assessment");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		return this.city;
	}

	public void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	public void twoWeeksLater() {
		this.clock.setTo(LocalDate.now(this.clock).plusWeeks(2));
	}

	public static Map<String, Object> asked(String unit, int year, int weight) {
		return Map.of("unit", unit, "year", year, "satisfactionWeight", weight);
	}

	/** Every component of a worker's year gets these points. */
	public static Map<String, Integer> points(Object... workersAndPoints) {
		var points = new LinkedHashMap<String, Integer>();
		for (int at = 0; at < workersAndPoints.length; at += 2) {
			points.put((String) workersAndPoints[at], (Integer) workersAndPoints[at + 1]);
		}
		return points;
	}

	/** Opened by the office and scored; all who are not named have 80 points. */
	public String scored(String office, String unit, int year, Map<String, Integer> points) {
		var number = this.city.started(office, "assessment", asked(unit, year, 50));
		var rows = new ArrayList<Map<String, Object>>();
		var view = view(office, number);
		view.path("sheets").forEach((sheet) -> {
			var row = new LinkedHashMap<String, Object>();
			row.put("worker", sheet.path("worker").asText());
			view.path("weights")
				.forEach((part) -> row.put(part.path("component").asText(),
						points.getOrDefault(sheet.path("worker").asText(), 80)));
			rows.add(row);
		});
		var kept = this.city.put(office, path(number) + "/scores", rows);
		assertThat(kept.status()).as(kept.text()).isEqualTo(200);
		this.city.completed(office, number, "enterScores", Map.of());
		return number;
	}

	public City.Answer grade(String lead, String number, String worker, String grade, String reason) {
		return this.city.put(lead, path(number) + "/grades",
				List.of(Map.of("worker", worker, "grade", grade, "reason", reason)));
	}

	/** Proposed and agreed to by everybody who reviews. */
	public void agreed(String lead, String number, String... reviewers) {
		this.city.completed(lead, number, "proposeGrades", Map.of());
		for (var reviewer : reviewers) {
			this.city.approves(reviewer, number, "jointReview");
		}
	}

	public void published(String office, String number) {
		this.city.completed(office, number, "publishOnBoard",
				Map.of("publishedOn", LocalDate.now(this.clock).toString(), "publicationPlace", "居务公开栏"));
	}

	public void everybodySigns(String office, String number) {
		view(office, number).path("sheets").forEach((sheet) -> {
			var worker = sheet.path("worker").asText();
			if (this.city.tasks(worker, number).contains("workerSigns")) {
				this.city.completed(worker, number, "workerSigns", Map.of("agrees", true));
			}
		});
	}

	public JsonNode view(String account, String number) {
		var answer = this.city.get(account, path(number));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().path("assessment");
	}

	public JsonNode sheet(String account, String number, String worker) {
		var found = this.city.get(account, path(number) + "?page=1&q=" + worker);
		assertThat(found.status()).as(found.text()).isEqualTo(200);
		for (var sheet : found.body().path("rows")) {
			if (sheet.path("worker").asText().equals(worker)) {
				return sheet;
			}
		}
		throw new AssertionError(worker + " is not in " + number);
	}

	public static String path(String number) {
		return "/api/assessments/" + number;
	}

	public String file(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").text();
	}

	public String file(String reader, String worker) {
		return this.city.get(reader, "/api/workers/" + worker + "/file").text();
	}

	/** Named in notices on these days. */
	public void noticed(String by, String worker, String... days) {
		for (var day : days) {
			var answer = this.city.post(by, "/api/notices",
					Map.of("worker", worker, "date", day, "kind", "notice", "text", "上班时间不在岗"));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	public int payGrade(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").body().path("grade").asInt();
	}

	/** Whether a task is open, whoever may see it. */
	public boolean isOpen(String number, String task) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).count() > 0;
	}

	public boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	/** As at the end of a contract. */
	public void leaves(String worker) {
		var today = LocalDate.now(this.clock);
		this.transaction.executeWithoutResult((unused) -> {
			this.workers.get(WorkerCode.of(worker)).leave(today, "辞职");
			this.events.publishEvent(new WorkerLeft(WorkerCode.of(worker), today, "辞职"));
		});
	}

	public void rejoins(String worker) {
		this.transaction.executeWithoutResult((unused) -> this.workers.get(WorkerCode.of(worker)).rejoin());
	}

	/** Lets all timers of a kind go off, or one where only one is wanted. */
	public void fire(String number, String timer, int howMany) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var due = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list();
		assertThat(due).hasSizeGreaterThanOrEqualTo(howMany);
		due.stream().limit(howMany).map(Job::getId).forEach(this.jobs::executeJob);
	}

	/** A morning's check of pay grades. */
	public void dayBegins() {
		new Watch(this.jobs, "assessment-watch").goesOff();
	}

}
