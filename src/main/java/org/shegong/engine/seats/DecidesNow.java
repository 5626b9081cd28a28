package org.shegong.engine.seats;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

import org.shegong.engine.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether the acting person is one of those who decide on an open task now. */
@Component
public class DecidesNow {

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final People people;

	DecidesNow(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			People people) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.people = people;
	}

	/**
	 * Not where somebody else took it, nor where no decision is asked. The caller has
	 * checked that they may read it.
	 */
	public boolean on(String task) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new GetDecider(task));
	}

	/** Leaves the task as it is. */
	private final class GetDecider implements Command<Boolean> {

		private final String taskId;

		private GetDecider(String taskId) {
			this.taskId = taskId;
		}

		@Override
		public Boolean execute(CommandContext context) {
			var account = DecidesNow.this.people.acting();
			var task = context.getTaskManager().findTaskById(this.taskId);
			return task != null && new Handling(task).decides() && DecidesNow.this.tasks.isFree(task, account)
					&& DecidesNow.this.mayHandle.admits(task, account);
		}

	}

}
