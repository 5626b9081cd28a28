package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinions;
import org.shegong.approval.Reminder;
import org.shegong.approval.Reminders;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Urged;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.policy.WorkCalendar;
import org.shegong.policy.InWords;
import org.shegong.policy.Period;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Urges those on whom a request waits: those of each task once until the end of the next
 * working day.
 */
@Component
class Urging {

	private final ApprovalRequests requests;

	private final Reminders reminders;

	private final Opinions opinions;

	private final TaskService tasks;

	private final People people;

	private final SystemRights system;

	private final WorkCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Urging(ApprovalRequests requests, Reminders reminders, Opinions opinions, TaskService tasks, People people,
			SystemRights system, WorkCalendar calendar, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.reminders = reminders;
		this.opinions = opinions;
		this.tasks = tasks;
		this.people = people;
		this.system = system;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param tasks that may be urged now
	 * @param refusal why there are none; null where there are some
	 */
	private record Found(List<Task> tasks, String refusal) {
	}

	/** Why nobody can be urged now; empty where somebody can. */
	Optional<String> refusal(ApprovalRequest request) {
		return Optional.ofNullable(find(request).refusal());
	}

	/**
	 * The caller has checked that the acting person may.
	 * @return what was recorded, a line for each step
	 * @throws ResponseStatusException where nobody can be urged now, in words
	 */
	@Transactional
	public List<Reminder> urge(RequestNumber number) {
		this.requests.lock(number);
		var request = this.requests.get(number);
		var found = find(request);
		if (found.refusal() != null) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, found.refusal());
		}
		var me = this.people.acting();
		var steps = found.tasks()
			.stream()
			.collect(Collectors.toMap(Task::getTaskDefinitionKey, Urging::called, (one, other) -> one,
					LinkedHashMap::new));
		var kept = steps.entrySet()
			.stream()
			.map((step) -> this.reminders
				.save(new Reminder(request, step.getKey(), step.getValue(), me, this.clock.instant())))
			.toList();
		this.events.publishEvent(new Urged(number, found.tasks().stream().map(Task::getId).toList(), me));
		return kept;
	}

	/** A task says what it is and, after a colon, about whom. */
	private static String called(Task task) {
		return task.getName().split("：")[0];
	}

	private Found find(ApprovalRequest request) {
		var open = waiting(request);
		if (open.isEmpty()) {
			return new Found(List.of(), "现在没有别人要办的事，不用催办");
		}
		var holding = holding(request);
		var free = open.stream()
			.filter((task) -> holding.stream().noneMatch((urged) -> urged.task().equals(task.getTaskDefinitionKey())))
			.toList();
		return new Found(free, free.isEmpty() ? tooSoon(holding) : null);
	}

	/** What others have to do now, and what has not to wait for a later day. */
	private List<Task> waiting(ApprovalRequest request) {
		var me = this.people.acting().value();
		var now = Date.from(this.clock.instant());
		return this.system
			.use(() -> this.tasks.createTaskQuery()
				.processInstanceBusinessKey(request.number().toString())
				.followUpBeforeOrNotExistent(now)
				.active()
				.orderByTaskCreateTime()
				.asc()
				.list())
			.stream()
			.filter((task) -> !me.equals(task.getAssignee()))
			.toList();
	}

	/** Reminders that are fresh still; of a step that came back, none is. */
	private List<Reminder> holding(ApprovalRequest request) {
		var decided = this.opinions.findByRequestOrderById(request.id());
		return this.reminders.ofRequest(request.id())
			.stream()
			.filter((urged) -> !LocalDate.now(this.clock).isAfter(until(urged.urgedAt())))
			.filter((urged) -> decided.stream()
				.noneMatch((opinion) -> urged.task().equals(opinion.task())
						&& !opinion.givenAt().isBefore(urged.urgedAt())))
			.toList();
	}

	private LocalDate until(Instant urgedAt) {
		return this.calendar.nextWorkday(LocalDate.ofInstant(urgedAt, this.clock.getZone()));
	}

	private String tooSoon(List<Reminder> reminders) {
		var last = reminders.stream().max(Comparator.comparing(Reminder::urgedAt)).orElseThrow();
		var until = until(last.urgedAt());
		return "%s已催办过“%s”，%s以后还没有办的可以再催".formatted(InWords.moment(last.urgedAt(), this.clock), last.taskName(),
				Period.inShort(until, LocalDate.now(this.clock)));
	}

}
