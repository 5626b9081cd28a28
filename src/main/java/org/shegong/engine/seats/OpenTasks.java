package org.shegong.engine.seats;

import java.util.List;

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

	private final People people;

	OpenTasks(Handlers handlers, People people) {
		this.handlers = handlers;
		this.people = people;
	}

	/** Before anything is said about a task, the engine's rights are asked. */
	public TaskEntity workable(String id, AccountName account) {
		var task = task(id);
		try {
			Context.getProcessEngineConfiguration()
				.getCommandCheckers()
				.forEach((CommandChecker checker) -> checker.checkTaskWork(task));
		}
		catch (AuthorizationException ex) {
			throw new AuthorizationException("您不是这项任务的办理人，请由任务所列岗位的人员办理");
		}
		refuseIfClaimed(task, account);
		return task;
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
