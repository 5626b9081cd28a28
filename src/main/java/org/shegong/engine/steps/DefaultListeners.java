package org.shegong.engine.steps;

import java.util.function.Supplier;
import java.util.Collection;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.stereotype.Component;

import org.shegong.engine.guard.EndOfCase;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.forms.StartFacts;

/**
 * Has user tasks that a designer added briefed and their decisions kept, also where the
 * model does not say so; keeps the facts of a start form once the request is there; and
 * sees to the request when its case ends.
 */
@Component
public class DefaultListeners extends AbstractBpmnParseListener {

	private final Supplier<Steps> steps;

	private final Supplier<Briefing> briefing;

	private final Supplier<RecordOpinion> opinions;

	private final Supplier<StartFacts> start;

	private final Supplier<EndOfCase> end;

	DefaultListeners(ObjectProvider<Steps> steps, ObjectProvider<Briefing> briefing,
			ObjectProvider<RecordOpinion> opinions, ObjectProvider<StartFacts> start, ObjectProvider<EndOfCase> end) {
		this.steps = SingletonSupplier.of(steps::getObject);
		this.briefing = SingletonSupplier.of(briefing::getObject);
		this.opinions = SingletonSupplier.of(opinions::getObject);
		this.start = SingletonSupplier.of(start::getObject);
		this.end = SingletonSupplier.of(end::getObject);
	}

	/** Also where somebody removes a case without the listeners of its model. */
	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		process.addBuiltInListener(ExecutionListener.EVENTNAME_END,
				(ExecutionListener) (execution) -> this.end.get().notify(execution));
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		if (!names(task, TaskListener.EVENTNAME_CREATE, "${briefing}")) {
			task.addTaskListener(TaskListener.EVENTNAME_CREATE, this::brief);
		}
		if (!names(task, TaskListener.EVENTNAME_COMPLETE, "${recordOpinion}")) {
			task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, new Deciding());
		}
	}

	@Override
	public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		activity.addListener(ExecutionListener.EVENTNAME_END,
				(ExecutionListener) (execution) -> this.start.get().unload(execution));
	}

	static boolean names(TaskDefinition task, String event, String expression) {
		return Optional.ofNullable(task.getTaskListenersForEvent(event))
			.stream()
			.flatMap(Collection::stream)
			.anyMatch((listener) -> listener instanceof DelegateExpressionTaskListener told
					&& told.getExpressionText().equals(expression));
	}

	private void brief(DelegateTask task) {
		if (step(task).isPresent()) {
			this.briefing.get().notify(task);
		}
	}

	/** The step of a task of a request of ours that no room of its own tells of. */
	private Optional<GivenStep<?>> step(DelegateTask task) {
		var steps = this.steps.get();
		return Optional.of((TaskEntity) task)
			.filter((open) -> open.getProcessDefinition() != null && steps.isOurs(new Handling(open).request()))
			.flatMap(steps::of)
			.filter((step) -> !step.told() || steps.isDrawn((TaskEntity) task));
	}

	/** Keeps the decision of a task where the model does not say so. */
	public final class Deciding implements TaskListener {

		/** Whether it does for this task. */
		public boolean decides(TaskEntity task) {
			return step(task).filter(GivenStep::decidesByDefault).isPresent();
		}

		@Override
		public void notify(DelegateTask task) {
			if (decides((TaskEntity) task)) {
				DefaultListeners.this.opinions.get().notify(task);
			}
		}

	}

}
