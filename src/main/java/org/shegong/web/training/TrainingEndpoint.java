package org.shegong.web.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.UnitKind;
import org.shegong.training.Course;
import org.shegong.training.TrainingDesk;
import org.shegong.training.TrainingLedger;
import org.shegong.training.TrainingLine;
import org.shegong.web.Access;
import org.shegong.web.Paged;
import org.shegong.web.Wanted;
import org.shegong.worker.Listed;
import org.shegong.worker.Workers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The training ledger: of a person for whoever may read their file, of a town for its
 * offices, and courses with all who took part.
 */
@RestController
class TrainingEndpoint {

	private static final int FIRST_YEAR = 2000;

	private final TrainingLedger ledger;

	private final TrainingDesk desk;

	private final Workers workers;

	private final Organization organization;

	private final OrgUnits units;

	private final Access access;

	private final People people;

	private final Witness witness;

	private final Clock clock;

	TrainingEndpoint(TrainingLedger ledger, TrainingDesk desk, Workers workers, Organization organization,
			OrgUnits units, Access access, People people, Witness witness, Clock clock) {
		this.ledger = ledger;
		this.desk = desk;
		this.workers = workers;
		this.organization = organization;
		this.units = units;
		this.access = access;
		this.people = people;
		this.witness = witness;
		this.clock = clock;
	}

	/** Of one person. */
	@Transactional(readOnly = true)
	@GetMapping("/api/workers/{code}/training")
	public ResponseEntity<?> of(@PathVariable WorkerCode code, @RequestParam(required = false) String year) {
		return this.workers.findById(code)
			.filter((worker) -> this.access.mayReadFile(code, worker.unit()))
			.<ResponseEntity<?>>map((worker) -> ResponseEntity.ok(TrainingRow
				.of(this.ledger.of(List.of(worker), asked(year)).get(0), this.organization.name(worker.unit()))))
			.orElseGet(() -> ResponseEntity.status(403)
				.body(Map.of("message", "没有编号为“%s”的社区工作者，或您无权查看其培训".formatted(code))));
	}

	/** Of all whose files the acting person may read for an office, by unit and name. */
	@Transactional(readOnly = true)
	@GetMapping("/api/training")
	public Paged<TrainingRow> page(@RequestParam(required = false) String year, Wanted wanted) {
		var found = this.workers.below(this.access.unitsReadFrom(), wanted.pattern(), false, "", wanted.request());
		var names = found.stream().collect(Collectors.toMap((one) -> one.worker().code(), Listed::unitName));
		var rows = this.ledger.of(found.stream().map(Listed::worker).toList(), asked(year))
			.stream()
			.map((line) -> TrainingRow.of(line, names.get(line.worker().code())))
			.toList();
		return new Paged<>(rows, found.getTotalElements(), found.getNumber() + 1, found.getTotalPages(), false);
	}

	/** Towns and communities whose people the acting person may look through. */
	@Transactional(readOnly = true)
	@GetMapping("/api/training/units")
	public Paged<Place> places(Wanted wanted) {
		return Paged.of(
				this.units.branch(this.access.unitsReadFrom(), wanted.pattern(), UnitKind.TOWN, wanted.request()),
				(listed) -> new Place(listed.unit().code(), listed.unit().name()));
	}

	/** A town to choose. */
	record Place(String code, String name) {
	}

	/** Who of a town or community still misses something. */
	@Transactional(readOnly = true)
	@GetMapping("/api/units/{code}/training")
	public ResponseEntity<?> missing(@PathVariable String code, @RequestParam(required = false) String year) {
		if (!this.units.existsById(code) || !this.access.mayReadUnit(code)) {
			return refused(403, "没有代码为“%s”的单位，或您无权查看那里的培训".formatted(code));
		}
		var kind = this.units.findById(code).orElseThrow().kind();
		if (kind != UnitKind.TOWN && kind != UnitKind.COMMUNITY) {
			return refused(400, "没有完成培训的名单按街道（镇）或社区列出，请选择其中一个");
		}
		return ResponseEntity.ok(this.ledger.missing(code, asked(year)).stream().map(this::row).toList());
	}

	/** A course of several people. */
	@Transactional
	@PostMapping("/api/training/courses")
	public ResponseEntity<?> enter(@RequestBody Course course) {
		if (!this.access.keepsAny(false)) {
			return refused(403, "集中培训由街道（镇）党政办和县（区）组织部、社会工作部、民政局、人社局登记");
		}
		var kept = kept(course);
		var objections = this.desk.enter(course, kept, this.people.acting());
		if (!Objection.admits(objections)) {
			return ResponseEntity.unprocessableEntity()
				.body(Map.of("message", String.join("；", objections.stream().map(Objection::inWords).toList()),
						"objections", objections));
		}
		kept.forEach((code) -> this.witness.changed(AuditAction.FACT_ENTERED, code, course.from().toString(), "培训"));
		return ResponseEntity.ok(Map.of("message", "已记入%d人的档案".formatted(kept.size()), "entered", kept.size()));
	}

	private Set<WorkerCode> kept(Course course) {
		var codes = course.workers().stream().filter(Objects::nonNull).collect(Collectors.toSet());
		return this.workers.findAllById(codes)
			.stream()
			.filter((worker) -> this.access.keepsFile(worker.code(), worker.unit(), false))
			.map((worker) -> worker.code())
			.collect(Collectors.toSet());
	}

	private TrainingRow row(TrainingLine line) {
		return TrainingRow.of(line, this.organization.name(line.worker().unit()));
	}

	private int asked(String year) {
		var now = LocalDate.now(this.clock).getYear();
		if (year == null || year.isBlank()) {
			return now;
		}
		if (!year.strip().matches("20[0-9]{2}") || Integer.parseInt(year.strip()) > now) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "年份应为%d至%d，如 %d".formatted(FIRST_YEAR, now, now));
		}
		return Integer.parseInt(year.strip());
	}

	private static ResponseEntity<?> refused(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
