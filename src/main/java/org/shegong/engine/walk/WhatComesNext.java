package org.shegong.engine.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/** What comes after the open tasks of a case if everybody approves. */
@Component
public class WhatComesNext {

	private final TaskService tasks;

	private final RuntimeService cases;

	private final Units units;

	private final Walk walk;

	private final SystemRights system;

	WhatComesNext(TaskService tasks, RuntimeService cases, Units units, Walk walk, SystemRights system) {
		this.tasks = tasks;
		this.cases = cases;
		this.units = units;
		this.walk = walk;
		this.system = system;
	}

	/** The steps to come, by the version of the model that the case runs on. */
	public List<WalkedStep> after(ApprovalRequest request) {
		var open = this.system
			.use(() -> this.tasks.createTaskQuery().processInstanceBusinessKey(request.number()).active().list());
		if (open.isEmpty()) {
			return List.of();
		}
		var seen = new LinkedHashMap<String, Map<String, Object>>();
		open.forEach((task) -> seen.put(task.getTaskDefinitionKey(),
				this.system.use(() -> this.cases.getVariables(task.getExecutionId()))));
		var unit = this.units.version(open.get(0).getProcessDefinitionId());
		return this.walk.from(unit, Concerned.of(request), seen, Pace.APPROVING)
			.steps()
			.stream()
			.filter((step) -> !seen.containsKey(step.task()))
			.toList();
	}

}
