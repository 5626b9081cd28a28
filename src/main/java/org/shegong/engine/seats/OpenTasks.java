package org.shegong.engine.seats;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.engine.People;
import org.shegong.engine.guard.TaskGone;
import org.springframework.stereotype.Component;

/** The open tasks, for whoever has the engine's right to work on them. */
@Component
public class OpenTasks {

	private final Handlers handlers;

	private final Entrusted entrusted;

	private final People people;

	OpenTasks(Handlers handlers, Entrusted entrusted, People people) {
		this.handlers = handlers;
		this.entrusted = entrusted;
		this.people = people;
	}

	/** One that somebody may go on with, whom nobody else keeps from it. */
	public TaskEntity workable(String id, AccountName account) {
		var task = inHand(id);
		waiting(task, account).ifPresent(OpenTasks::refuse);
		refuseIfClaimed(task, account);
		return task;
	}

	/** Before anything is said about a task, the engine's rights are asked. */
	public TaskEntity inHand(String id) {
		var task = task(id);
		try {
			Context.getProcessEngineConfiguration()
				.getCommandCheckers()
				.forEach((CommandChecker checker) -> checker.checkTaskWork(task));
		}
		catch (AuthorizationException ex) {
			throw new AuthorizationException("您不是这项任务的办理人，请由任务所列岗位的人员办理");
		}
		return task;
	}

	/**
	 * Why somebody does not go on with a task while somebody's word is waited for, who is
	 * then one of those who have it.
	 */
	public Optional<String> waiting(TaskEntity task, AccountName account) {
		return new Handling(task).presentUsers().isEmpty() ? Optional.empty() : wordOf(task, account);
	}

	private Optional<String> wordOf(TaskEntity task, AccountName account) {
		return this.entrusted.last(task).flatMap((asked) -> {
			var name = this.people.name(asked.receiver());
			if (asked.kind().decides()) {
				return account.equals(asked.asker()) ? Optional.of("您已同意并请“%s”加签，现在由其决定；需要自己办理的，请先取回".formatted(name))
						: Optional.empty();
			}
			return Optional.of(account.equals(asked.receiver())
					? "“%s”请您对这项任务提出意见，请填写意见后答复，不由您作出决定".formatted(this.people.name(asked.asker()))
					: "正在征求“%s”的意见，意见还没有回来；需要现在办理的，请先取回".formatted(name));
		});
	}

	private void refuseIfClaimed(TaskEntity task, AccountName account) {
		if (!isFree(task, account)) {
			refuse("该任务已由“%s”领取，请刷新任务列表；需要由您办理时，请其先放弃领取"
				.formatted(this.people.name(AccountName.of(task.getAssignee()))));
		}
		else if (task.getAssignee() != null && !task.getAssignee().equals(account.value())) {
			task.setAssignee(null);
		}
	}

	/** Whether nobody else has taken a task so that it is kept from somebody. */
	public boolean isFree(TaskEntity task, AccountName account) {
		return AccountName.read(task.getAssignee())
			.filter((claimant) -> !claimant.equals(account)
					&& this.handlers.keepsFrom(new Handling(task), claimant, account))
			.isEmpty();
	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

	private static TaskEntity task(String id) {
		var task = (id != null) ? Context.getCommandContext().getTaskManager().findTaskById(id) : null;
		if (task == null || (task.getExecutionId() != null && task.getExecution() == null)) {
			throw new TaskGone(id);
		}
		return task;
	}

}
