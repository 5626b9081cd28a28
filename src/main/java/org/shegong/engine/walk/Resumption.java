package org.shegong.engine.walk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Goes on in the middle of a model, where a case stands, also within its parts. */
final class Resumption {

	private Resumption() {
	}

	/**
	 * @param within the process or sub-process that is walked
	 */
	static void at(Collection<FlowNode> places, ModelElementInstance within, Footsteps footsteps) {
		places.stream()
			.collect(Collectors.groupingBy((node) -> part(node, within), LinkedHashMap::new, Collectors.toList()))
			.forEach((at, inside) -> {
				if (at instanceof SubProcess part && !inside.contains(part)) {
					at(inside, (ModelElementInstance) part, footsteps.into(part));
				}
				else {
					inside.forEach((node) -> stand(node, footsteps));
				}
			});
		footsteps.settle();
	}

	private static void stand(FlowNode node, Footsteps footsteps) {
		if (node instanceof CallActivity call) {
			throw new Untellable(call, "正在所调用的流程中办理，之后的环节等它办完才知道");
		}
		footsteps.stand(node);
	}

	private static FlowNode part(FlowNode node, ModelElementInstance within) {
		var at = node;
		while (!at.getParentElement().equals(within) && at.getParentElement() instanceof FlowNode around) {
			at = around;
		}
		return at;
	}

}
