package org.shegong.engine;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.seats.ForWhom;

/** Whether the acting account is one of those who handle an open task of a request. */
@Component
public class AtWork {

	private final TaskService tasks;

	private final People people;

	private final Standing standing;

	private final ForWhom forWhom;

	private final SystemRights system;

	AtWork(TaskService tasks, People people, Standing standing, ForWhom forWhom, SystemRights system) {
		this.forWhom = forWhom;
		this.tasks = tasks;
		this.people = people;
		this.standing = standing;
		this.system = system;
	}

	/**
	 * @param task ids of tasks in the model; any task where none is named
	 */
	public boolean handles(RequestNumber number, String... task) {
		return tasks(number).stream().anyMatch((open) -> task.length == 0 || Arrays.asList(task).contains(open));
	}

	/** Ids, in the model, of the open tasks that the acting account handles. */
	public List<String> tasks(RequestNumber number) {
		var account = this.people.acting();
		var groups = this.people.groups();
		var administers = this.standing.administers();
		return this.system.use(() -> this.tasks.createTaskQuery().processInstanceBusinessKey(number.toString()).list())
			.stream()
			.filter((open) -> administers || holds(open, account, groups))
			.map(Task::getTaskDefinitionKey)
			.distinct()
			.toList();
	}

	/** What a deputy took is the holder's as well. */
	private boolean holds(Task open, AccountName account, List<String> groups) {
		var taker = AccountName.read(open.getAssignee()).orElse(account);
		if (open.getAssignee() != null && taker.equals(account)) {
			return true;
		}
		if (!taker.equals(account) && !this.forWhom.deputies(account).contains(taker)) {
			return false;
		}
		return this.system.use(() -> this.tasks.getIdentityLinksForTask(open.getId()))
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()))
			.anyMatch((link) -> account.value().equals(link.getUserId())
					|| groups.contains(String.valueOf(link.getGroupId())));
	}

}
