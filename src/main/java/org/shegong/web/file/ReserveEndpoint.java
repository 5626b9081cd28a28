package org.shegong.web.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.web.Access;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.PostFact.Reserved;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.worker.YearFact.Trained;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reserve pool (后备人才库, TY-07, NAT-39) of a unit and those below it: for whom, why,
 * what they learned since, and what became of it; for those who keep the files there.
 */
@RestController
class ReserveEndpoint {

	private final Workers workers;

	private final PersonnelFile file;

	private final OrgUnits units;

	private final Organization organization;

	private final Access access;

	private final Witness witness;

	ReserveEndpoint(Workers workers, PersonnelFile file, OrgUnits units, Organization organization, Access access,
			Witness witness) {
		this.workers = workers;
		this.file = file;
		this.units = units;
		this.organization = organization;
		this.access = access;
		this.witness = witness;
	}

	/**
	 * Somebody in the pool.
	 *
	 * @param aim for which office
	 * @param hours class hours of training since
	 * @param positions what they are now, in words: the result
	 */
	record InReserve(WorkerCode worker, String name, String unit, String unitName, String aim, LocalDate since,
			String reason, BigDecimal hours, String positions, boolean inOffice, RequestNumber request) {
	}

	@GetMapping("/api/units/{code}/reserve")
	public ResponseEntity<?> show(@PathVariable String code) {
		if (!this.units.existsById(code) || !this.access.keepsUnit(code)) {
			return ResponseEntity.status(403)
				.body(Map.of("message", "没有代码为“" + code + "”的单位，或您无权查看：后备人才库只供所属街道（镇）党政办和县（区）组织、民政、人社等部门查看"));
		}
		var people = this.workers.findByUnitIn(this.organization.below(code).stream().map(OrgUnit::code).toList())
			.stream()
			.collect(Collectors.toMap(Worker::code, (worker) -> worker));
		var lines = this.file.of(people.keySet(), FileKind.RESERVE);
		var trained = this.file.of(lines.stream().map(FileEntry::worker).collect(Collectors.toSet()),
				FileKind.TRAINING);
		lines.stream()
			.map(FileEntry::worker)
			.distinct()
			.forEach((worker) -> this.witness.read(AuditAction.FILE_READ, worker, null, "后备人才库"));
		return ResponseEntity.ok(Filed.of(lines, Reserved.class)
			.map((filed) -> inReserve(people.get(filed.line().worker()), filed, trained))
			.toList());
	}

	private InReserve inReserve(Worker worker, Filed<Reserved> filed, List<FileEntry> trained) {
		var line = filed.line();
		var hours = Filed.of(trained, Trained.class)
			.filter((training) -> training.line().worker().equals(worker.code())
					&& !training.line().date().isBefore(line.date()))
			.map((training) -> training.fact().hours())
			.filter(Objects::nonNull)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return new InReserve(worker.code(), worker.name(), worker.unit(), this.organization.name(worker.unit()),
				filed.fact().what(), line.date(), line.summary(), hours, worker.positionTitles(),
				worker.holdsElectedOffice(), line.request());
	}

}
