package org.shegong.engine.walk;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.DrawnProcess;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.shelf.DrawnModel;

/**
 * A model with what stands beside it: its decision tables, its forms, the models it
 * calls.
 *
 * @param version of the process; 0 where it is not deployed
 * @param startForm what is filled in to start it
 */
public record Unit(String process, int version, BpmnModelInstance model,
		Function<BusinessRuleTask, Optional<DmnDecision>> decisions, Function<UserTask, Optional<FormSheet>> forms,
		Function<CallActivity, Optional<Unit>> called, Supplier<Optional<FormSheet>> startForm) {

	/** What the model says of itself. */
	public DrawnProcess told() {
		return new DrawnModel(this.process, title(), this.model, this.startForm.get()).told();
	}

	/** Name of the process; null where it has none. */
	private String title() {
		return (this.model.getModelElementById(this.process) instanceof Process drawn) ? drawn.getName() : null;
	}

}
