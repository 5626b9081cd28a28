package org.shegong.engine.operations;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.Consultation;
import org.shegong.engine.People;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.seats.Receivers;
import org.shegong.organization.Posting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the acting person may do with a task now besides completing it, and whom to. */
@Component
public class OpenOperations {

	private static final String NOT_YOURS = "您不是这项任务现在的办理人";

	private static final String NOBODY = "没有可以接办的人：同一岗位没有其他在岗的任职人员，上级领导或者不在岗，或者在这项申请中另有职责";

	private static final String NOBODY_TO_ASK = "没有可以征求意见的人：本单位和上级单位没有其他在岗的任职人员，或者他们在这项申请中另有职责";

	private static final String NO_AGREEMENT = "这一步没有“同意”可以选择，不能在同意后再请人加签";

	private static final String NOBODY_ASKED = "现在没有在等别人的意见";

	private static final String NOT_ASKED = "现在没有人请您提出意见";

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final Receivers receivers;

	private final Asking asking;

	private final WhoMayRecall whoMayRecall;

	private final Entrusted entrusted;

	private final People people;

	OpenOperations(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			Receivers receivers, Asking asking, WhoMayRecall whoMayRecall, Entrusted entrusted, People people) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.receivers = receivers;
		this.asking = asking;
		this.whoMayRecall = whoMayRecall;
		this.entrusted = entrusted;
		this.people = people;
	}

	/** What can be done with a task. */
	public enum Operation {

		TRANSFER, DELEGATE, SIGN_BEFORE, SIGN_AFTER, ANSWER, RECALL

	}

	/**
	 * One of them.
	 *
	 * @param people whom it may be done to; nobody where it is done to nobody
	 * @param note why it is not open; else empty
	 */
	public record Open(Operation operation, List<Posting> people, String note) {
	}

	/** All of them, in the order in which they are offered. */
	public List<Open> of(String task) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new GetOperations(task));
	}

	/** Looks, and leaves the task as it is. */
	private final class GetOperations implements Command<List<Open>> {

		private final String taskId;

		private GetOperations(String taskId) {
			this.taskId = taskId;
		}

		@Override
		public List<Open> execute(CommandContext context) {
			var task = context.getTaskManager().findTaskById(this.taskId);
			return (task != null) ? all(task, OpenOperations.this.people.acting()) : List.of();
		}

	}

	private List<Open> all(TaskEntity task, AccountName account) {
		var shut = this.tasks.waiting(task, account).orElse(isTheirs(task, account) ? "" : NOT_YOURS);
		var free = shut.isEmpty();
		return List.of(
				open(Operation.TRANSFER, free ? this.receivers.of(task, account) : List.of(), free ? NOBODY : shut),
				open(Operation.DELEGATE, free ? this.asking.asked(task, account, Consultation.Kind.ADVICE) : List.of(),
						free ? NOBODY_TO_ASK : shut),
				open(Operation.SIGN_BEFORE,
						free ? this.asking.asked(task, account, Consultation.Kind.BEFORE) : List.of(),
						free ? NOBODY_TO_ASK : shut),
				open(Operation.SIGN_AFTER, free ? this.asking.asked(task, account, Consultation.Kind.AFTER) : List.of(),
						free ? after(task) : shut),
				new Open(Operation.ANSWER, List.of(), answers(task, account) ? "" : NOT_ASKED),
				new Open(Operation.RECALL, List.of(), recalls(task, account) ? "" : NOBODY_ASKED));
	}

	private boolean isTheirs(TaskEntity task, AccountName account) {
		return this.tasks.isFree(task, account) && this.mayHandle.admits(task, account);
	}

	private static Open open(Operation operation, List<Posting> people, String note) {
		return new Open(operation, people, people.isEmpty() ? note : "");
	}

	private String after(TaskEntity task) {
		return this.asking.isAgreedTo(task) ? NOBODY : NO_AGREEMENT;
	}

	private boolean answers(TaskEntity task, AccountName account) {
		return this.entrusted.last(task)
			.filter((asked) -> !asked.kind().decides() && asked.receiver().equals(account))
			.isPresent();
	}

	private boolean recalls(TaskEntity task, AccountName account) {
		return this.entrusted.last(task)
			.filter((asked) -> this.whoMayRecall.includes(task, asked, account))
			.isPresent();
	}

}
