package org.shegong.engine.check;

import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What to do about a result in a part that can begin at any time. */
final class AnyTime {

	private AnyTime() {
	}

	/** Empty for what lies in no such part. */
	static Optional<String> remedy(BaseElement element) {
		for (var at = (element instanceof FlowNode node) ? Net.scope(node) : null; at != null; at = Net.scope(at)) {
			if (at.triggeredByEvent()) {
				return Optional.of("这个事件子流程随时会开始，退回修改期间和已有结果之后也会：请改画为审批任务上的边界事件，或在里面只提醒、备案，不登记结果");
			}
		}
		return Optional.empty();
	}

}
