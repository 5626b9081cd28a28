package org.shegong.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.account.WorkerCode;
import org.shegong.audit.AuditTrail;
import org.shegong.worker.FileKind;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is due. Rows that others point at stay without what they say of a person,
 * so that numbers, quotas and counts remain right.
 */
@Component
@Transactional
class Eraser {

	/** What stands where something has to stand. */
	static final String ERASED = "已按保存期限清除";

	/**
	 * Lines of a file about health, pregnancy and children: gone as a whole (PIPL 28).
	 */
	private static final List<String> MEDICAL = Stream
		.of(FileKind.PREGNANCY, FileKind.CHILD_BIRTH, FileKind.MISCARRIAGE, FileKind.MEDICAL_PERIOD, FileKind.INJURY,
				FileKind.LEAVE, FileKind.LEAVE_RETURN)
		.map(FileKind::id)
		.toList();

	/** Where their name stands among what was done on requests. */
	private static final List<String> NAMES = List.of("update opinion set person_name = :name where account = :worker",
			"update request_fact set person_name = :name where account = :worker",
			"update given_over set person_name = :name where account = :worker",
			"update given_over set receiver_name = :name where receiver = :worker",
			"update consultation set person_name = :name where account = :worker",
			"update consultation set receiver_name = :name where receiver = :worker",
			"update sent_back set person_name = :name where account = :worker",
			"update sent_back set receiver_name = :name where receiver = :worker",
			"update copied set person_name = :name where account = :worker",
			"update copied set receiver_name = :name where receiver = :worker",
			"update consultation set recalled_name = :name where recalled_by = :worker");

	private static final String CANDIDATE = "update candidate set name = :name, id_number = concat('X', no), phone = null,"
			+ " household_registration = null, worker = null, declared = null, exception_reason = null, outcome = null,"
			+ " birth_date = :year, anonymised_on = :today where id = :id";

	private final JdbcClient database;

	private final Workers workers;

	private final AuditTrail trail;

	private final DueData data;

	private final Clock clock;

	Eraser(JdbcClient database, Workers workers, AuditTrail trail, DueData data, Clock clock) {
		this.database = database;
		this.workers = workers;
		this.trail = trail;
		this.data = data;
		this.clock = clock;
	}

	void erase(Due due, String county) {
		switch (due.kind()) {
			case FAILED_APPLICANTS -> applicants(Long.parseLong(due.subject()));
			case LEAVE_PROOFS -> leaves(due.worker(), this.data.before(DataKind.LEAVE_PROOFS, county));
			case LOOSE_PROOFS -> this.database
				.sql("delete from evidence where request is null and uploaded_by = :by and uploaded_at < :before"
						+ " and not exists (select 1 from local_rule where scan = evidence.id)")
				.param("by", due.subject())
				.param("before", this.data.before(DataKind.LOOSE_PROOFS, county))
				.update();
			case LEAVER_FILES -> leaver(due.worker());
			case AUDIT_LINES -> this.trail.removeOlder(this.data.units(county),
					this.data.before(DataKind.AUDIT_LINES, county).atStartOfDay(this.clock.getZone()).toInstant());
		}
	}

	private void applicants(long campaign) {
		this.database.sql("select id, birth_date from candidate where request = :request and state <> 'HIRED'")
			.param("request", campaign)
			.query((row, no) -> new Person(row.getString("id"), row.getObject("birth_date", LocalDate.class)))
			.list()
			.forEach(this::anonymise);
		var failed = " where request = :request and candidate in (select c.no from candidate c"
				+ " where c.request = :request and c.state <> 'HIRED')";
		Stream
			.of("delete from negative_hit" + failed, "update finding_verdict set reason = null" + failed,
					"update list_challenge set raised_by = null, text = :erased, answer = null" + failed,
					"update hiring set note = null, code = null, certificate_number = null where request = :request"
							+ " and candidate in (select c.id from candidate c where c.state <> 'HIRED')")
			.forEach((sql) -> run(sql, "request", campaign));
	}

	private record Person(String id, LocalDate birthDate) {
	}

	private void anonymise(Person candidate) {
		this.database.sql(CANDIDATE)
			.param("name", Worker.ANONYMOUS)
			.param("year", candidate.birthDate().withDayOfYear(1))
			.param("today", LocalDate.now(this.clock))
			.param("id", candidate.id())
			.update();
	}

	private void leaves(WorkerCode worker, LocalDate before) {
		var old = "(select r.id from approval_request r join leave_request l on l.id = r.id where r.worker = :worker"
				+ " and r.state in ('CLOSED', 'REFUSED', 'WITHDRAWN') and l.kind <> 'INJURY'"
				+ " and coalesce(l.extended_until, l.until_date) < :before)";
		var leaves = this.database.sql(old.substring(1, old.length() - 1))
			.param("worker", worker.value())
			.param("before", before)
			.query(Long.class)
			.list();
		this.database.sql("delete from evidence where request in (:leaves)").param("leaves", leaves).update();
		this.database.sql("update request_fact set fact_value = null, shown = null where request in (:leaves)")
			.param("leaves", leaves)
			.update();
		this.database.sql("update approval_request set called_off_reason = null where id in (:leaves)")
			.param("leaves", leaves)
			.update();
		this.database.sql("update leave_request set reason = :erased where id in (:leaves)")
			.param("erased", ERASED)
			.param("leaves", leaves)
			.update();
	}

	private void leaver(WorkerCode code) {
		var worker = this.workers.lock(code).orElseThrow();
		var number = worker.idNumber();
		run("delete from evidence where request in (select r.id from approval_request r where r.worker = :worker)",
				"worker", code.value());
		this.database.sql("delete from file_entry where worker = :worker and kind in (:kinds)")
			.param("worker", code.value())
			.param("kinds", MEDICAL)
			.update();
		FreeText.all().forEach((text) -> run(text.erasing(), "worker", code.value()));
		run("update employment set contract_number = null, monthly_wage = null where worker = :worker", "worker",
				code.value());
		Stream.of("delete from delivery where message in (select m.id from message m where m.recipient = :worker)",
				"delete from message where recipient = :worker", "delete from message_address where account = :worker",
				"delete from message_muted where account = :worker", "delete from phrase where account = :worker",
				"delete from draft where account = :worker")
			.forEach((sql) -> run(sql, "worker", code.value()));
		NAMES.forEach(
				(sql) -> this.database.sql(sql).param("name", Worker.ANONYMOUS).param("worker", code.value()).update());
		worker.anonymise(LocalDate.now(this.clock));
		this.database.sql("select id, birth_date from candidate where id_number = :number")
			.param("number", (number != null) ? number : code.value())
			.query((row, no) -> new Person(row.getString("id"), row.getObject("birth_date", LocalDate.class)))
			.list()
			.forEach(this::anonymise);
	}

	private void run(String sql, String name, Object value) {
		var statement = this.database.sql(sql).param(name, value);
		(sql.contains(":erased") ? statement.param("erased", ERASED) : statement).update();
	}

}
