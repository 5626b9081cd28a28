package org.shegong.engine.walk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.engine.seats.Seating;

/** User tasks: who would have one, by when, and what comes of it. */
class Work {

	private final Trail trail;

	private final Offers offers;

	private final OwnCases own;

	Work(Trail trail) {
		this.trail = trail;
		this.offers = new Offers(trail);
		this.own = new OwnCases(trail);
	}

	/** A user task is created: who would have it? */
	int reach(UserTask task, Outlook scope) {
		var expressions = this.trail.expressions;
		var assignee = expressions.names(task.getCamundaAssignee(), scope, task);
		var people = new ArrayList<>(assignee);
		people.addAll(expressions.names(task.getCamundaCandidateUsers(), scope, task));
		var groups = expressions.names(task.getCamundaCandidateGroups(), scope, task);
		var asked = this.trail.isDue(task, scope.place());
		var told = moment(expressions.value(task.getCamundaDueDate(), scope, task));
		var due = asked.isPresent() ? asked : told.map(Work::lastDay);
		var known = scope.moment().known();
		scope.moment(due.map(scope.moment()::until)
			.orElseGet(() -> (task.getCamundaDueDate() != null) ? scope.moment().someday() : scope.moment()));
		var offers = this.offers.at(task);
		this.own.refuse(task, scope.concerned(), assignee, offers);
		if (offers.isPresent() || this.offers.isTold(task)) {
			List.of("decision", "opinion").forEach(scope::forget);
		}
		return this.trail.add(new WalkedStep(task.getId(),
				String.valueOf(expressions.value(task.getName(), scope, task)), scope.post(), seatings(scope, groups),
				people, due.filter((day) -> known).orElse(null),
				told.map(LocalDateTime::toLocalTime).filter((time) -> !LocalTime.MIDNIGHT.equals(time)).orElse(null),
				offers.orElse(null), scope.isPaperwork(), scope.decided(), null));
	}

	private List<Seating> seatings(Outlook scope, List<String> groups) {
		return (!scope.seatings().isEmpty()) ? scope.seatings()
				: groups.stream().flatMap((group) -> this.trail.seats.of(group).stream()).toList();
	}

	/** … and completed. */
	void submit(UserTask task, Outlook scope, int at) {
		var step = this.trail.step(at);
		if (step.hasDecision()) {
			var decision = this.trail.pace.decision(step, step.offers());
			this.trail.decided(at, decision);
			scope.setVariables(Map.of("decision", decision));
		}
		else if (!this.offers.isTold(task)) {
			this.offers.fields(task).forEach(scope::forget);
		}
		scope.setVariables(this.trail.expected(task.getId(), scope));
		scope.setVariables(this.trail.pace.filled(task.getId()));
	}

	private Optional<LocalDateTime> moment(Object due) {
		return (due instanceof Date date) ? Optional.of(LocalDateTime.ofInstant(date.toInstant(), this.trail.zone))
				: Optional.empty();
	}

	/** What is due when a day begins belongs to the day before. */
	private static LocalDate lastDay(LocalDateTime due) {
		return due.minus(Duration.ofMillis(1)).toLocalDate();
	}

	/**
	 * Nobody decides twice where several of one post have to.
	 * @param needed how many of them
	 */
	void refuseTooFew(UserTask task, Outlook scope, int needed) {
		if (this.offers.at(task).isPresent()) {
			this.own.refuseTooFew(task, scope, needed);
		}
	}

}
