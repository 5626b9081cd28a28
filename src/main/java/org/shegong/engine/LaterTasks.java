package org.shegong.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Step;
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
class LaterTasks implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LaterTasks.class);

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
	void put(DelegateTask task, String number) {
		Doors.step(this.doors.ofRequest(number), task.getTaskDefinitionKey())
			.flatMap((step) -> step.doableFrom(number))
			.ifPresent((from) -> task.setFollowUpDate(at(from)));
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.doors.all()
			.forEach((door) -> door.steps()
				.stream()
				.filter(Step::isForLater)
				.forEach((step) -> undated(door, step).forEach((task) -> date(task, step))));
	}

	private List<Task> undated(ProcessDoor<?> door, Step<?> step) {
		return this.tasks.createTaskQuery()
			.processDefinitionKey(door.process())
			.taskDefinitionKey(step.task())
			.list()
			.stream()
			.filter((task) -> task.getFollowUpDate() == null)
			.toList();
	}

	private void date(Task task, Step<?> step) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				task.setFollowUpDate(at(step.doableFrom(number(task)).orElseThrow()));
				this.tasks.saveTask(task);
			});
		}
		catch (RuntimeException ex) {
			log.error("Task {} ({}) stays among those to be done now", task.getId(), task.getTaskDefinitionKey(), ex);
		}
	}

	private String number(Task task) {
		return this.cases.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

	private Date at(LocalDate from) {
		return Date.from(from.atStartOfDay(this.clock.getZone()).toInstant());
	}

}
