package org.shegong.engine.seats;

import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.RequestNumber;
import org.shegong.engine.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether the acting person is one of those who do an open task, or decide on it, now.
 */
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
	 * Not where somebody else took it, nor where no decision is asked, nor while
	 * somebody's word on it is waited for. The caller has checked that they may read it.
	 */
	public boolean on(String task) {
		return run(task, (open) -> new Handling(open).decides() && handles(open)).orElse(false);
	}

	/** The same of any task, whatever it asks. */
	public boolean handles(String task) {
		return run(task, this::handles).orElse(false);
	}

	private boolean handles(TaskEntity open) {
		var account = this.people.acting();
		return this.tasks.waiting(open, account).isEmpty() && this.tasks.isFree(open, account)
				&& this.mayHandle.admits(open, account);
	}

	/** The request a task belongs to; empty where it belongs to none. */
	public Optional<RequestNumber> request(String task) {
		return run(task, (open) -> new Handling(open).request());
	}

	private <T> Optional<T> run(String task, Function<TaskEntity, T> look) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new GetOfTask<>(task, look));
	}

	/**
	 * Leaves the task as it is.
	 */
	private record GetOfTask<T>(String taskId, Function<TaskEntity, T> look) implements Command<Optional<T>> {

		@Override
		public Optional<T> execute(CommandContext context) {
			return Optional.ofNullable(context.getTaskManager().findTaskById(this.taskId)).map(this.look);
		}

	}

}
