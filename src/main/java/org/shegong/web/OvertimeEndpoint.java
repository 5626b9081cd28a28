package org.shegong.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.leave.OvertimeDesk;
import org.shegong.worker.Workers;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a clerk registers work on a rest day, from which compensatory leave (补休) is taken
 * (劳动法 44).
 */
@RestController
class OvertimeEndpoint {

	private final OvertimeDesk desk;

	private final Workers workers;

	private final Access access;

	private final People people;

	private final Witness witness;

	OvertimeEndpoint(OvertimeDesk desk, Workers workers, Access access, People people, Witness witness) {
		this.desk = desk;
		this.workers = workers;
		this.access = access;
		this.people = people;
		this.witness = witness;
	}

	/**
	 * What the clerk types.
	 *
	 * @param until last day; null for a single one
	 * @param days whole or half days worked on rest days
	 */
	record Overtime(LocalDate date, LocalDate until, BigDecimal days, String note) {

		/** Half days, or −1 for anything that is no multiple of a half. */
		int halves() {
			var doubled = (this.days == null) ? BigDecimal.ZERO : this.days.multiply(BigDecimal.valueOf(2));
			return (doubled.stripTrailingZeros().scale() <= 0) ? doubled.intValue() : -1;
		}

	}

	@Transactional
	@PostMapping("/api/workers/{code}/overtime")
	public ResponseEntity<Map<String, Object>> register(@PathVariable WorkerCode code, @RequestBody Overtime overtime) {
		if (!mayRegister(code)) {
			return forbidden(code);
		}
		if (overtime.date() == null || overtime.halves() <= 0) {
			return ResponseEntity.unprocessableEntity().body(Map.of("message", "请填写加班日期和天数（半天填 0.5）"));
		}
		var objections = this.desk.credit(code, overtime.halves(), overtime.date(), overtime.until(), overtime.note(),
				this.people.acting());
		note(objections, AuditAction.OVERTIME_ENTERED, code, overtime.date());
		return answer(objections, "已登记");
	}

	/** Why a day's overtime was registered by mistake. */
	record Mistake(String reason) {
	}

	@Transactional
	@PostMapping("/api/workers/{code}/overtime/{date}/strike")
	public ResponseEntity<Map<String, Object>> strike(@PathVariable WorkerCode code, @PathVariable LocalDate date,
			@RequestBody Mistake mistake) {
		if (!mayRegister(code)) {
			return forbidden(code);
		}
		var objections = this.desk.strike(code, date, mistake.reason(), this.people.acting());
		note(objections, AuditAction.OVERTIME_STRUCK, code, date);
		return answer(objections, "已划去");
	}

	private void note(List<Objection> objections, AuditAction done, WorkerCode code, LocalDate date) {
		if (objections.isEmpty()) {
			this.witness.changed(done, code, date.toString(), null);
		}
	}

	private boolean mayRegister(WorkerCode code) {
		return this.workers.findById(code)
			.filter((worker) -> !this.people.acting().isOf(code))
			.filter((worker) -> this.access.mayReadSensitive(worker.code(), worker.unit()))
			.isPresent();
	}

	private static ResponseEntity<Map<String, Object>> forbidden(WorkerCode code) {
		return ResponseEntity.status(403).body(Map.of("message", "只有上级单位的人事经办岗位可以为“" + code + "”登记加班"));
	}

	private static ResponseEntity<Map<String, Object>> answer(List<Objection> objections, String done) {
		return objections.isEmpty() ? ResponseEntity.ok(Map.of("message", done)) : ResponseEntity.unprocessableEntity()
			.body(Map.of("message", words(objections), "objections", objections));
	}

	private static String words(List<Objection> objections) {
		return String.join("；", objections.stream().map(Objection::inWords).toList());
	}

}
