package org.shegong.engine.check;

import java.util.Objects;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Which event at the border of a part catches what is thrown in it. */
final class Catches {

	private Catches() {
	}

	/** One that names no code catches every one. */
	static boolean catches(BoundaryEvent event, FlowNode thrown, Class<? extends EventDefinition> kind) {
		var caught = event.getChildElementsByType(kind);
		return !caught.isEmpty() && thrown.getChildElementsByType(kind)
			.stream()
			.anyMatch((one) -> code(caught.iterator().next()) == null
					|| Objects.equals(code(caught.iterator().next()), code(one)));
	}

	private static String code(EventDefinition event) {
		if (event instanceof ErrorEventDefinition failure) {
			return (failure.getError() != null) ? failure.getError().getErrorCode() : null;
		}
		return (event instanceof EscalationEventDefinition raised && raised.getEscalation() != null)
				? raised.getEscalation().getEscalationCode() : null;
	}

}
