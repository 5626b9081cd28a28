package org.shegong.engine.walk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/**
 * What comes after the places where a case stands if everybody approves: its open tasks,
 * the events it waits for.
 */
@Component
public class WhatComesNext {

	private final TaskService tasks;

	private final RuntimeService cases;

	private final ManagementService jobs;

	private final Units units;

	private final Walk walk;

	private final SystemRights system;

	private final Clock clock;

	WhatComesNext(TaskService tasks, RuntimeService cases, ManagementService jobs, Units units, Walk walk,
			SystemRights system, Clock clock) {
		this.tasks = tasks;
		this.cases = cases;
		this.jobs = jobs;
		this.units = units;
		this.walk = walk;
		this.system = system;
		this.clock = clock;
	}

	/**
	 * @param waiting for what it waits now, besides people
	 * @param steps the steps to come, by the version of the model that the case runs on
	 * @param halt beyond which nothing can be said; null where all can
	 */
	public record Coming(List<Waiting> waiting, List<WalkedStep> steps, Route.Halt halt) {
	}

	/**
	 * An event that a case waits for.
	 *
	 * @param due when it happens; null where that is not known
	 */
	public record Waiting(String element, String name, Instant due) {
	}

	/** Where a case is, by its activity there. */
	private record Place(String activity, String execution) {
	}

	public Coming after(ApprovalRequest request) {
		var coming = new Coming(new ArrayList<>(), new ArrayList<>(), null);
		for (var running : running(request)) {
			coming = after(request, running, coming);
		}
		return coming;
	}

	private List<ProcessInstance> running(ApprovalRequest request) {
		return this.system.use(() -> this.cases.createProcessInstanceQuery()
			.processInstanceBusinessKey(request.number().toString())
			.active()
			.list());
	}

	private Coming after(ApprovalRequest request, ProcessInstance running, Coming others) {
		var unit = this.units.version(running.getProcessDefinitionId());
		var open = this.system.use(() -> this.tasks.createTaskQuery().processInstanceId(running.getId()).list());
		var places = this.system.use(() -> places(this.cases.getActivityInstance(running.getId())).toList());
		var standing = places.stream().map((place) -> standing(running, place, open)).toList();
		var route = this.walk.from(unit, Concerned.of(request), standing, Pace.APPROVING);
		places.stream()
			.map((place) -> unit.model().getModelElementById(place.activity()))
			.filter((node) -> node instanceof IntermediateCatchEvent || node instanceof EventBasedGateway
					|| node instanceof ReceiveTask)
			.map(FlowNode.class::cast)
			.distinct()
			.map((node) -> new Waiting(node.getId(), node.getName(), happens(running, node.getId()).orElse(null)))
			.forEach(others.waiting()::add);
		route.steps()
			.stream()
			.filter((step) -> open.stream().noneMatch((task) -> task.getTaskDefinitionKey().equals(step.task())))
			.forEach(others.steps()::add);
		return new Coming(others.waiting(), others.steps(), (others.halt() != null) ? others.halt() : route.halt());
	}

	/**
	 * Also gateways at which branches wait for others, and what the system is about to
	 * do.
	 */
	private static Stream<Place> places(ActivityInstance at) {
		var inside = at.getChildActivityInstances();
		var soon = Stream.of(at.getChildTransitionInstances())
			.map((next) -> new Place(next.getActivityId(), next.getExecutionId()));
		if (inside.length == 0 && at.getChildTransitionInstances().length == 0) {
			return Stream.of(new Place(at.getActivityId(), at.getExecutionIds()[0]));
		}
		return Stream.concat(soon, Stream.of(inside).flatMap(WhatComesNext::places));
	}

	private Walk.Standing standing(ProcessInstance running, Place place, List<Task> open) {
		var tasks = open.stream().filter((task) -> task.getTaskDefinitionKey().equals(place.activity())).toList();
		var due = tasks.isEmpty() ? happens(running, place.activity())
				: tasks.stream()
					.map(Task::getDueDate)
					.filter(Objects::nonNull)
					.map((date) -> date.toInstant().minusMillis(1))
					.findFirst();
		return new Walk.Standing(place.activity(),
				due.map((at) -> LocalDate.ofInstant(at, this.clock.getZone())).orElse(null),
				this.system.use(() -> this.cases.getVariables(place.execution())));
	}

	private Optional<Instant> happens(ProcessInstance running, String event) {
		return this.system
			.use(() -> this.jobs.createJobQuery().processInstanceId(running.getId()).activityId(event).timers().list())
			.stream()
			.map(Job::getDuedate)
			.filter(Objects::nonNull)
			.map(Date::toInstant)
			.findFirst();
	}

}
