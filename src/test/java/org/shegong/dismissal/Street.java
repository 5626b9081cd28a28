package org.shegong.dismissal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** Streets of Ordos, Taiyuan and Changzhou in the running application. */
@Lazy
@TestComponent
public class Street {

	private static final Map<String, Object> MEETS = Map.of("decision", "approve", "minutes", "2026年3月班子会议纪要第5号",
			"members", 9, "present", 7, "votesFor", 6, "votesAgainst", 1, "abstentions", 0);

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	private final TaskService tasks;

	private final PersonnelFile files;

	Street(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs, RuntimeService cases,
			TaskService tasks, PersonnelFile files) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
		this.tasks = tasks;
		this.files = files;
	}

	/** A morning with the roster brought in, which tells of what happens later. */
	public City on(String day) {
		if (this.units.count() == 0) {
			today("2026-06-01");
			var imported = this.city.importRoster("dismissal");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		today(day);
		return this.city;
	}

	public void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	/** An application with so many more fields, in pairs. */
	public static Map<String, Object> asking(String worker, String ground, String effective, Object... more) {
		var fields = new HashMap<String, Object>(Map.of("worker", worker, "ground", ground, "facts", "见档案"));
		if (effective != null) {
			fields.put("effective", effective);
		}
		for (int at = 0; at < more.length; at += 2) {
			fields.put(more[at].toString(), more[at + 1]);
		}
		return fields;
	}

	/** The worker has spoken and the union has nothing against it. */
	public void heard(String number, String worker) {
		this.city.completed(worker, number, "workerStates", Map.of("statement", "请再给一次机会"));
		this.city.approves(union(worker), number, "unionAnswers");
	}

	private static String union(String worker) {
		return worker.startsWith("ty") ? "tyunion" : "union";
	}

	public Map<String, Object> meets(Object... more) {
		var fields = new HashMap<>(MEETS);
		for (int at = 0; at < more.length; at += 2) {
			fields.put(more[at].toString(), more[at + 1]);
		}
		return fields;
	}

	/** Another process puts a line into the file. */
	public void enters(String worker, String kind, String from, String until) {
		this.files.append(Lines.line(worker, LocalDate.parse(from), kind, null, LocalDate.parse(until), "登记"), null);
	}

	public void fire(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(timer)
			.singleResult()
			.getId());
	}

	/** The lines of a task's form, as text. */
	public String brief(String account, String number, String task) {
		return String.valueOf(this.city.filledIn(account, number, task).get("brief"));
	}

	/** Accounts to whom an open task of a case was given besides its posts. */
	public List<String> candidates(String number) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.flatMap((task) -> this.tasks.getIdentityLinksForTask(task.getId()).stream())
			.map(IdentityLink::getUserId)
			.filter(Objects::nonNull)
			.toList();
	}

	public boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	public String file(String worker) {
		var office = worker.startsWith("ty") ? "tyoffice" : worker.startsWith("c") ? "czoffice" : "office";
		return this.city.get(office, "/api/workers/" + worker + "/file").text();
	}

}
