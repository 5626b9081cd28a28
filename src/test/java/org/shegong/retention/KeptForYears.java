package org.shegong.retention;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.Scans;
import org.shegong.worker.FileKind;
import org.shegong.worker.Lines;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Years later: each county is shown what is due, and only what it agrees to is erased.
 */
abstract class KeptForYears {

	private static final byte[] SCAN = Scans.pdf("诊断证明");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Workers workers;

	@Autowired
	PersonnelFile file;

	@Autowired
	JdbcClient database;

	/** Connections of a server commit nothing by themselves. */
	@Autowired
	TransactionOperations transaction;

	City city;

	String proof;

	private void whatHappenedInTwoThousandAndTwentySix() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		this.proof = upload("m4");
		sickLeave("m4", this.proof);
		sickLeave("m8", upload("m8"));
		upload("m3");
		this.city.get("hr", "/api/workers/m10/file");
		this.city.start("office", "absence",
				Map.of("worker", "m9", "from", "2026-02-24", "until", "2026-02-25", "circumstances", "无故未到岗"));
		this.transaction.executeWithoutResult((status) -> {
			draft("m10");
			draft("m4");
			leaves("m10");
			leaves("m9");
			campaign();
		});
	}

	@Test
	void nothing_goes_before_the_county_agrees_and_then_only_what_it_agreed_to() {
		whatHappenedInTwoThousandAndTwentySix();
		assertThat(due("hr", "leaver-files")).isEmpty();
		assertThat(yearBegins("qh")).isEmpty();
		assertThat(text("select count(*) from audit_line where unit is null")).isNotEqualTo("0");
		this.clock.setTo(LocalDate.of(2036, 5, 6));
		assertThat(due("hr", "leaver-files")).containsExactly("m10");
		assertThat(due("hr", "leave-proofs")).containsExactly("m4", "m8");
		assertThat(due("hr", "loose-proofs")).containsExactly("m3");
		assertThat(due("hr", "failed-applicants")).hasSize(1);
		assertThat(due("hr", "audit-lines")).hasSize(1);
		for (var other : List.of("m1", "office", "watch", "sjb")) {
			assertThat(this.city.get(other, "/api/retention").status()).as(other).isEqualTo(403);
		}
		var number = yearBegins("qh");
		assertThat(text("select action from audit_line where unit is null")).isEqualTo("data-erased");
		assertThat(this.city.tasks("hr", number)).containsExactly("confirmErasure");
		assertThat(this.city.tasks("office", number)).isEmpty();
		var shown = this.city.filledIn("hr", number, "confirmErasure").get("brief").toString();
		assertThat(shown).contains("退出人员的人事档案", "卫兰", "10年", "劳动合同法", "只提醒，不清理").doesNotContain("褚健");
		late(number);
		assertThat(this.city.tasks("hr", number)).containsExactly("confirmErasure");
		assertThat(this.workers.get(WorkerCode.of("m10")).name()).isEqualTo("卫兰");
		refusals(number);
		this.city.completed("hr", number, "confirmErasure",
				Map.of("decision", "approve", "held", held(shown, "陈霞") + " 劳动仲裁未结"));
		erased();
		kept();
		nextYear();
	}

	private void refusals(String number) {
		var silent = this.city.complete("hr", number, "confirmErasure", Map.of("decision", "refuse"));
		assertThat(silent.message()).contains("意见");
		var unclear = this.city.complete("hr", number, "confirmErasure", Map.of("decision", "approve", "held", "先放着"));
		assertThat(unclear.message()).contains("序号");
	}

	private void erased() {
		var leaver = this.workers.get(WorkerCode.of("m10"));
		assertThat(leaver.name()).isEqualTo(Worker.ANONYMOUS);
		assertThat(leaver.idNumber()).isNull();
		assertThat(this.engine.getIdentityService().createUserQuery().userId("m10").count()).isZero();
		assertThat(leaver.birthDate()).isEqualTo(LocalDate.of(1995, 1, 1));
		assertThat(this.file.everOf(WorkerCode.of("m10"))).noneMatch((entry) -> entry.is(FileKind.MISCARRIAGE))
			.noneMatch((entry) -> entry.summary().contains("卫兰"));
		assertThat(this.city.get("hr", "/api/evidence/" + this.proof).status()).isEqualTo(404);
		assertThat(text(
				"select reason from leave_request where id in (select id from approval_request where worker = 'm4')"))
			.doesNotContain("隐情");
		assertThat(text("select name from candidate")).contains(Worker.ANONYMOUS);
		assertThat(text("select min(account) from draft")).as("drafts of others stay").isEqualTo("m4");
		assertThat(text("select count(*) from draft")).isEqualTo("1");
		assertThat(text("select count(*) from evidence where request is null")).isEqualTo("0");
		var lines = this.city.get("watch", "/api/audit?worker=m10").text();
		assertThat(lines).contains("data-erased").doesNotContain("file-read", "卫兰");
	}

	/** Whoever is in dispute, was held, still works or works elsewhere. */
	private void kept() {
		assertThat(this.workers.get(WorkerCode.of("m9")).name()).isEqualTo("褚健");
		assertThat(text(
				"select reason from leave_request where id in (select id from approval_request where worker = 'm8')"))
			.contains("隐情");
		assertThat(this.workers.get(WorkerCode.of("m4")).name()).isEqualTo("吴芳");
		assertThat(text("select count(*) from leave_request")).isEqualTo("2");
	}

	private void nextYear() {
		this.clock.setTo(LocalDate.of(2037, 1, 5));
		assertThat(due("hr", "leaver-files")).isEmpty();
		assertThat(due("hr", "leave-proofs")).containsExactly("m8");
		var again = yearBegins("qh");
		this.city.completed("hr", again, "confirmErasure", Map.of("decision", "refuse", "opinion", "仲裁仍未结"));
		assertThat(due("hr", "leave-proofs")).containsExactly("m8");
		assertThat(this.city.tasks("hr", again)).isEmpty();
	}

	private void sickLeave(String worker, String proof) {
		var number = this.city.started(worker, "leave", Map.of("kind", "sick", "from", "2026-03-16", "until",
				"2026-03-18", "reason", "难言的隐情", "evidence", proof));
		this.city.approves("sec", number, "secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 19));
		this.city.completed(worker, number, "reportBack", Map.of("returnedOn", "2026-03-19"));
		this.clock.setTo(LocalDate.of(2026, 3, 2));
	}

	private String upload(String account) {
		return this.city.upload(account, "/api/evidence", "file", "诊断证明.pdf", SCAN).body().path("id").asText();
	}

	private void leaves(String code) {
		var worker = this.workers.get(WorkerCode.of(code));
		worker.leave(LocalDate.of(2026, 3, 31), "辞职");
		this.workers.save(worker);
		this.database.sql("update employment set ended_on = '2026-03-31' where worker = ?").param(code).update();
		this.file.append(Lines.line(code, LocalDate.of(2026, 1, 5), "miscarriage", "流产，孕3个月"), AccountName.of("hr"));
		this.file.append(Lines.line(code, LocalDate.of(2026, 1, 5), "commendation", worker.name() + "获表彰"),
				AccountName.of("hr"));
	}

	private void draft(String account) {
		this.database
			.sql("insert into draft (account, place, revision, written_at, content)"
					+ " values (?, 'start~leave', 1, timestamp '2026-03-01 09:00:00', ?)")
			.param(account)
			.param("{\"leave-reason\":\"难言的隐情\"}".getBytes(StandardCharsets.UTF_8))
			.update();
	}

	/** A campaign that ended with somebody who was not taken on. */
	private void campaign() {
		this.database.sql(
				"insert into approval_request (process, unit, submitted_by, submitted_at, state, version) values ('recruitment', 'qh-bh', 'office', timestamp '2026-03-01 09:00:00', 'CLOSED', 0)")
			.update();
		var id = text("select max(id) from approval_request");
		this.database.sql(
				"insert into recruitment_request (id, route, posts, reason, reserves, filled, ended_on) values (?, 'EXAM', 1, '缺员', false, 0, '2026-04-30')")
			.param(id)
			.update();
		this.database.sql(
				"insert into candidate (id, request, no, name, gender, birth_date, id_number, education, certificate, phone, state, version) values (concat(?, '-1'), ?, 1, '落选人', 'MALE', '1995-06-07', '110101199506070019', 'COLLEGE', 'NONE', '13800000000', 'OUT', 0)")
			.param(id)
			.param(id)
			.update();
	}

	/** The yearly look; answers with the number of the county's case. */
	private String yearBegins(String county) {
		var management = this.engine.getManagementService();
		var timer = management.createJobQuery().processDefinitionKey("retention-watch").timers().list();
		management.executeJob(timer.get(0).getId());
		var open = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("retention")
			.tenantIdIn(county)
			.singleResult();
		return (open != null) ? open.getBusinessKey() : "";
	}

	private void late(String number) {
		var management = this.engine.getManagementService();
		var instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.singleResult();
		management.createJobQuery()
			.processInstanceId(instance.getId())
			.timers()
			.list()
			.forEach((job) -> management.executeJob(job.getId()));
	}

	private List<String> due(String account, String kind) {
		var due = new ArrayList<String>();
		for (var county : this.city.get(account, "/api/retention").body()) {
			for (var each : county.path("kinds")) {
				if (each.path("kind").asText().equals(kind)) {
					each.path("items").forEach((JsonNode item) -> due.add(item.path("worker").asText()));
				}
			}
		}
		return due;
	}

	/** The number under which the list names somebody. */
	private static String held(String shown, String name) {
		var before = shown.substring(0, shown.indexOf("号 " + name));
		return before.replaceAll("(?s).*?(\\d+)$", "$1");
	}

	private String text(String sql) {
		return this.database.sql(sql).query(String.class).list().toString().replaceAll("^\\[|\\]$", "");
	}

}
