package org.shegong.engine.shelf;

import java.util.List;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Reads models. Element templates of Camunda Modeler cannot write task listeners, so a
 * user task made from one of ours gets its usual ones here, unless it has them: the
 * briefing, the record of the opinion where it decides, and whom it is raised to once its
 * due date is over. Other tasks stay as they are: a timer more would make the running
 * cases of an earlier model stumble.
 */
public class TemplatedTasks extends BpmnParse {

	public TemplatedTasks(BpmnParser parser) {
		super(parser);
	}

	@Override
	protected void parseTaskListeners(Element element, ActivityImpl activity, TaskDefinition task) {
		super.parseTaskListeners(element, activity, task);
		var template = new TaskTemplate(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "modelerTemplate"));
		if (!template.isOurs()) {
			return;
		}
		if (!listens(element, TaskListener.EVENTNAME_CREATE)) {
			task.addTaskListener(TaskListener.EVENTNAME_CREATE, calling("${briefing}"));
		}
		if (template.decides() && !listens(element, TaskListener.EVENTNAME_COMPLETE)) {
			task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, calling("${recordOpinion}"));
		}
		var due = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate");
		if (due != null && !listens(element, TaskListener.EVENTNAME_TIMEOUT)) {
			raise(activity, task, due);
		}
	}

	private static boolean listens(Element element, String event) {
		var extensions = element.element("extensionElements");
		return extensions != null && extensions.elementsNS(CAMUNDA_BPMN_EXTENSIONS_NS, "taskListener")
			.stream()
			.anyMatch((listener) -> event.equals(listener.attribute("event")));
	}

	/** As the engine reads a listener that the model has. */
	private void raise(ActivityImpl activity, TaskDefinition task, String due) {
		var listener = activity.getId() + "Overdue";
		activity.setScope(true);
		activity.setEventScope(activity);
		var timer = new TimerDeclarationImpl(this.expressionManager.createExpression(due), TimerDeclarationType.DATE,
				TimerTaskListenerJobHandler.TYPE);
		timer
			.setRawJobHandlerConfiguration(activity.getId() + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
					+ TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX + listener);
		timer.setExclusive(true);
		timer.setActivity(activity);
		timer.setJobConfiguration(TimerDeclarationType.DATE + ": " + due);
		addJobDeclarationToProcessDefinition(timer, (ProcessDefinition) activity.getProcessDefinition());
		addTimerListenerDeclaration(listener, activity, timer);
		task.addTimeoutTaskListener(listener, calling("${raise}"));
	}

	private DelegateExpressionTaskListener calling(String bean) {
		return new DelegateExpressionTaskListener(this.expressionManager.createExpression(bean), List.of());
	}

}
