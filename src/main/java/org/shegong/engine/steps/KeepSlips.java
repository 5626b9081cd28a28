package org.shegong.engine.steps;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Has every user task, in models of whatever version, take up its slip when it is
 * completed.
 */
public class KeepSlips extends AbstractBpmnParseListener {

	private final Supplier<Slips> slips;

	public KeepSlips(Supplier<Slips> slips) {
		this.slips = slips;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
				(completed) -> this.slips.get().completed().notify(completed));
	}

}
