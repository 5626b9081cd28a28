package org.shegong.engine.shelf;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import org.shegong.engine.seats.Reseating;

/**
 * Seats the open tasks of cases that began on an earlier model anew when the server
 * starts: who may decide can be ruled otherwise since, and nobody else would ever ask. A
 * task that cannot be seated stays as it is and is named in the log.
 */
@Component
class EarlierModels implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(EarlierModels.class);

	private final RepositoryService models;

	private final TaskService tasks;

	private final Reseating reseating;

	private final TransactionOperations transaction;

	EarlierModels(RepositoryService models, TaskService tasks, Reseating reseating, TransactionOperations transaction) {
		this.models = models;
		this.tasks = tasks;
		this.reseating = reseating;
		this.transaction = transaction;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.models.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.filter((newest) -> newest.getVersion() > 1)
			.flatMap((newest) -> open(newest).stream())
			.forEach(this::seat);
	}

	private List<Task> open(ProcessDefinition newest) {
		return this.tasks.createTaskQuery()
			.processDefinitionKey(newest.getKey())
			.list()
			.stream()
			.filter((task) -> !task.getProcessDefinitionId().equals(newest.getId()))
			.toList();
	}

	private void seat(Task task) {
		try {
			this.transaction.executeWithoutResult((status) -> this.reseating.rulesChanged(task));
		}
		catch (RuntimeException ex) {
			log.error("The candidates of task {} ({}) could not be looked up anew and stay as they are", task.getId(),
					task.getTaskDefinitionKey(), ex);
		}
	}

}
