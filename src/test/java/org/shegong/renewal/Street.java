package org.shegong.renewal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.Watch;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A street of Ordos in the running application, most contracts of which end on
 * 2026-12-31.
 */
@Lazy
@TestComponent
public class Street {

	private final City city;

	private final OrgUnits units;

	private final MovableClock clock;

	private final ManagementService jobs;

	private final RuntimeService cases;

	private final RenewalRequests requests;

	private final Employments employments;

	private final PersonnelFile file;

	Street(@LocalServerPort int port, OrgUnits units, MovableClock clock, ManagementService jobs, RuntimeService cases,
			RenewalRequests requests, Employments employments, PersonnelFile file) {
		this.city = new City(port);
		this.units = units;
		this.clock = clock;
		this.jobs = jobs;
		this.cases = cases;
		this.requests = requests;
		this.employments = employments;
		this.file = file;
	}

	/** A day with the roster brought in. */
	public City on(String day, String roster) {
		today(day);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster(roster).status()).isEqualTo(200);
		}
		return this.city;
	}

	void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

	/** The watch goes off and everything it starts is done. */
	void onTheMorningOf(String day) {
		today(day);
		new Watch(this.jobs, "renewal-watch").goesOff();
		assertThat(this.cases.createProcessInstanceQuery().processDefinitionKey("renewal-watch").count()).isZero();
	}

	/** A renewal that the community is in favour of. */
	String proposed(String worker) {
		var number = this.city.started("office", "renewal", Map.of("worker", worker));
		this.city.approves("sec", number, "communityProposes");
		return number;
	}

	/** … and the town decided on. */
	String offered(String worker, Map<String, ?> offer) {
		var number = proposed(worker);
		var fields = new HashMap<String, Object>(offer);
		fields.putIfAbsent("opinion", "表现好");
		this.city.completed("deputy", number, "townDecides", fields);
		return number;
	}

	void fire(String number, String timer) {
		this.jobs.executeJob(job(number, timer).getId());
	}

	/** When a timer of a case goes off. */
	String due(String number, String timer) {
		return job(number, timer).getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDateTime().toString();
	}

	private Job job(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var jobs = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list();
		assertThat(jobs).as(timer).hasSize(1);
		return jobs.get(0);
	}

	boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	/** Whose renewal was opened, each as often as it was. */
	public List<String> opened() {
		return this.requests.findAll().stream().map(RenewalRequest::worker).map(WorkerCode::value).sorted().toList();
	}

	String numberOf(String worker) {
		return this.requests.findByWorkerOrderById(WorkerCode.of(worker)).get(0).number().toString();
	}

	String until(String worker) {
		return String.valueOf(this.employments.latest(WorkerCode.of(worker)).orElseThrow().contractUntil());
	}

	/** What the lines of a kind say, in a word each. */
	public List<String> values(String worker, String kind) {
		return this.file.of(WorkerCode.of(worker), FileKind.named(kind).orElseThrow())
			.stream()
			.map(FileEntry::value)
			.toList();
	}

	/** The last line on the contract. */
	FileEntry told(String worker) {
		var lines = this.file.of(WorkerCode.of(worker), FileKind.CONTRACT);
		return lines.get(lines.size() - 1);
	}

	FileEntry enter(String worker, String kind, String from, String until) {
		return this.file.append(Lines.line(worker, LocalDate.parse(from), kind, null, LocalDate.parse(until), kind),
				null);
	}

	void strike(FileEntry wrong) {
		this.file.strike(wrong.id(), AccountName.of("office"), "误登");
	}

	JsonNode contract(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body().path("employment");
	}

	/** How often an account was told of a worker on an occasion. */
	public int filings(String account, String occasion, String worker) {
		var count = 0;
		for (var filing : this.city.get(account, "/api/filings").body()) {
			if (filing.path("occasion").asText().equals(occasion) && filing.path("worker").asText().equals(worker)) {
				count++;
			}
		}
		return count;
	}

}
