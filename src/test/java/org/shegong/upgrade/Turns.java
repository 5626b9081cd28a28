package org.shegong.upgrade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.shegong.support.City;
import org.shegong.support.Days;

/**
 * Everybody does what is their turn, as {@link Answers} says, and the days pass where
 * nobody can do anything.
 */
record Turns(City city, Days days, ProcessEngine engine) {

	private static final int MOST_DAYS = 300;

	private static final int MOST_TASKS = 60;

	/** All requests come to their end, however long that takes. */
	void finish(Collection<String> numbers) {
		for (int day = 0; day < MOST_DAYS; day++) {
			numbers.forEach(this::work);
			var running = numbers.stream().filter(this::running).toList();
			if (running.isEmpty()) {
				return;
			}
			this.days.pass(next(running).toString());
		}
		throw new AssertionError("Still running: " + numbers.stream().filter(this::running).map(this::state).toList());
	}

	/** The others do their part until somebody has this task. */
	void until(String number, String task) {
		for (int done = 0; keys(number).stream().noneMatch(task::equals); done++) {
			var next = open(number).stream().filter(this::isDue).findFirst();
			if (next.isEmpty() || done == MOST_TASKS) {
				throw new AssertionError("No " + task + " in sight: " + state(number));
			}
			complete(number, next.get());
		}
	}

	/** Whoever has the task completes it with other fields than usual. */
	void does(String number, String task, Map<String, ?> fields) {
		var open = open(number).stream().filter((one) -> one.getTaskDefinitionKey().equals(task)).findFirst();
		var holder = holder(open.orElseThrow(() -> new AssertionError("No " + task + ": " + state(number))));
		this.city.completed(holder, number, task, fields);
	}

	/** Everything of a request that can be done today. */
	private void work(String number) {
		for (int done = 0; done < MOST_TASKS; done++) {
			var next = open(number).stream().filter(this::isDue).findFirst();
			if (next.isEmpty()) {
				return;
			}
			complete(number, next.get());
		}
		throw new AssertionError("There is always something to do: " + state(number));
	}

	private void complete(String number, Task task) {
		var holder = holder(task);
		var answer = answer(task);
		answer.before().is(this.city, holder, number);
		var done = this.city.complete(holder, number, task.getTaskDefinitionKey(), answer.fields().apply(today()));
		if (done.status() >= 300) {
			throw new AssertionError("%s could not complete %s of %s on %s: %s".formatted(holder,
					task.getTaskDefinitionKey(), number, today(), done.text()));
		}
	}

	boolean running(String number) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.count() > 0;
	}

	/** Numbers of all open cases; the morning's watches are none. */
	List<String> running() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			.stream()
			.map(ProcessInstance::getBusinessKey)
			.filter(Objects::nonNull)
			.sorted()
			.toList();
	}

	/** The open tasks by their id in the model, in the order of their opening. */
	List<String> keys(String number) {
		return open(number).stream().map(Task::getTaskDefinitionKey).toList();
	}

	private List<Task> open(String number) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getId))
			.toList();
	}

	/** Whose task it is: the assignee, or the first of those who may take it. */
	private String holder(Task task) {
		var links = this.engine.getTaskService().getIdentityLinksForTask(task.getId());
		var members = links.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.flatMap((group) -> this.engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream())
			.map(User::getId);
		var named = links.stream().map(IdentityLink::getUserId).filter(Objects::nonNull).sorted();
		return Optional.ofNullable(task.getAssignee())
			.or(members::findFirst)
			.or(named::findFirst)
			.orElseThrow(() -> new AssertionError("Nobody has the task " + task.getTaskDefinitionKey()));
	}

	/** Who waits for whom, for messages and the manifest. */
	String state(String number) {
		return number + " "
				+ open(number).stream().map((task) -> task.getTaskDefinitionKey() + " of " + holder(task)).toList();
	}

	private Answer answer(Task task) {
		return Answers.to(task.getProcessDefinitionId().split(":")[0], task.getTaskDefinitionKey(), holder(task));
	}

	private boolean isDue(Task task) {
		return switch (answer(task).when()) {
			case AT_ONCE -> true;
			case BEFORE_THE_LAST_DAY -> !dayBeforeTheLast(task).isAfter(today());
			case NEVER -> false;
		};
	}

	private LocalDate dayBeforeTheLast(Task task) {
		return dayOf(task.getDueDate().toInstant().minusSeconds(1)).minusDays(1);
	}

	/** The next day on which something can be done or goes off by itself. */
	private LocalDate next(List<String> numbers) {
		return numbers.stream()
			.flatMap((number) -> Stream.concat(tasks(number), timers(number)))
			.filter((day) -> day.isAfter(today()))
			.min(Comparator.naturalOrder())
			.orElseThrow(
					() -> new AssertionError("Nothing will happen to " + numbers.stream().map(this::state).toList()));
	}

	private Stream<LocalDate> tasks(String number) {
		return open(number).stream()
			.filter((task) -> answer(task).when() == Answer.When.BEFORE_THE_LAST_DAY)
			.map(this::dayBeforeTheLast);
	}

	/** The first morning after each timer. */
	private Stream<LocalDate> timers(String number) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.flatMap((open) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(open.getId())
				.list()
				.stream())
			.map(Job::getDuedate)
			.filter(Objects::nonNull)
			.map(this::morningAfter);
	}

	private LocalDate morningAfter(Date due) {
		var time = due.toInstant().atZone(this.days.clock().getZone());
		return time.toLocalTime().isBefore(LocalTime.of(9, 30)) ? time.toLocalDate() : time.toLocalDate().plusDays(1);
	}

	LocalDate today() {
		return LocalDate.now(this.days.clock());
	}

	private LocalDate dayOf(Instant time) {
		return time.atZone(this.days.clock().getZone()).toLocalDate();
	}

}
