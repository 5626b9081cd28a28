package org.shegong.engine.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/** Branches that wait for others, by the gateway where they meet. */
class Joins {

	private final Flows flows;

	private final Map<FlowNode, Arrived> waiting = new LinkedHashMap<>();

	Joins(Flows flows) {
		this.flows = flows;
	}

	/** Branches that have come to a gateway, and when the last of them did. */
	private record Arrived(int count, Moment latest) {
	}

	boolean meetsAt(FlowNode node) {
		return (node instanceof ParallelGateway || node instanceof InclusiveGateway)
				&& this.flows.into(node).size() > 1;
	}

	/**
	 * A branch comes to a gateway.
	 * @return when the last of all did; empty as long as others are missing
	 */
	Optional<Moment> arrive(FlowNode node, Moment now) {
		stand(node, now);
		return (this.waiting.get(node).count() < this.flows.into(node).size()) ? Optional.empty()
				: Optional.of(release(node));
	}

	/** A branch has come there before. */
	void stand(FlowNode node, Moment now) {
		this.waiting.merge(node, new Arrived(1, now),
				(before, one) -> new Arrived(before.count() + 1, one.latest().and(before.latest())));
	}

	/** One that waits only for branches that exist. */
	Optional<FlowNode> easy() {
		return this.waiting.keySet().stream().filter(InclusiveGateway.class::isInstance).findFirst();
	}

	/** One that still waits. */
	Optional<FlowNode> any() {
		return this.waiting.keySet().stream().findFirst();
	}

	Moment release(FlowNode node) {
		return this.waiting.remove(node).latest();
	}

}
