package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Objection;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Approvers;
import org.shegong.engine.Doors;
import org.shegong.engine.FormLabels;
import org.shegong.engine.People;
import org.shegong.engine.Seating;
import org.shegong.engine.Standing;
import org.shegong.engine.SystemRights;
import org.shegong.organization.Posting;
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

	private final Approvers approvers;

	private final People people;

	private final Workers workers;

	private final SystemRights system;

	private final Clock clock;

	private final FormLabels labels;

	PreviewEndpoint(Doors doors, FormBinder binder, FormLabels labels, Standing standing, Approvers approvers,
			People people, Workers workers, SystemRights system, Clock clock) {
		this.doors = doors;
		this.binder = binder;
		this.labels = labels;
		this.standing = standing;
		this.approvers = approvers;
		this.people = people;
		this.workers = workers;
		this.system = system;
		this.clock = clock;
	}

	record Answer(boolean admissible, List<Objection> objections, List<Decider> deciders, Map<String, Object> facts,
			Map<String, Basis> sources) {

		static Answer refused(List<Objection> objections) {
			return new Answer(false, objections, List.of(), Map.of(), Map.of());
		}

	}

	/**
	 * One deciding task, the post that would decide it now and who holds it; {@code note}
	 * names a record to fix.
	 */
	record Decider(String task, String post, String postTitle, String unit, String unitName, List<String> holders,
			List<String> holderNames, String rule, String source, String status, String note) {
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
		var bound = this.binder.bind(fields, door.startForm(), this.labels.of(door.process()));
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
		return new Answer(preview.admissible(), preview.objections(), deciders(door, preview, about), preview.facts(),
				preview.sources());
	}

	/**
	 * What the application is about.
	 *
	 * @param worker null where it is about a unit
	 * @param applicant who decides on nothing here
	 */
	private record About(String worker, String unit, String applicant) {
	}

	private <A extends Record> About about(ProcessDoor<A> door, A application, String account) {
		var place = door.place(application);
		if (place != null) {
			return new About(null, place, account);
		}
		var said = door.subject(application);
		var worker = this.workers.get((said != null) ? said : account);
		return new About(worker.code(), worker.unit(), worker.code());
	}

	private List<Decider> deciders(ProcessDoor<?> door, Preview preview, About about) {
		return preview.route().stream().map((step) -> decider(door, step, seatings(door, step, about), about)).toList();
	}

	private List<Seating> seatings(ProcessDoor<?> door, Preview.Step step, About about) {
		if (door.jointTasks().contains(step.task())) {
			return List.of(this.approvers.joint(step.post(), about.unit(), about.applicant()));
		}
		if (step.paperwork()) {
			return List.of(this.approvers.paperwork(step.post(), about.unit(), step.barred()));
		}
		if (step.highest()) {
			return List.of(this.approvers.highest(step.post(), about.unit(), about.applicant()));
		}
		return (step.or() == null)
				? List.of(this.approvers.seating(step.post(), about.unit(), about.applicant(), step.barred()))
				: this.approvers.either(step.post(), step.or(), about.unit(), about.applicant());
	}

	private static String postTitle(Seating seating) {
		return (seating.seat() != null) ? seating.seat().post().title()
				: seating.byAdministrators() ? "管理员" : "待登记任职人员";
	}

	/**
	 * Deputies of those who are away today stand beside them; in a joint review none do.
	 */
	private List<String> names(ProcessDoor<?> door, Preview.Step step, List<Posting> holders, About about) {
		var deputies = door.jointTasks().contains(step.task()) ? List.<String>of()
				: this.approvers.deputies(holders, door.process(), about.applicant());
		return Stream.concat(holders.stream().map(Posting::personName), deputies.stream()).distinct().toList();
	}

	/** Where several posts may decide, the first is named, with the holders of all. */
	private Decider decider(ProcessDoor<?> door, Preview.Step step, List<Seating> seatings, About about) {
		var seat = seatings.get(0).seat();
		var holders = seatings.stream()
			.map(Seating::seat)
			.filter(Objects::nonNull)
			.flatMap((each) -> each.holders().stream())
			.filter((holder) -> !holder.account().equals(about.applicant())
					&& !step.barred().contains(holder.account()))
			.toList();
		var basis = step.basis();
		return new Decider(step.task(), (seat != null) ? seat.post().id() : step.post(), postTitle(seatings.get(0)),
				(seat != null) ? seat.unit().code() : null, (seat != null) ? seat.unit().name() : null,
				holders.stream().map(Posting::account).distinct().toList(), names(door, step, holders, about),
				basis.rule(), basis.source(), basis.status().id(), seatings.get(0).note());
	}

}
