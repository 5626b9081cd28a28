package org.shegong.engine.steps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tasks that are open long before they are due to be done, such as the report of a
 * return: they carry the day from which they belong among the others. They can be done
 * before it all the same. Open ones from before there was such a day get it when the
 * server starts.
 */
@Component
public class LaterTasks implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LaterTasks.class);

	/** Before any on which a task could belong among the others. */
	private static final Date NO_DAY = Date.from(Instant.EPOCH.plus(Duration.ofDays(1)));

	private final Doors doors;

	private final TaskService tasks;

	private final RuntimeService cases;

	private final TransactionOperations transaction;

	private final Clock clock;

	LaterTasks(Doors doors, TaskService tasks, RuntimeService cases, TransactionOperations transaction, Clock clock) {
		this.doors = doors;
		this.tasks = tasks;
		this.cases = cases;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Sets the day of a task that is being created. */
	void put(DelegateTask task, RequestNumber number) {
		var process = number.process();
		this.doors.step(process, task.getProcessDefinitionId(), task.getTaskDefinitionKey())
			.flatMap((step) -> step.doableFrom(number))
			.ifPresent((from) -> task.setFollowUpDate(at(from)));
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.doors.all().forEach((door) -> undated(door).forEach(this::date));
	}

	/** Those for later, as the version says that the case runs on. */
	private List<Task> undated(ProcessDoor<?> door) {
		var process = door.process();
		var later = door.steps().stream().filter(Step::isForLater).map(Step::task).toList();
		var open = this.tasks.createTaskQuery().processDefinitionKey(process).followUpBeforeOrNotExistent(NO_DAY);
		if (!this.doors.isPlain(process)) {
			open = later.isEmpty() ? null : open.taskDefinitionKeyIn(later.toArray(String[]::new));
		}
		return (open == null) ? List.of()
				: open.list().stream().filter((task) -> step(task).filter(Step::isForLater).isPresent()).toList();
	}

	private Optional<Step<?>> step(Task task) {
		return number(task).flatMap((number) -> this.doors.step(number.process(), task.getProcessDefinitionId(),
				task.getTaskDefinitionKey()));
	}

	private void date(Task task) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				step(task).flatMap((step) -> number(task).flatMap(step::doableFrom))
					.ifPresent((from) -> task.setFollowUpDate(at(from)));
				this.tasks.saveTask(task);
			});
		}
		catch (RuntimeException ex) {
			log.error("Task {} ({}) stays among those to be done now", task.getId(), task.getTaskDefinitionKey(), ex);
		}
	}

	private Optional<RequestNumber> number(Task task) {
		return RequestNumber.read(this.cases.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey());
	}

	private Date at(LocalDate from) {
		return Date.from(from.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
