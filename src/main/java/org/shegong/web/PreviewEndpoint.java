package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Concerned;
import org.shegong.engine.Doors;
import org.shegong.engine.FormSheets;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.SystemRights;
import org.shegong.engine.walk.Pace;
import org.shegong.engine.walk.Units;
import org.shegong.engine.walk.Walk;
import org.shegong.policy.Basis;
import org.shegong.worker.Workers;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says what would happen if somebody started a process with these fields; starts and
 * stores nothing.
 */
@RestController
class PreviewEndpoint {

	private final Doors doors;

	private final FormBinder binder;

	private final Standing standing;

	private final Units units;

	private final Walk walk;

	private final Deciders deciders;

	private final People people;

	private final Workers workers;

	private final SystemRights system;

	private final Clock clock;

	private final FormSheets sheets;

	PreviewEndpoint(Doors doors, FormBinder binder, FormSheets sheets, Standing standing, Units units, Walk walk,
			Deciders deciders, People people, Workers workers, SystemRights system, Clock clock) {
		this.doors = doors;
		this.binder = binder;
		this.sheets = sheets;
		this.standing = standing;
		this.units = units;
		this.walk = walk;
		this.deciders = deciders;
		this.people = people;
		this.workers = workers;
		this.system = system;
		this.clock = clock;
	}

	record Answer(boolean admissible, List<Objection> objections, List<Deciders.Decider> deciders,
			Map<String, Object> facts, Map<String, Basis> sources) {

		static Answer refused(List<Objection> objections) {
			return new Answer(false, objections, List.of(), Map.of(), Map.of());
		}

	}

	@PostMapping("/api/processes/{process}/preview")
	@Transactional
	public ResponseEntity<?> preview(@PathVariable String process, @RequestBody Map<String, Object> fields) {
		// the decision table writes history as it answers; a preview leaves none
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		var door = this.doors.find(process);
		if (door.isEmpty()) {
			return ResponseEntity.status(404).body(Map.of("message", "没有流程“" + process + "”"));
		}
		var form = new LinkedHashMap<>(fields);
		var asOf = form.remove("asOf");
		try {
			var day = (asOf != null) ? LocalDate.parse(asOf.toString()) : LocalDate.now(this.clock);
			if (!RuleBook.covers(day)) {
				return ResponseEntity.ok(Answer.refused(List.of(Objection.formFault(RuleBook.OUTSIDE))));
			}
			return ResponseEntity.ok(answer(door.get(), form, day));
		}
		catch (DateTimeParseException ex) {
			return ResponseEntity.ok(Answer.refused(List.of(Objection.formFault("asOf 请按 2026-03-16 的样子填写日期"))));
		}
	}

	private <A extends Record> Answer answer(ProcessDoor<A> door, Map<String, Object> fields, LocalDate asOf) {
		var bound = this.binder.bind(fields, door.startForm(),
				FormSheets.labels(this.sheets.ofNewestStart(door.process())));
		if (!bound.faults().isEmpty()) {
			return Answer.refused(bound.faults());
		}
		var account = this.people.acting();
		var standing = this.standing.objections(door, bound.form(), account);
		if (!standing.isEmpty()) {
			return Answer.refused(standing);
		}
		var about = about(door, bound.form(), account);
		var preview = this.system.use(() -> door.preview(bound.form(), about.worker(), asOf, account));
		return new Answer(preview.admissible(), preview.objections(), deciders(door, preview, about, asOf),
				preview.facts(), preview.sources());
	}

	/** What the application is about. */
	private <A extends Record> Concerned about(ProcessDoor<A> door, A application, String account) {
		var place = door.place(application);
		if (place != null) {
			return new Concerned(door.process(), null, place, null, account, account);
		}
		var said = door.subject(application);
		var worker = this.workers.get((said != null) ? said : account);
		return new Concerned(door.process(), null, worker.unit(), worker.code(), worker.code(), account);
	}

	private List<Deciders.Decider> deciders(ProcessDoor<?> door, Preview preview, Concerned about, LocalDate asOf) {
		var route = this.units.newest(door.process())
			.map((unit) -> this.walk.before(unit, about, preview.course(), asOf, Pace.APPROVING));
		return route.map((way) -> this.deciders.of(door, way.steps(), preview.course(), about)).orElse(List.of());
	}

}
