package org.shegong.engine.operations;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Consultations;
import org.shegong.approval.GivenOvers;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/** Whether somebody did what was there to be done only because of a decision. */
@Component
class ActedOn {

	private final HistoryService history;

	private final TaskService tasks;

	private final Opinions opinions;

	private final GivenOvers given;

	private final Consultations words;

	private final People people;

	ActedOn(HistoryService history, TaskService tasks, Opinions opinions, GivenOvers given, Consultations words,
			People people) {
		this.history = history;
		this.tasks = tasks;
		this.opinions = opinions;
		this.given = given;
		this.words = words;
		this.people = people;
	}

	/**
	 * Who completed what came of it, in words: rather whose opinion counts than whoever
	 * took theirs back. Moments may be kept to the second, so what was decided before is
	 * told by its opinion; who has a share of the same step at once has it because of no
	 * other.
	 */
	Optional<String> on(ApprovalRequest request, Opinion opinion, HistoricTaskInstance done, Activity step) {
		var said = this.opinions.everyOneOf(request.id());
		var before = said.stream().filter((one) -> one.id() < opinion.id()).map(Opinion::taskId).toList();
		return this.history.createHistoricTaskInstanceQuery()
			.processInstanceId(done.getProcessInstanceId())
			.taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
			.list()
			.stream()
			.filter((task) -> !task.getId().equals(done.getId()) && !before.contains(task.getId()))
			.filter((task) -> !task.getStartTime().before(done.getEndTime()))
			.filter((task) -> !(isAtOnce(step) && task.getTaskDefinitionKey().equals(step.getId())))
			.min(Comparator.comparing((HistoricTaskInstance task) -> counts(task, said) ? 0 : 1)
				.thenComparing(HistoricTaskInstance::getEndTime))
			.map((task) -> "“%s”%s已经办理，您的意见不能再撤回；需要更正的，请联系现在的办理人退回".formatted(task.getName().split("：")[0],
					by(task, said)));
	}

	private static boolean counts(HistoricTaskInstance task, List<Opinion> said) {
		return said.stream().noneMatch((one) -> one.isStruck() && task.getId().equals(one.taskId()));
	}

	private static boolean isAtOnce(Activity step) {
		return step.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop && !loop.isSequential();
	}

	private String by(HistoricTaskInstance task, List<Opinion> said) {
		return said.stream()
			.filter((one) -> task.getId().equals(one.taskId()))
			.findFirst()
			.map((one) -> "（" + this.people.signed(one) + "）")
			.orElse("");
	}

	/** Whoever gives a task to somebody else or asks for their word acts on it. */
	boolean isGiven(Collection<ActivityInstance> came, HistoricActivityInstance was) {
		return tasks(came, was).stream()
			.anyMatch((task) -> this.given.findFirstByTaskIdOrderByIdDesc(task).isPresent()
					|| this.words.findFirstByTaskIdOrderByIdDesc(task).isPresent());
	}

	/** The engine's ids of the tasks that are open in what came of it. */
	List<String> tasks(Collection<ActivityInstance> came, HistoricActivityInstance was) {
		var executions = came.stream()
			.flatMap(Ground::everything)
			.flatMap((one) -> Arrays.stream(one.getExecutionIds()))
			.collect(Collectors.toSet());
		return this.tasks.createTaskQuery()
			.processInstanceId(was.getProcessInstanceId())
			.list()
			.stream()
			.filter((task) -> executions.contains(task.getExecutionId()))
			.map(Task::getId)
			.toList();
	}

}
