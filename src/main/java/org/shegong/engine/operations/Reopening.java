package org.shegong.engine.operations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.engine.guard.Operating;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opens a step of a case again, and has what came of it go, in one command of the acting
 * person: so nobody is told of a task that goes to them at once. The caller has checked
 * that they may.
 */
@Component
class Reopening {

	private static final String INSTANCES = "nrOfInstances";

	private static final String COMPLETED = "nrOfCompletedInstances";

	private static final String ACTIVE = "nrOfActiveInstances";

	private static final String AT = "loopCounter";

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final RuntimeService cases;

	Reopening(ObjectProvider<ProcessEngineConfigurationImpl> engine, RuntimeService cases) {
		this.engine = engine;
		this.cases = cases;
	}

	/**
	 * What is to be done.
	 *
	 * @param instance the engine's id of the case
	 * @param step the model's id of what is opened again
	 * @param scope the engine's id of what it is opened in
	 * @param came the engine's ids of what goes
	 * @param joined flows on which other branches wait again
	 * @param share of whom of several it is; null where all of them have it, or one alone
	 */
	record Plan(String instance, String step, String scope, List<String> came, List<String> joined, Share share) {

		/** As the model names it, also where all of several have a share again. */
		private boolean opens(TaskEntity task) {
			return this.step.split("#")[0].equals(task.getTaskDefinitionKey());
		}

	}

	/**
	 * @param variable in which the model names whose share it is; null where in none
	 * @param all how many have one
	 * @param done how many of them are done
	 */
	record Share(String variable, String one, int all, int done) {
	}

	/**
	 * @param before the engine's id of a task as it had been
	 * @param held what becomes of each task that is open then
	 * @return the engine's ids of these tasks
	 */
	List<String> open(Plan plan, String before, Consumer<TaskEntity> held) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new Reopen(plan, before, held));
	}

	/** Those open at a step of a case now, also such as nobody has written down yet. */
	List<TaskEntity> at(String instance, String step) {
		var running = Context.getCommandContext().getExecutionManager().findExecutionById(instance);
		return (running == null) ? List.of()
				: within(running).flatMap((execution) -> execution.getTasks().stream())
					.filter((task) -> step.equals(task.getTaskDefinitionKey()))
					.toList();
	}

	private final class Reopen implements Operating<List<String>> {

		private final Plan plan;

		private final String taskId;

		private final Consumer<TaskEntity> held;

		private Reopen(Plan plan, String taskId, Consumer<TaskEntity> held) {
			this.plan = plan;
			this.taskId = taskId;
			this.held = held;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public List<String> execute(CommandContext context) {
			var instance = context.getExecutionManager().findExecutionById(this.plan.instance());
			var before = at(instance).map(TaskEntity::getId).collect(Collectors.toSet());
			context.runWithoutAuthorization(() -> {
				change(this.plan);
				return null;
			});
			var opened = opened(instance, before);
			opened.forEach((task) -> {
				Optional.ofNullable(this.plan.share()).ifPresent((share) -> count(task.getExecution(), share));
				this.held.accept(task);
			});
			return opened.stream().map(TaskEntity::getId).toList();
		}

		private List<TaskEntity> opened(ExecutionEntity instance, Set<String> before) {
			return at(instance).filter((task) -> !before.contains(task.getId())).toList();
		}

		private Stream<TaskEntity> at(ExecutionEntity instance) {
			return within(instance).flatMap((execution) -> execution.getTasks().stream()).filter(this.plan::opens);
		}

	}

	private static Stream<ExecutionEntity> within(ExecutionEntity execution) {
		return Stream.concat(Stream.of(execution), execution.getExecutions().stream().flatMap(Reopening::within));
	}

	private void change(Plan plan) {
		var change = this.cases.createProcessInstanceModification(plan.instance());
		var start = change.startBeforeActivity(plan.step(), plan.scope());
		Optional.ofNullable(plan.share())
			.filter((share) -> share.variable() != null)
			.ifPresent((share) -> start.setVariableLocal(share.variable(), share.one()));
		plan.joined().forEach((flow) -> change.startTransition(flow, plan.scope()));
		plan.came().forEach(change::cancelActivityInstance);
		change.execute();
		this.cases.removeVariable(plan.instance(), "decision");
	}

	/** The engine counts a share that is opened again as one more. */
	private static void count(ExecutionEntity execution, Share share) {
		var body = execution;
		while (!body.hasVariableLocal(INSTANCES)) {
			body = body.getParent();
		}
		body.setVariableLocal(INSTANCES, share.all());
		body.setVariableLocal(COMPLETED, share.done());
		if (body.hasVariableLocal(AT)) {
			// one after the other: the engine counts on from here
			body.setVariableLocal(AT, share.done());
			body.setVariableLocal(ACTIVE, 1);
		}
		else {
			body.setVariableLocal(ACTIVE, share.all() - share.done());
		}
	}

}
