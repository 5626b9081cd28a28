package org.shegong.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.HandedTasks;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.WaitingTasks;
import org.shegong.engine.operations.TakingBack;
import org.shegong.engine.steps.Steps;
import org.springframework.data.domain.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What whoever is logged in decided, of all years: whose request of which kind, and how.
 * Whoever decided on a request may read it ({@link CaseEndpoint}); the list itself tells
 * nothing of what is in it, such as of which leave it was (PIPL 28).
 */
@RestController
class DecisionsEndpoint {

	private final OwnDecisions own;

	private final Doors doors;

	private final Steps steps;

	private final People people;

	private final WaitingTasks tasks;

	private final TakingBack takingBack;

	private final SystemRights system;

	DecisionsEndpoint(OwnDecisions own, Doors doors, Steps steps, People people, WaitingTasks tasks,
			TakingBack takingBack, SystemRights system) {
		this.tasks = tasks;
		this.takingBack = takingBack;
		this.own = own;
		this.doors = doors;
		this.steps = steps;
		this.people = people;
		this.system = system;
	}

	/**
	 * @param person whom the request is about; left out where it is about a unit
	 * @param unit where they were when they asked
	 * @param struck whether it was taken back, or was to be decided anew
	 * @param takeBack whether it can be, as far as is told from where the request stands
	 * @param onBehalfOf in whose place it was decided; left out where in nobody's
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(RequestNumber number, String officialNumber, String kind, String person, String unit, String decision,
			Instant at, boolean struck, boolean takeBack, String onBehalfOf) {
	}

	/**
	 * Found by the name or the code of a person, or by kind, year or number; with what
	 * they said where somebody asked for their word, and with which they agreed when they
	 * asked.
	 */
	@GetMapping("/api/decisions")
	@Transactional(readOnly = true)
	public Paged<Line> page(Wanted wanted) {
		var me = this.people.acting();
		return this.system.use(() -> shown(this.own.page(me, wanted)));
	}

	private Paged<Line> shown(Page<OwnDecisions.Row> found) {
		var drawn = this.doors
			.ofRequests(found.stream().map(OwnDecisions.Row::request).map(ApprovalRequest::number).distinct().toList());
		var names = this.people.names(found.stream().map(OwnDecisions.Row::onBehalf).filter(Objects::nonNull).toList());
		var open = this.tasks.of(found.stream()
			.filter((row) -> row.request().state() == RequestState.SUBMITTED && !row.isOver())
			.map((row) -> row.request().number())
			.distinct()
			.toList());
		return Paged.ofLong(found, (row) -> {
			var number = row.request().number();
			return line(row, drawn.get(number), open.getOrDefault(number, WaitingTasks.Open.NOTHING),
					names.get(row.onBehalf()));
		});
	}

	private Line line(OwnDecisions.Row row, Doors.Drawn drawn, WaitingTasks.Open open, String onBehalfOf) {
		var door = drawn.door();
		var called = (row.word() != null) ? HandedTasks.own(row.word(), row.asked())
				: row.opinion().marked(this.steps.wording(row.request(), row.opinion(), drawn));
		return new Line(row.request().number(), this.doors.officialNumber(row.request(), door), door.title(),
				row.person(), row.unit(), called, row.at(), row.opinion() != null && row.opinion().isStruck(),
				!row.isOver() && canTakeBack(row, drawn, open), onBehalfOf);
	}

	private boolean canTakeBack(OwnDecisions.Row row, Doors.Drawn drawn, WaitingTasks.Open open) {
		var steps = open.first().stream().map(WaitingTasks.Waiting::step).toList();
		return drawn.version()
			.filter((version) -> this.takingBack.looksOpen(row.request(), version, row.opinion(), steps))
			.isPresent();
	}

}
