package org.shegong.engine.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;

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
		var round = new Round(net, new Pauses(net, new CalledModels(drawing, this.deployed)), new Echoes(net));
		var told = new HashSet<FlowNode>();
		for (var node : net.nodes()) {
			if (!told.contains(node) && round.from(node).contains(node)) {
				var loop = round.from(node)
					.stream()
					.filter((other) -> round.from(other).contains(node))
					.collect(Collectors.toCollection(LinkedHashSet::new));
				told.addAll(loop);
				var at = loop.stream().filter(Gateway.class::isInstance).findFirst().orElse(node);
				tell(drawing, at, loop, round, findings);
			}
		}
	}

	private static void tell(Drawing drawing, FlowNode at, Set<FlowNode> loop, Round round, Findings findings) {
		var nodes = loop.stream().limit(6).map(LoopSentences::called).collect(Collectors.joining("、"));
		var thrown = loop.stream().filter((node) -> round.echoes(node).stream().anyMatch(loop::contains)).findFirst();
		if (thrown.isPresent()) {
			findings.at(drawing.file(), thrown.get(), "这里发出的信号或升级又会触发发出它的步骤，办到这里会一直绕下去：" + nodes,
					"请不要在它触发的步骤里再发出它，也不要让两处互相触发；要接着办的，请用顺序流");
		}
		else if (loop.stream().anyMatch(Pauses::isAtOnce)) {
			findings.at(drawing.file(), at, "从这里会绕回这里，圈中等待的条件可能已经成立、等待的时间可能已经过去，一等就过，办到这里会一直绕下去：" + nodes,
					"请改接绕回去的出线，或在圈中加一个用户任务；定时的请写成时长（如 P1D）或 ${deadlines.decision(execution)}");
		}
		else {
			findings.at(drawing.file(), at, "从这里会绕回这里，中间没有任何要人办理或等待的步骤，办到这里会一直绕下去：" + nodes,
					"请改接绕回去的出线，或在圈中加一个用户任务或定时事件");
		}
	}

	private static String called(FlowNode node) {
		return (node.getName() == null || node.getName().isBlank()) ? node.getId() : node.getName();
	}

}
