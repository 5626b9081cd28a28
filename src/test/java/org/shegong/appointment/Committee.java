package org.shegong.appointment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Communities of three jurisdictions with their committees, in the running application.
 */
@Lazy
@TestComponent
class Committee {

	/** The departments of P-13 in the county of Taiyuan. */
	static final List<String> DEPARTMENTS = List.of("ty-zz", "ty-jw", "ty-ga", "ty-fy", "ty-mz", "ty-rs", "ty-tw",
			"ty-wj", "ty-sc", "ty-sw");

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	Committee(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs,
			RuntimeService cases) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
	}

	/** A morning with the roster as it was brought in. */
	City on(String day) {
		today(day);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("appointment");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	static Map<String, Object> standing(String candidate, String unit, String office, String way) {
		return new HashMap<>(
				Map.of("candidate", candidate, "unit", unit, "office", office, "way", way, "reason", "群众公认，能力突出"));
	}

	/** What the office records of an election that was won. */
	static Map<String, Object> elected(String on) {
		return Map.of("outcome", "taken", "on", on, "present", 100, "votesFor", 61, "votesAgainst", 30, "from", on);
	}

	/** Every department answers that it knows nothing against the candidate. */
	void admitted(String number, List<String> departments) {
		departments.forEach((department) -> this.city.approves(department, number, "reviewCandidate"));
	}

	void fire(String number, String activity) {
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance(number))
			.activityId(activity)
			.singleResult()
			.getId());
	}

	/** The morning run of a watch. */
	void morning(String watch) {
		this.jobs.createJobQuery()
			.processDefinitionKey(watch)
			.timers()
			.list()
			.forEach((timer) -> this.jobs.executeJob(timer.getId()));
		this.jobs.createJobQuery()
			.processDefinitionKey(watch)
			.messages()
			.list()
			.forEach((one) -> this.jobs.executeJob(one.getId()));
	}

	private String instance(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
	}

	boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	String file(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").text();
	}

	String filings(String account) {
		return this.city.get(account, "/api/filings").text();
	}

	String request(String account, String number) {
		return this.city.get(account, "/api/requests/" + number).text();
	}

}
