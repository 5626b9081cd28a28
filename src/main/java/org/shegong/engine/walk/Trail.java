package org.shegong.engine.walk;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.ProcessDoor;

/** What one walk carries with it, and what it has passed so far. */
class Trail {

	/** More elements than any sensible model has one after the other. */
	private static final int LONGEST = 2000;

	/** More models than any sensible one calls within each other. */
	private static final int DEEPEST = 10;

	final Unit unit;

	final Flows flows;

	final Expressions expressions;

	final DmnEngine tables;

	final ProcessDoor<?> door;

	final Seats seats;

	final Pace pace;

	/** Of the office. */
	final ZoneId zone;

	private final List<WalkedStep> steps;

	private final List<String> ends;

	private final Map<String, Integer> rounds;

	private final int depth;

	private final List<String> passed;

	Trail(Unit unit, Expressions expressions, DmnEngine tables, ProcessDoor<?> door, Seats seats, Pace pace,
			ZoneId zone) {
		this.unit = unit;
		this.flows = new Flows(unit.model());
		this.expressions = expressions;
		this.tables = tables;
		this.door = door;
		this.seats = seats;
		this.pace = pace;
		this.zone = zone;
		this.steps = new ArrayList<>();
		this.ends = new ArrayList<>();
		this.rounds = new HashMap<>();
		this.passed = new ArrayList<>();
		this.depth = 0;
	}

	private Trail(Trail calling, Unit called) {
		this.unit = called;
		this.flows = new Flows(called.model());
		this.expressions = calling.expressions;
		this.tables = calling.tables;
		this.door = calling.door;
		this.seats = calling.seats;
		this.pace = calling.pace;
		this.zone = calling.zone;
		this.steps = calling.steps;
		this.ends = calling.ends;
		this.rounds = calling.rounds;
		this.passed = calling.passed;
		this.depth = calling.depth + 1;
	}

	/** The same walk within a model that is called. */
	Trail within(Unit called, FlowNode call) {
		if (this.depth == DEEPEST) {
			throw new Untellable(call, "流程在这里不断调用自己");
		}
		return new Trail(this, called);
	}

	/** Counts an element, so that no model is walked for ever. */
	void pass(FlowNode node) {
		this.passed.add(node.getId());
		if (this.passed.size() > LONGEST) {
			throw new Untellable(node, "流程在这里一直循环，走不到结束");
		}
	}

	/** Whether a step is passed once more than the pace allows. */
	boolean goesInCircles(String key) {
		return this.rounds.merge(key, 1, Integer::sum) > this.pace.rounds();
	}

	int add(WalkedStep step) {
		this.steps.add(step);
		return this.steps.size() - 1;
	}

	WalkedStep step(int index) {
		return this.steps.get(index);
	}

	void decided(int index, String decision) {
		this.steps.set(index, this.steps.get(index).deciding(decision));
	}

	void end(String name) {
		if (name != null) {
			this.ends.add(name);
		}
	}

	/** What a service task of the room is expected to answer. */
	Map<String, Object> expected(String task, Outlook scope) {
		var answers = (this.door != null) ? this.door.expected(task, scope.getVariables(), scope.concerned().number())
				: null;
		return (answers != null) ? CaseAnswers.variables(answers) : Map.of();
	}

	Route route(Route.Halt halt) {
		return new Route(List.copyOf(this.steps), List.copyOf(this.ends), this.passed.stream().distinct().toList(),
				halt);
	}

}
