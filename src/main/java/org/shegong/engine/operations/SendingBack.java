package org.shegong.engine.operations;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.Said;
import org.shegong.approval.SentBack;
import org.shegong.engine.People;
import org.shegong.engine.guard.Operating;
import org.shegong.engine.guard.Paused;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends a request from an open task back to an earlier step of its round (退回到前面的环节),
 * where it is decided anew; whoever sends it chooses whether it then comes straight back
 * or goes its way again.
 */
@Component
public class SendingBack {

	private static final Basis RULE = Articles.of("sent-back");

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final EarlierSteps earlier;

	private final DecidedAnew anew;

	private final Paused paused;

	private final People people;

	SendingBack(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			EarlierSteps earlier, DecidedAnew anew, Paused paused, People people) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.earlier = earlier;
		this.anew = anew;
		this.paused = paused;
		this.people = people;
	}

	/**
	 * A step to which it can go.
	 *
	 * @param task the model's
	 * @param name what people call it
	 * @param person who decided there last
	 */
	public record Earlier(String task, String name, String person, Instant at) {
	}

	/**
	 * In the order in which they were decided; none for whoever may not handle a task.
	 */
	public List<Earlier> steps(String task) {
		return run(new GetSteps(task));
	}

	/**
	 * Sends it back; the caller has a transaction.
	 * @param to the model's task
	 * @param toAsker whether it comes straight back
	 * @return what is kept of it
	 */
	public SentBack send(String task, String to, boolean toAsker, String reason) {
		return run(new Send(task, to, toAsker, reason));
	}

	private <T> T run(Command<T> command) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(command);
	}

	/** Looks, and leaves the task as it is. */
	private final class GetSteps implements Command<List<Earlier>> {

		private final String taskId;

		private GetSteps(String taskId) {
			this.taskId = taskId;
		}

		@Override
		public List<Earlier> execute(CommandContext context) {
			var account = SendingBack.this.people.acting();
			var task = context.getTaskManager().findTaskById(this.taskId);
			return (task != null && SendingBack.this.tasks.waiting(task, account).isEmpty() && SendingBack.this.tasks
				.isFree(task, account) && SendingBack.this.mayHandle.admits(task, account))
						? context.runWithoutAuthorization(
								() -> SendingBack.this.earlier.of(task).stream().map(EarlierSteps.Found::told).toList())
						: List.of();
		}

	}

	/** Admits only who may handle the task, and only where it can go. */
	private final class Send implements Operating<SentBack> {

		private final String taskId;

		private final String to;

		private final boolean toAsker;

		private final String reason;

		private Send(String taskId, String to, boolean toAsker, String reason) {
			this.taskId = taskId;
			this.to = to;
			this.toAsker = toAsker;
			this.reason = reason;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public SentBack execute(CommandContext context) {
			var account = SendingBack.this.people.acting();
			var task = SendingBack.this.tasks.workable(this.taskId, account);
			SendingBack.this.mayHandle.admit(task, account);
			SendingBack.this.mayHandle.admitHands(task, account);
			admit(task);
			var found = context.runWithoutAuthorization(() -> SendingBack.this.earlier.of(task)
				.stream()
				.filter((step) -> step.told().task().equals(this.to))
				.findFirst()
				.orElse(null));
			if (found == null) {
				Refusal.unlessAdmitted(List.of(Objection.refusal("不能退回到所选的环节，请从可选的环节中选择", RULE)));
			}
			return SendingBack.this.anew.decide(task, account, found, this.toAsker, this.reason.strip());
		}

		private void admit(TaskEntity task) {
			if (Said.nothing(this.reason)) {
				refuse("请填写退回的理由");
			}
			if (this.reason.strip().length() > DecidedAnew.LONGEST_REASON) {
				refuse("退回的理由最长%d字，请写得简短些".formatted(DecidedAnew.LONGEST_REASON));
			}
			var number = new Handling(task).request();
			if (number != null) {
				SendingBack.this.paused.admit(number);
			}
		}

	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

}
