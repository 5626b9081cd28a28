package org.shegong.engine.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Course;
import org.shegong.approval.Routes;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.SystemRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the rooms what lies on the way of their requests. */
@Component
class WaysOfRequests implements Routes {

	private final ObjectProvider<ProcessEngine> engine;

	private final ObjectProvider<Walk> walk;

	private final Units units;

	private final SystemRights system;

	private final Clock clock;

	WaysOfRequests(ObjectProvider<ProcessEngine> engine, ObjectProvider<Walk> walk, Units units, SystemRights system,
			Clock clock) {
		this.engine = engine;
		this.walk = walk;
		this.units = units;
		this.system = system;
		this.clock = clock;
	}

	@Override
	public List<Course.Passed> decisions(ApprovalRequest request, Course course) {
		var route = this.walk.getObject()
			.before(unit(request), Concerned.of(request), course, LocalDate.now(this.clock), Pace.APPROVING);
		return passed(route.steps().stream().filter(WalkedStep::decides).toList());
	}

	/** As what a room cites rules for. */
	private static List<Course.Passed> passed(List<WalkedStep> decisions) {
		var passed = new ArrayList<Course.Passed>();
		for (var step : decisions) {
			passed.add(new Course.Passed(step.task(), step.post(), true, passed.size() == decisions.size() - 1,
					step.decided()));
		}
		return passed;
	}

	/** The model of the case, or that of a start, as long as there is none. */
	private Unit unit(ApprovalRequest request) {
		var executed = Context.getBpmnExecutionContext();
		if (executed != null && request.number().toString().equals(executed.getExecution().getProcessBusinessKey())) {
			return this.units.version(executed.getExecution().getProcessDefinitionId());
		}
		var running = this.system.use(() -> this.engine.getObject()
			.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processDefinitionKey(request.process())
			.processInstanceBusinessKey(request.number().toString())
			.singleResult());
		return (running != null) ? this.units.version(running.getProcessDefinitionId())
				: this.units.newest(request.process()).orElseThrow();
	}

}
