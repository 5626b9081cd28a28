package org.shegong.engine.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.shegong.approval.CaseAnswers;
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
		return read(unit, new Outlook(concerned, course.barred(), asOf, known).reporting(course.reporting()),
				starts(unit), pace);
	}

	/**
	 * What comes after the open tasks of a case, these first.
	 * @param tasks ids of the open tasks, with the variables each of them sees
	 */
	public Route from(Unit unit, Concerned concerned, Map<String, Map<String, Object>> tasks, Pace pace) {
		var nodes = new ArrayList<FlowNode>();
		var known = new TreeMap<String, Object>();
		tasks.forEach((task, variables) -> {
			known.putAll(variables);
			if (unit.model().getModelElementById(task) instanceof FlowNode node) {
				nodes.add(node);
			}
		});
		Function<String, Set<String>> barred = (task) -> this.doors.ofRequest(concerned.number())
			.barred(concerned.number(), task);
		return read(unit, new Outlook(concerned, barred, LocalDate.now(this.clock), known), nodes, pace);
	}

	private Route read(Unit unit, Outlook whole, Collection<? extends FlowNode> starts, Pace pace) {
		var engine = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		var process = whole.concerned().process();
		var door = (this.doors.isPlain(process) ? this.doors.of(unit.told()) : this.doors.find(process)).orElse(null);
		var trail = new Trail(unit, new Expressions(engine), engine.getDmnEngine(), door, this.seats, pace,
				this.clock.getZone());
		return this.system.use(() -> engine.getCommandExecutorTxRequired().execute((context) -> {
			try {
				new Footsteps(trail, whole).walk(starts);
				return trail.route(null);
			}
			catch (Untellable ex) {
				return trail.route(ex.halt());
			}
		}));
	}

	private static List<StartEvent> starts(Unit unit) {
		return unit.model()
			.<Process>getModelElementById(unit.process())
			.getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.toList();
	}

}
