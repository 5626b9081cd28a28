package org.shegong.transfer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Two banners of a city of Ordos and a district of Changzhou, in the application. */
@Lazy
@TestComponent
class Steppe {

	static final Map<String, String> RETURNS = Map.of("decision", "return", "opinion", "请另选社区");

	static final Map<String, String> REFUSES = Map.of("decision", "refuse", "opinion", "人手不足");

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	Steppe(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs,
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
			var imported = this.city.importRoster("transfer");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	static Map<String, Object> asking(String worker, String kind, String to, String on) {
		return new HashMap<>(Map.of("worker", worker, "kind", kind, "to", to, "on", on, "reason", "充实力量"));
	}

	String asked(String by, String worker, String kind, String to, String on) {
		return this.city.started(by, "transfer", asking(worker, kind, to, on));
	}

	/** Lets the day come for which a case waits. */
	void comes(String number, String event, String day) {
		today(day);
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(event)
			.singleResult()
			.getId());
	}

	/** When the day comes for which a case waits. */
	String due(String number, String event) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var job = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(event).singleResult();
		return job.getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDateTime().toString();
	}

	boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	JsonNode file(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").body();
	}

	String filings(String account) {
		return this.city.get(account, "/api/filings").text();
	}

	JsonNode quota(String account, String unit) {
		return this.city.get(account, "/api/units/" + unit + "/quota").body();
	}

}
