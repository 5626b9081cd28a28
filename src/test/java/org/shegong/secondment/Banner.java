package org.shegong.secondment;

import java.time.LocalDate;
import java.util.HashMap;
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

/** A banner of Ordos and a county without own rules, in the running application. */
@Lazy
@TestComponent
class Banner {

	static final Map<String, String> RETURNS = Map.of("decision", "return", "opinion", "请缩短时间");

	static final Map<String, String> REFUSES = Map.of("decision", "refuse", "opinion", "社区人手不足");

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
			var imported = this.city.importRoster("secondment");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	/** The street asks for a worker of its own. */
	static Map<String, Object> asking(String worker, String from, String until) {
		return new HashMap<>(Map.of("worker", worker, "borrower", "胡杨街道", "borrowerKind", "town", "from", from, "until",
				until, "reason", "参加街道专项工作"));
	}

	String asked(String worker, String from, String until) {
		return this.city.started("sdoffice", "secondment", asking(worker, from, until));
	}

	String granted(String worker, String from, String until) {
		var number = asked(worker, from, until);
		this.city.approves("sdlead", number, "townDecides");
		this.city.approves("sdsw", number, "approveSecondment");
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

	/** Resigns for the employer's fault, which ends the contract the same day. */
	void leaves(String worker) {
		this.city.started(worker, "dismissal", Map.of("worker", worker, "ground", "resignation", "effective",
				LocalDate.now(this.clock).toString(), "facts", "拖欠工资", "employerFault", true));
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

	String filings(String account) {
		return this.city.get(account, "/api/filings").text();
	}

}
