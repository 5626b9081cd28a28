package org.shegong.web.models;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Confidants;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.walk.Pace;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.Units;
import org.shegong.engine.walk.Walk;
import org.shegong.policy.Basis;
import org.shegong.web.RuleBook;
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

	private final Thoughts thoughts;

	private final Units units;

	private final Walk walk;

	private final Deciders deciders;

	private final People people;

	private final Confidants confidants;

	private final Clock clock;

	PreviewEndpoint(Doors doors, Thoughts thoughts, Units units, Walk walk, Deciders deciders, People people,
			Confidants confidants, Clock clock) {
		this.confidants = confidants;
		this.doors = doors;
		this.thoughts = thoughts;
		this.units = units;
		this.walk = walk;
		this.deciders = deciders;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param halt where the deciders could not be read on; else null
	 */
	record Answer(boolean admissible, List<Objection> objections, List<Deciders.Decider> deciders,
			Map<String, Object> facts, Map<String, Basis> sources,
			@JsonInclude(JsonInclude.Include.NON_NULL) Route.Halt halt) {

		static Answer refused(List<Objection> objections) {
			return new Answer(false, objections, List.of(), Map.of(), Map.of(), null);
		}

	}

	@PostMapping("/api/processes/{process}/preview")
	@Transactional
	public ResponseEntity<?> preview(@PathVariable String process, @RequestBody Map<String, Object> fields) {
		// the decision table writes history as it answers; a preview leaves none
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		var door = this.doors.find(process);
		if (door.isEmpty() || this.units.newest(process).isEmpty()) {
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

	private Answer answer(ProcessDoor<?> door, Map<String, Object> fields, LocalDate asOf) {
		var thought = this.thoughts.of(door, fields, this.people.acting(), asOf);
		var preview = told(thought, door);
		var course = thought.preview().course();
		var way = this.units.newest(door.process())
			.map((unit) -> this.walk.before(unit, thought.about(), course, thought.fields(), asOf, Pace.APPROVING));
		return new Answer(preview.admissible(), preview.objections(),
				way.map((read) -> this.deciders.of(door, read.steps(), course, thought.about())).orElse(List.of()),
				preview.facts(), preview.sources(), way.map(Route::halt).orElse(null));
	}

	/** Of health and family, only to whom it concerns. */
	private Preview told(Thoughts.Thought thought, ProcessDoor<?> door) {
		var about = thought.about();
		return (about != null && this.confidants.include(about.worker(), about.unit())) ? thought.preview()
				: thought.preview().told(this.confidants::include, door.privateFacts());
	}

}
