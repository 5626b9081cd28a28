package org.shegong.engine.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;

/**
 * Where a case comes to stand once a step is done: the tasks of people behind it, and
 * what lies between, whatever the conditions say.
 */
class Onward {

	private final List<Place> found = new ArrayList<>();

	private final Set<Passed> seen = new HashSet<>();

	/** By where they begin and where they end; a model need not list them there. */
	private final Map<FlowNode, List<SequenceFlow>> out;

	private final Map<FlowNode, List<SequenceFlow>> into;

	private Onward(ModelInstance model) {
		var flows = model.getModelElementsByType(SequenceFlow.class);
		this.out = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getSource));
		this.into = flows.stream().collect(Collectors.groupingBy(SequenceFlow::getTarget));
	}

	/**
	 * @param id of the element at which a case stands
	 * @param way what lies before it
	 */
	record Place(String id, Way way) {
	}

	private record Passed(SequenceFlow flow, Way way) {
	}

	/**
	 * @param works whether something is registered, filed or else done on the way
	 * @param parts whether it goes through a gateway where branches part or join
	 * @param joined flows on which other branches came to a gateway that was passed
	 */
	record Way(boolean works, boolean parts, List<String> joined) {

		/** Nothing lies before it. */
		static final Way STRAIGHT = new Way(false, false, List.of());

		Way working() {
			return new Way(true, this.parts, this.joined);
		}

		Way parting() {
			return new Way(this.works, true, this.joined);
		}

		Way joining(List<String> others) {
			var all = new ArrayList<>(this.joined);
			others.stream().filter((flow) -> !all.contains(flow)).forEach(all::add);
			return new Way(this.works, true, all);
		}

	}

	/** By element, the way there; without those to which work may have led. */
	static Map<String, Way> from(Activity step) {
		var onward = new Onward(step.getModelInstance());
		onward.leave(step, Way.STRAIGHT);
		return onward.found.stream()
			.collect(Collectors.groupingBy(Place::id))
			.entrySet()
			.stream()
			.filter((place) -> place.getValue().stream().map(Place::way).distinct().count() == 1)
			.filter((place) -> !place.getValue().get(0).way().works())
			.collect(Collectors.toMap(Map.Entry::getKey, (place) -> place.getValue().get(0).way()));
	}

	private void leave(FlowNode node, Way way) {
		this.out.getOrDefault(node, List.of())
			.stream()
			.filter((flow) -> this.seen.add(new Passed(flow, way)))
			.forEach((flow) -> enter(flow, way));
	}

	private void enter(SequenceFlow flow, Way way) {
		var node = flow.getTarget();
		if (node instanceof ExclusiveGateway || node instanceof BusinessRuleTask) {
			leave(node, way);
		}
		else if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
			gateway(node, flow, way);
		}
		else if (node instanceof SubProcess part) {
			start(part).ifPresent((start) -> leave(start, way));
		}
		else if (node instanceof EndEvent end) {
			end(end, way);
		}
		else if (node instanceof UserTask) {
			this.found.add(new Place(node.getId(), way));
		}
		else if (node instanceof ServiceTask) {
			leave(node, way.working());
		}
	}

	/** It may wait for the other branches, or go on with them. */
	private void gateway(FlowNode gateway, SequenceFlow from, Way way) {
		var others = this.into.getOrDefault(gateway, List.of())
			.stream()
			.filter((flow) -> !flow.equals(from))
			.map(SequenceFlow::getId)
			.toList();
		if (!others.isEmpty()) {
			this.found.add(new Place(gateway.getId(), way));
		}
		// which branches came to an inclusive gateway cannot be told from the model
		var through = others.isEmpty() ? way
				: (gateway instanceof ParallelGateway) ? way.joining(others) : way.parting().working();
		if (this.out.getOrDefault(gateway, List.of()).size() == 1) {
			leave(gateway, through);
			return;
		}
		var before = this.found.size();
		leave(gateway, through.parting());
		var behind = this.found.subList(before, this.found.size());
		if (behind.stream().anyMatch((place) -> place.way().works())) {
			behind.replaceAll((place) -> new Place(place.id(), place.way().working()));
		}
	}

	private static Optional<StartEvent> start(SubProcess part) {
		return part.getChildElementsByType(StartEvent.class).stream().findFirst();
	}

	/**
	 * A part that is done once goes on behind it; one of many may wait for the others.
	 */
	private void end(EndEvent end, Way way) {
		if (end.getParentElement() instanceof SubProcess part && !part.triggeredByEvent()
				&& part.getLoopCharacteristics() == null && end.getEventDefinitions().isEmpty()) {
			leave(part, way);
		}
	}

}
