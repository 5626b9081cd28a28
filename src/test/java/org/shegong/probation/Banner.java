package org.shegong.probation;

import java.time.LocalDate;
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
 * A banner of Ordos in the running application, with recruits on probation from
 * 2026-03-02 to 2026-06-01.
 */
@Lazy
@TestComponent
class Banner {

	static final Map<String, String> PASSES = Map.of("decision", "approve");

	static final Map<String, String> FAILS = Map.of("decision", "refuse", "opinion", "多次未按要求入户", "criteria",
			"录用条件第三条，入职时书面告知", "evidence", "入户台账抽查记录（2026-05-12）");

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	Banner(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs,
			RuntimeService cases) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
	}

	/** A morning with the roster brought in. */
	City on(String day) {
		today(day);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("probation").status()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	String opened(String worker) {
		return this.city.started("office", "probation", Map.of("worker", worker));
	}

	/** Trained for so many hours, and the community finds against them. */
	String evaluated(String worker, int hours) {
		var number = opened(worker);
		this.city.completed("mz", number, "recordTraining", Map.of("hours", hours, "trainedUntil", "2026-02-27"));
		this.city.completed("sec", number, "communityEvaluates", Map.of("decision", "refuse", "opinion", "入户走访不达标"));
		return number;
	}

	void fire(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(timer)
			.singleResult()
			.getId());
	}

	/** When a timer of a case goes off. */
	String due(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var job = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).singleResult();
		return job.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDateTime().toString();
	}

	boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	String file(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").text();
	}

}
