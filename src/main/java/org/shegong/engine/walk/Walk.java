package org.shegong.engine.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.shegong.account.AccountName;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Choice;
import org.shegong.approval.Course;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.Doors;
import org.shegong.engine.SystemRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the way of a request from a model: the steps in order, who would have them and by
 * when. It asks what the engine would ask, and nothing is started or stored.
 */
@Component
@Transactional(readOnly = true)
public class Walk {

	private final ObjectProvider<ProcessEngine> engine;

	private final Doors doors;

	private final SystemRights system;

	private final Seats seats;

	private final Clock clock;

	Walk(ObjectProvider<ProcessEngine> engine, Doors doors, SystemRights system, Seats seats, Clock clock) {
		this.engine = engine;
		this.doors = doors;
		this.system = system;
		this.seats = seats;
		this.clock = clock;
	}

	/**
	 * The whole way of a request that is only thought of.
	 * @param course what the model asks about it
	 */
	public Route before(Unit unit, Concerned concerned, Course course, LocalDate asOf, Pace pace) {
		return before(unit, concerned, course, Map.of(), asOf, pace);
	}

	/**
	 * The same, with fields of the start form that no room knows and a condition may
	 * read.
	 */
	public Route before(Unit unit, Concerned concerned, Course course, Map<String, Object> fields, LocalDate asOf,
			Pace pace) {
		if (course.answers() == null) {
			return new Route(List.of(), List.of(), List.of(), null);
		}
		var known = new TreeMap<>(fields);
		known.putAll(CaseAnswers.variables(course.answers()));
		known.putAll(course.panels());
		var whole = new Outlook(concerned, course.barred(), asOf, known).reporting(course.reporting())
			.lasting(course.lastDay());
		var withheld = course.withheld().stream().map(Choice::id).collect(Collectors.toSet());
		return read(trail(unit, concerned, pace, withheld, Map.of()), whole,
				(footsteps) -> footsteps.begin(process(unit), starts(unit)));
	}

	/**
	 * What comes after the places where a case stands, these first.
	 * @param standing in its model
	 */
	public Route from(Unit unit, Concerned concerned, List<Standing> standing, Pace pace) {
		var known = new TreeMap<String, Object>();
		var open = new HashMap<String, LocalDate>();
		var nodes = new ArrayList<FlowNode>();
		standing.forEach((at) -> {
			known.putAll(at.variables());
			if (at.due() != null) {
				open.put(at.element(), at.due());
			}
			if (unit.model().getModelElementById(at.element()) instanceof FlowNode node
					&& (node instanceof Gateway || !nodes.contains(node))) {
				nodes.add(node);
			}
		});
		Function<String, Set<AccountName>> barred = (task) -> this.doors.ofRequest(concerned.number())
			.barred(concerned.number(), task);
		return read(trail(unit, concerned, pace, Set.of(), open),
				new Outlook(concerned, barred, LocalDate.now(this.clock), known),
				(footsteps) -> Resumption.at(nodes, process(unit), footsteps));
	}

	/**
	 * A place where a case stands: a task, an event it waits for, a gateway where a
	 * branch waits for others.
	 *
	 * @param due by when it is to be done, or goes on; null where that is not said
	 * @param variables those that are seen there
	 */
	public record Standing(String element, LocalDate due, Map<String, Object> variables) {
	}

	private Trail trail(Unit unit, Concerned concerned, Pace pace, Set<String> withheld, Map<String, LocalDate> open) {
		var engine = engine();
		var process = concerned.process();
		var door = (this.doors.isPlain(process) ? this.doors.of(unit.told()) : this.doors.find(process)).orElse(null);
		return new Trail(unit, new Expressions(engine, new LaterFields(unit)), engine.getDmnEngine(), door, this.seats,
				pace, this.clock.getZone(), withheld, (called) -> this.doors.of(called.told()).isPresent(), open);
	}

	private ProcessEngineConfigurationImpl engine() {
		return (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
	}

	private Route read(Trail trail, Outlook whole, Consumer<Footsteps> way) {
		return this.system.use(() -> engine().getCommandExecutorTxRequired().execute((context) -> {
			try {
				way.accept(new Footsteps(trail, whole, () -> false, (well) -> {
				}));
				trail.walk();
				return trail.route(null);
			}
			catch (Untellable ex) {
				return trail.route(ex.halt());
			}
		}));
	}

	private static Process process(Unit unit) {
		return unit.model().getModelElementById(unit.process());
	}

	private static List<StartEvent> starts(Unit unit) {
		return process(unit).getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.toList();
	}

}
