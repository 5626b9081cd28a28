package org.shegong.engine.versions;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * All the ways in which a case can stand within one process or sub-process: which of its
 * elements can be open at the same time, and how many branches wait at which gateway.
 * Parts within it are open or not; they have stances of their own.
 */
class Stances {

	/** More than the branches of a model that people can follow ever have. */
	private static final int MOST = 20_000;

	private final ModelElementInstance scope;

	private final Branches branches;

	private final Set<Stance> found = new HashSet<>();

	private final ArrayDeque<Stance> ahead = new ArrayDeque<>();

	/**
	 * @param places ids of elements at which a case is found, even if usually none stands
	 * there
	 */
	Stances(ModelElementInstance scope, Collection<String> places) {
		this.scope = scope;
		this.branches = new Branches(scope, Set.copyOf(places));
		scope.getChildElementsByType(StartEvent.class)
			.forEach((start) -> this.branches.from(List.of(start)).forEach(this::reached));
		while (!this.ahead.isEmpty() && this.found.size() < MOST) {
			next(this.ahead.remove());
		}
	}

	/**
	 * @param open by id of the element, how often
	 */
	record Stance(TreeMap<String, Integer> open) {

		/** In place of an element: everything else goes with it. */
		private static final String OVER = "/";

		static Stance over() {
			var open = new TreeMap<String, Integer>();
			open.put(OVER, 1);
			return new Stance(open);
		}

		Stance without(String id) {
			var left = new TreeMap<>(this.open);
			left.remove(id);
			return new Stance(left);
		}

		/** Several at one element count once, but for branches at a gateway. */
		Stance with(Stance more, Branches branches) {
			if (this.open.containsKey(OVER) || more.open.containsKey(OVER)) {
				return over();
			}
			var all = new TreeMap<>(this.open);
			more.open.forEach((id, times) -> all.merge(id, times, (one, other) -> branches.joins(branches.node(id))
					? Math.min(one + other, branches.into(branches.node(id))) : one));
			return new Stance(all);
		}

	}

	/** Whether a case can stand so; also where there are too many ways to know. */
	boolean allows(Stance stance) {
		return this.found.size() >= MOST || this.found.contains(stance);
	}

	/** Elements that are always open, or done, beside those given; empty where never. */
	Optional<List<String>> besides(Stance stance) {
		return this.found.stream()
			.filter((one) -> one.open().keySet().containsAll(stance.open().keySet()))
			.map((one) -> one.open().keySet().stream().filter((id) -> !stance.open().containsKey(id)).toList())
			.filter((others) -> !others.isEmpty())
			.findFirst();
	}

	private void reached(Stance stance) {
		if (!stance.open().containsKey(Stance.OVER) && this.found.add(stance)) {
			this.ahead.add(stance);
		}
	}

	private void next(Stance stance) {
		for (var id : stance.open().keySet()) {
			var node = this.branches.node(id);
			if (this.branches.joins(node)) {
				joined(stance, id, node);
			}
			else {
				var left = stance.without(id);
				this.branches.after(node).forEach((more) -> reached(left.with(more, this.branches)));
				this.branches.boundary(node).forEach((event) -> disturbed(stance, id, event));
			}
		}
		this.scope.getChildElementsByType(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.filter((part) -> !stance.open().isEmpty())
			.forEach((part) -> besides(stance, part));
	}

	/** All its branches are there, or those of them that exist. */
	private void joined(Stance stance, String id, FlowNode node) {
		var all = this.branches.into(node);
		var count = stance.open().get(id);
		if (count >= all || (node instanceof InclusiveGateway && stance.open()
			.keySet()
			.stream()
			.noneMatch((other) -> !other.equals(id) && this.branches.leads(other, id)))) {
			var left = stance.without(id);
			this.branches.after(node).forEach((more) -> reached(left.with(more, this.branches)));
		}
	}

	private void disturbed(Stance stance, String id, BoundaryEvent event) {
		var left = event.cancelActivity() ? stance.without(id) : stance;
		this.branches.after(event).forEach((more) -> reached(left.with(more, this.branches)));
	}

	private void besides(Stance stance, SubProcess part) {
		var alone = new TreeMap<String, Integer>();
		alone.put(part.getId(), 1);
		var interrupts = part.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting);
		reached(interrupts ? new Stance(alone) : stance.with(new Stance(alone), this.branches));
	}

	/**
	 * Of a case.
	 * @param ids of the elements at which it is found, of a gateway once for each branch
	 */
	Stance of(Collection<String> ids) {
		var stance = new Stance(new TreeMap<>());
		for (var id : ids) {
			stance = stance.with(new Stance(new TreeMap<>(Map.of(id, 1))), this.branches);
		}
		return stance;
	}

}
