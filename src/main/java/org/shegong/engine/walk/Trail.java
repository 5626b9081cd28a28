package org.shegong.engine.walk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

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

	final Agenda agenda;

	/** Ids of choices that the room leaves nobody here. */
	final Set<String> withheld;

	/** Whether a model registers requests of its own. */
	final Predicate<Unit> registers;

	/** By when what is open now is due. */
	private final Map<String, LocalDate> open;

	private final List<WalkedStep> steps;

	private final List<String> ends;

	private final Map<String, Integer> rounds;

	private final int depth;

	private final List<String> passed;

	/** The first step at which the way came back to where it was; none as yet. */
	private final AtomicReference<FlowNode> circle;

	Trail(Unit unit, Expressions expressions, DmnEngine tables, ProcessDoor<?> door, Seats seats, Pace pace,
			ZoneId zone, Set<String> withheld, Predicate<Unit> registers, Map<String, LocalDate> open) {
		this.agenda = new Agenda();
		this.withheld = withheld;
		this.registers = registers;
		this.open = open;
		this.circle = new AtomicReference<>();
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
		this.agenda = calling.agenda;
		this.withheld = calling.withheld;
		this.registers = calling.registers;
		this.open = calling.open;
		this.circle = calling.circle;
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
	boolean goesInCircles(String place, FlowNode step) {
		var circles = this.rounds.merge(place, 1, Integer::sum) > this.pace.rounds();
		if (circles) {
			this.circle.compareAndSet(null, step);
		}
		return circles;
	}

	/** The way goes round and comes to no end. */
	void refuseCircle() {
		if (this.circle.get() != null) {
			throw new Untellable(this.circle.get(), "流程又回到了已经办过的这一步，走不到结束");
		}
	}

	/** Branches meet there, and some of them never come. */
	void refuseWaiting(FlowNode join) {
		refuseCircle();
		throw new Untellable(join, "这里要等各个分支都到齐，有的分支到不了这里，申请会一直停住");
	}

	/**
	 * By when something is due at which the case stands; empty once it comes back there.
	 */
	Optional<LocalDate> isDue(FlowNode node, String place) {
		return (this.rounds.getOrDefault(place, 1) > 1) ? Optional.empty()
				: Optional.ofNullable(this.open.get(node.getId()));
	}

	/** Walks to the ends. */
	void walk() {
		this.agenda.run();
		if (this.ends.isEmpty()) {
			refuseCircle();
		}
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
