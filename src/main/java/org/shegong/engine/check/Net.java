package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A model as places for the tokens of its cases: one at each element, one on each arrow
 * where a token waits for others, and one that marks an element as begun.
 */
class Net {

	private final Drawing drawing;

	private final List<FlowNode> nodes;

	private final List<SequenceFlow> flows;

	private final Map<FlowNode, Integer> places = new HashMap<>();

	private final Map<SequenceFlow, Integer> arrows = new HashMap<>();

	private final Map<FlowNode, List<SequenceFlow>> into = new HashMap<>();

	private final Map<FlowNode, List<SequenceFlow>> outOf = new HashMap<>();

	private final Map<FlowNode, Set<FlowNode>> behind = new HashMap<>();

	/** Asking the model is slow, and it does not change. */
	private final Map<FlowNode, Boolean> waiting = new HashMap<>();

	private final Map<FlowNode, List<BoundaryEvent>> boundaries = new HashMap<>();

	private final Map<SubProcess, List<SubProcess>> eventParts = new HashMap<>();

	private final Map<SubProcess, BitSet> inside = new HashMap<>();

	Net(Drawing drawing) {
		this.drawing = drawing;
		this.nodes = List.copyOf(drawing.all(FlowNode.class));
		this.flows = drawing.all(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getSource() != null && flow.getTarget() != null)
			.toList();
		IntStream.range(0, this.nodes.size()).forEach((index) -> this.places.put(this.nodes.get(index), index));
		for (var flow : this.flows) {
			this.arrows.put(flow, this.arrows.size());
			this.into.computeIfAbsent(flow.getTarget(), (node) -> new ArrayList<>()).add(flow);
			this.outOf.computeIfAbsent(flow.getSource(), (node) -> new ArrayList<>()).add(flow);
		}
	}

	int size() {
		return 2 * this.nodes.size() + this.flows.size();
	}

	List<FlowNode> nodes() {
		return this.nodes;
	}

	int at(FlowNode node) {
		return this.places.get(node);
	}

	int on(SequenceFlow flow) {
		return this.nodes.size() + this.arrows.get(flow);
	}

	int begun(FlowNode node) {
		return this.nodes.size() + this.flows.size() + at(node);
	}

	/** The element a place belongs to. */
	FlowNode owner(int place) {
		var count = this.nodes.size();
		if (place < count) {
			return this.nodes.get(place);
		}
		return (place < count + this.flows.size()) ? this.flows.get(place - count).getTarget()
				: this.nodes.get(place - count - this.flows.size());
	}

	/** Whether something moves at a place, or waits there. */
	boolean isToken(int place) {
		return place < this.nodes.size() + this.flows.size();
	}

	boolean isEmpty(Standing standing) {
		return IntStream.range(0, size())
			.noneMatch((place) -> standing.has(place) && (isToken(place) || owner(place) instanceof SubProcess));
	}

	List<SequenceFlow> incoming(FlowNode node) {
		return this.into.getOrDefault(node, List.of());
	}

	List<SequenceFlow> outgoing(FlowNode node) {
		return this.outOf.getOrDefault(node, List.of());
	}

	boolean joins(FlowNode node) {
		return (node instanceof ParallelGateway || node instanceof InclusiveGateway) && incoming(node).size() > 1;
	}

	/** Where somebody or something has to come before it goes on. */
	boolean waits(FlowNode node) {
		return this.waiting.computeIfAbsent(node, this::isWaiting);
	}

	private boolean isWaiting(FlowNode node) {
		return node instanceof UserTask || node instanceof ReceiveTask || node instanceof CallActivity
				|| node instanceof EventBasedGateway
				|| node instanceof IntermediateCatchEvent && !has(node, LinkEventDefinition.class)
				|| node instanceof SubProcess part && starts(part).isEmpty();
	}

	/** The part an element lies in; null in the process itself. */
	static SubProcess scope(FlowNode node) {
		return (node.getParentElement() instanceof SubProcess part) ? part : null;
	}

	/**
	 * Whether a place lies in a part, however deep.
	 * @param part null for the process
	 */
	boolean isInside(int place, SubProcess part) {
		return part == null || this.inside.computeIfAbsent(part, this::inside).get(place);
	}

	private BitSet inside(SubProcess part) {
		var inside = new BitSet();
		IntStream.range(0, size()).filter((place) -> {
			var at = scope(owner(place));
			while (at != null && !at.equals(part)) {
				at = scope(at);
			}
			return at != null;
		}).forEach(inside::set);
		return inside;
	}

	List<FlowNode> starts(SubProcess part) {
		return List.copyOf(part.getChildElementsByType(StartEvent.class));
	}

	List<SubProcess> parts() {
		return List.copyOf(this.drawing.all(SubProcess.class));
	}

	List<BoundaryEvent> boundaries(FlowNode node) {
		return this.boundaries.computeIfAbsent(node,
				(host) -> this.drawing.all(BoundaryEvent.class)
					.stream()
					.filter((event) -> host.equals(event.getAttachedTo()))
					.toList());
	}

	/**
	 * Parts that an event begins.
	 * @param part in which they lie; null for the process
	 */
	List<SubProcess> eventParts(SubProcess part) {
		if (!this.eventParts.containsKey(part)) {
			this.eventParts.put(part,
					parts().stream()
						.filter((inner) -> inner.triggeredByEvent()
								&& ((part != null) ? part.equals(scope(inner)) : scope(inner) == null))
						.toList());
		}
		return this.eventParts.get(part);
	}

	/** Where a link goes on. */
	List<FlowNode> linked(FlowNode node) {
		if (!(node instanceof IntermediateThrowEvent)) {
			return List.of();
		}
		var names = node.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map(LinkEventDefinition::getName)
			.toList();
		return this.nodes.stream()
			.filter(IntermediateCatchEvent.class::isInstance)
			.filter((other) -> other.getChildElementsByType(LinkEventDefinition.class)
				.stream()
				.anyMatch((link) -> names.contains(link.getName())))
			.toList();
	}

	static boolean has(FlowNode node, Class<? extends EventDefinition> kind) {
		return !node.getChildElementsByType(kind).isEmpty();
	}

	/** Everything that can be reached from an element. */
	Set<FlowNode> behind(FlowNode node) {
		return this.behind.computeIfAbsent(node, (from) -> {
			var seen = new LinkedHashSet<FlowNode>();
			var next = new ArrayList<FlowNode>(further(from));
			while (!next.isEmpty()) {
				var at = next.remove(next.size() - 1);
				if (seen.add(at)) {
					next.addAll(further(at));
				}
			}
			return seen;
		});
	}

	private Collection<FlowNode> further(FlowNode node) {
		var further = new ArrayList<FlowNode>(this.drawing.targets(node));
		further.addAll(linked(node));
		return further;
	}

}
