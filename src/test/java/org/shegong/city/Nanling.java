package org.shegong.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/** A county of Ordos without a union of its own, of whose streets one has a union. */
@Lazy
@TestComponent
class Nanling {

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	private final Postings postings;

	Nanling(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs, RuntimeService cases,
			Postings postings) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
		this.postings = postings;
	}

	City on(String day) {
		today(day);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("endings");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	/** Brings in one more line of a sheet. */
	void enters(String sheet, String header, String line) {
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of(sheet + ".csv", header + "\n" + line + "\n")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	void filed(String line) {
		enters("file", "worker,date,kind,value,until,note", line);
	}

	void seats(String line) {
		enters("posts", "account,name,post,unit,password", line);
	}

	/** Nobody sits there any more. */
	void vacates(String account) {
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of(account)));
	}

	void fire(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(timer)
			.singleResult()
			.getId());
	}

	boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	static Map<String, Object> asking(String worker, String ground, String effective, Object... more) {
		var fields = new HashMap<String, Object>(
				Map.of("worker", worker, "ground", ground, "facts", "社区撤并，协商未果", "noticeGiven", true));
		if (effective != null) {
			fields.put("effective", effective);
		}
		for (int at = 0; at < more.length; at += 2) {
			fields.put(more[at].toString(), more[at + 1]);
		}
		return fields;
	}

	static Map<String, Object> meets(String decision) {
		return Map.of("decision", decision, "opinion", "集体研究", "minutes", "班子会议纪要第5号", "members", 9, "present", 7,
				"votesFor", 6, "votesAgainst", 1, "abstentions", 0);
	}

}
