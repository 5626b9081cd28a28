package org.shegong.engine.versions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where the branches of a model come to stand next, whatever its conditions say. */
class Branches {

	private final Map<String, FlowNode> nodes;

	private final Map<String, List<FlowNode>> targets = new HashMap<>();

	private final Map<String, Integer> into = new HashMap<>();

	private final Map<String, List<BoundaryEvent>> boundary;

	private final Set<String> places;

	private final Map<String, Set<Stances.Stance>> known = new HashMap<>();

	Branches(ModelElementInstance scope, Set<String> places) {
		this.places = places;
		this.nodes = scope.getChildElementsByType(FlowNode.class)
			.stream()
			.collect(Collectors.toMap(FlowNode::getId, (node) -> node));
		scope.getChildElementsByType(SequenceFlow.class).forEach((flow) -> {
			this.targets.computeIfAbsent(flow.getSource().getId(), (id) -> new ArrayList<>()).add(flow.getTarget());
			this.into.merge(flow.getTarget().getId(), 1, Integer::sum);
		});
		this.boundary = scope.getChildElementsByType(BoundaryEvent.class)
			.stream()
			.collect(Collectors.groupingBy((event) -> event.getAttachedTo().getId()));
	}

	FlowNode node(String id) {
		return this.nodes.get(id);
	}

	List<BoundaryEvent> boundary(FlowNode node) {
		return this.boundary.getOrDefault(node.getId(), List.of());
	}

	int into(FlowNode node) {
		return this.into.getOrDefault(node.getId(), 0);
	}

	/** Whether branches meet there, and are counted. */
	boolean joins(FlowNode node) {
		return node != null && (node instanceof ParallelGateway || node instanceof InclusiveGateway) && into(node) > 1;
	}

	/** Whether a branch at one element may come to another. */
	boolean leads(String from, String to) {
		var seen = new HashSet<String>();
		var open = new ArrayDeque<FlowNode>(List.of(this.nodes.get(from)));
		while (!open.isEmpty()) {
			var node = open.remove();
			for (var next : next(node)) {
				if (next.getId().equals(to)) {
					return true;
				}
				if (seen.add(next.getId())) {
					open.add(next);
				}
			}
		}
		return false;
	}

	private List<FlowNode> next(FlowNode node) {
		var all = new ArrayList<>(this.targets.getOrDefault(node.getId(), List.of()));
		boundary(node).forEach((event) -> all.addAll(this.targets.getOrDefault(event.getId(), List.of())));
		return all;
	}

	/** Every way in which branches that begin at some elements can come to stand. */
	Set<Stances.Stance> from(Collection<? extends FlowNode> begun) {
		Set<Stances.Stance> all = Set.of(new Stances.Stance(new TreeMap<>()));
		for (var node : begun) {
			var one = arriving(node, Set.of());
			all = all.stream()
				.flatMap((stance) -> one.stream().map((more) -> stance.with(more, this)))
				.collect(Collectors.toSet());
		}
		return all;
	}

	/** … once an element is done. */
	Set<Stances.Stance> after(FlowNode node) {
		var found = this.known.get(node.getId());
		if (found == null) {
			found = leaving(node, Set.of());
			this.known.put(node.getId(), found);
		}
		return found;
	}

	private Set<Stances.Stance> arriving(FlowNode node, Set<String> passed) {
		if (stands(node)) {
			var here = new TreeMap<String, Integer>();
			here.put(node.getId(), 1);
			return Set.of(new Stances.Stance(here));
		}
		return passed.contains(node.getId()) ? Set.of() : leaving(node, passed);
	}

	private boolean stands(FlowNode node) {
		return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
				|| node instanceof SubProcess || node instanceof EventBasedGateway || joins(node)
				|| (node instanceof IntermediateCatchEvent event && !isLink(event)) || node.isCamundaAsyncBefore()
				|| node.isCamundaAsyncAfter() || this.places.contains(node.getId());
	}

	private static boolean isLink(IntermediateCatchEvent event) {
		return event.getEventDefinitions().stream().anyMatch(LinkEventDefinition.class::isInstance);
	}

	private Set<Stances.Stance> leaving(FlowNode node, Set<String> before) {
		var passed = new HashSet<>(before);
		passed.add(node.getId());
		var out = onward(node);
		if (endsAll(node)) {
			return Set.of(Stances.Stance.over());
		}
		if (out.isEmpty()) {
			return Set.of(new Stances.Stance(new TreeMap<>()));
		}
		if (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) {
			return out.stream().flatMap((next) -> arriving(next, passed).stream()).collect(Collectors.toSet());
		}
		return branching(node, out, passed);
	}

	/** All of the flows, or any of them where they have conditions. */
	private Set<Stances.Stance> branching(FlowNode node, List<FlowNode> out, Set<String> passed) {
		var some = out.size() > 1 && (node instanceof InclusiveGateway
				|| (node instanceof Activity activity && (activity.getDefault() != null || hasConditions(activity))));
		Set<Stances.Stance> all = Set.of(new Stances.Stance(new TreeMap<>()));
		for (var next : out) {
			var one = arriving(next, passed);
			var more = new HashSet<Stances.Stance>(some ? all : Set.of());
			all.forEach((stance) -> one.forEach((branch) -> more.add(stance.with(branch, this))));
			all = more;
		}
		return all;
	}

	private static boolean hasConditions(Activity activity) {
		return activity.getOutgoing().stream().anyMatch((flow) -> flow.getConditionExpression() != null);
	}

	private List<FlowNode> onward(FlowNode node) {
		if (node instanceof IntermediateThrowEvent thrown) {
			var link = thrown.getEventDefinitions()
				.stream()
				.filter(LinkEventDefinition.class::isInstance)
				.map((definition) -> ((LinkEventDefinition) definition).getName())
				.findFirst();
			if (link.isPresent()) {
				return this.nodes.values()
					.stream()
					.filter((other) -> other instanceof IntermediateCatchEvent event && event.getEventDefinitions()
						.stream()
						.anyMatch((definition) -> definition instanceof LinkEventDefinition lands
								&& link.get().equals(lands.getName())))
					.toList();
			}
		}
		return this.targets.getOrDefault(node.getId(), List.of());
	}

	/** Whether the whole process or sub-process ends with it. */
	private static boolean endsAll(FlowNode node) {
		return node instanceof EndEvent end && end.getEventDefinitions()
			.stream()
			.anyMatch((definition) -> definition instanceof TerminateEventDefinition
					|| (definition instanceof ErrorEventDefinition && end.getParentElement() instanceof SubProcess));
	}

}
