package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where a case comes to by itself, without anybody and without standing still. */
class Round {

	private final Net net;

	private final Pauses pauses;

	private final Echoes echoes;

	private final Map<FlowNode, Set<FlowNode>> from = new HashMap<>();

	Round(Net net, Pauses pauses, Echoes echoes) {
		this.net = net;
		this.pauses = pauses;
		this.echoes = echoes;
	}

	Set<FlowNode> from(FlowNode node) {
		return this.from.computeIfAbsent(node, (begin) -> {
			var seen = new LinkedHashSet<FlowNode>();
			var next = new ArrayList<FlowNode>(further(begin));
			while (!next.isEmpty()) {
				var at = next.remove(next.size() - 1);
				if (seen.add(at)) {
					next.addAll(further(at));
				}
			}
			return seen;
		});
	}

	/** What begins where an element throws something. */
	List<FlowNode> echoes(FlowNode node) {
		return this.echoes.of(node);
	}

	private Collection<FlowNode> further(FlowNode node) {
		var further = new ArrayList<FlowNode>(this.pauses.over(node));
		if (!this.pauses.at(node)) {
			further.addAll((node instanceof SubProcess part) ? this.net.starts(part) : passed(node));
			further.addAll(this.echoes.of(node));
		}
		return further;
	}

	private Collection<FlowNode> passed(FlowNode node) {
		var passed = new ArrayList<FlowNode>(targets(node));
		passed.addAll(this.net.linked(node));
		passed.addAll(failures(node));
		if (passed.isEmpty() && Net.scope(node) != null) {
			passed.addAll(targets(Net.scope(node)));
			passed.addAll(failures(Net.scope(node)));
		}
		return passed;
	}

	private List<FlowNode> targets(FlowNode node) {
		return this.net.outgoing(node).stream().map(SequenceFlow::getTarget).toList();
	}

	private List<BoundaryEvent> failures(FlowNode node) {
		return this.net.boundaries(node)
			.stream()
			.filter((event) -> Net.has(event, ErrorEventDefinition.class))
			.toList();
	}

}
