package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

import org.shegong.engine.shelf.DeployedUnits;

/** No way leads round and round without somebody or something being waited for. */
class LoopSentences {

	private final DeployedUnits deployed;

	LoopSentences(DeployedUnits deployed) {
		this.deployed = deployed;
	}

	List<Sentence> all() {
		return List.of(new Sentence("no loop without a stop", this::loops));
	}

	private void loops(Drawing drawing, Findings findings) {
		var net = new Net(drawing);
		var models = new CalledModels(drawing, this.deployed);
		var told = new HashSet<FlowNode>();
		for (var node : net.nodes()) {
			if (!told.contains(node) && around(net, models, node).contains(node)) {
				var loop = around(net, models, node).stream()
					.filter((other) -> around(net, models, other).contains(node))
					.collect(Collectors.toCollection(LinkedHashSet::new));
				told.addAll(loop);
				var at = loop.stream().filter(Gateway.class::isInstance).findFirst().orElse(node);
				findings.at(drawing.file(), at,
						"从这里会绕回这里，中间没有任何要人办理或等待的步骤，办到这里会一直绕下去："
								+ loop.stream().limit(6).map(LoopSentences::called).collect(Collectors.joining("、")),
						"请改接绕回去的出线，或在圈中加一个用户任务或定时事件");
			}
		}
	}

	private static String called(FlowNode node) {
		return (node.getName() == null || node.getName().isBlank()) ? node.getId() : node.getName();
	}

	/** What a case comes to by itself. */
	private static Set<FlowNode> around(Net net, CalledModels models, FlowNode node) {
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>();
		if (!waits(net, models, node)) {
			next.addAll(further(net, node));
		}
		while (!next.isEmpty()) {
			var at = next.remove(next.size() - 1);
			if (!waits(net, models, at) && seen.add(at)) {
				next.addAll(further(net, at));
			}
		}
		return seen;
	}

	private static boolean waits(Net net, CalledModels models, FlowNode node) {
		return net.waits(node)
				&& !(node instanceof CallActivity call && !models.waits(String.valueOf(call.getCalledElement())));
	}

	private static Collection<FlowNode> further(Net net, FlowNode node) {
		if (node instanceof SubProcess part) {
			return net.starts(part);
		}
		var further = new ArrayList<FlowNode>(targets(net, node));
		further.addAll(net.linked(node));
		further.addAll(failures(net, node));
		if (further.isEmpty() && Net.scope(node) != null) {
			further.addAll(targets(net, Net.scope(node)));
			further.addAll(failures(net, Net.scope(node)));
		}
		return further;
	}

	private static List<FlowNode> targets(Net net, FlowNode node) {
		return net.outgoing(node).stream().map(SequenceFlow::getTarget).toList();
	}

	private static List<BoundaryEvent> failures(Net net, FlowNode node) {
		return net.boundaries(node).stream().filter((event) -> Net.has(event, ErrorEventDefinition.class)).toList();
	}

}
