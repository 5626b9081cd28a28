package org.shegong.engine.seats;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.bulk.Portions;
import org.shegong.organization.Organization;
import org.shegong.engine.SystemRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives open tasks to those who may handle them now, when a seat was taken or given up
 * and when an absence begins or ends; whoever took one and is away or may handle it no
 * more lets it go.
 */
@Component
public class Reseating {

	private final TaskService tasks;

	private final SeatedTasks seated;

	private final HeldTasks held;

	private final TaskReaders readers;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final ApprovalRequests requests;

	private final Organization organization;

	private final ObjectProvider<Handlers> handlers;

	private final SystemRights system;

	Reseating(TaskService tasks, SeatedTasks seated, HeldTasks held, TaskReaders readers,
			ObjectProvider<ProcessEngineConfigurationImpl> engine, ApprovalRequests requests, Organization organization,
			ObjectProvider<Handlers> handlers, SystemRights system) {
		this.tasks = tasks;
		this.seated = seated;
		this.held = held;
		this.readers = readers;
		this.engine = engine;
		this.requests = requests;
		this.organization = organization;
		this.handlers = handlers;
		this.system = system;
	}

	/**
	 * Seats were taken or given up.
	 * @param seats candidate groups {@code <post>@<unit code>}
	 */
	public void seatsChanged(Collection<String> seats) {
		if (seats.isEmpty()) {
			return;
		}
		reseat(() -> {
			this.requests.flush();
			return this.seated.concernedBy(seats, this.organization.tree());
		});
	}

	/** Some people's absences began or ended, or those of whom they named. */
	public void holdersChanged(Collection<AccountName> accounts) {
		if (!accounts.isEmpty()) {
			reseat(() -> this.held.of(accounts));
		}
	}

	/** Somebody works in another unit, and what they asked for is decided there. */
	public void workerMoved(WorkerCode worker) {
		reseat(() -> {
			this.requests.flush();
			return this.held.about(worker);
		});
	}

	/**
	 * A case goes on: once its state is another, whom it is about may be away, or back.
	 */
	public void caseMoves(ApprovalRequest request) {
		var before = request.state();
		if (request.worker() != null) {
			var worker = List.of(request.worker().account());
			reseat(() -> (request.state() != before) ? this.held.of(worker) : List.of());
		}
	}

	/** Late tasks that somebody claimed and did not decide go back to all who may. */
	void newDay() {
		reseat(() -> ids(this.tasks.createTaskQuery().taskMinPriority(Handlers.URGENT).taskAssigned()));
	}

	/** Who may decide on a task is ruled otherwise since it was opened. */
	public void rulesChanged(Task task) {
		reseat(() -> List.of(task.getId()));
	}

	private static List<String> ids(TaskQuery open) {
		return open.list().stream().map(Task::getId).toList();
	}

	/** As the last thing of the transaction, when all that moved has moved. */
	private void reseat(Supplier<Collection<String>> open) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				Reseating.this.system.use(() -> Reseating.this.engine.getObject()
					.getCommandExecutorTxRequired()
					.execute((CommandContext context) -> seatAll(Set.copyOf(open.get()), context)));
			}

		});
	}

	private Void seatAll(Set<String> open, CommandContext context) {
		this.held.takeTurns(open);
		new Portions<>(open).each((portion) -> {
			this.tasks.createTaskQuery().taskIdIn(portion.toArray(String[]::new)).list();
			var readers = this.readers.of(portion);
			portion.stream()
				.map((id) -> context.getTaskManager().findTaskById(id))
				.filter(Objects::nonNull)
				.map(Handling::new)
				.filter((handling) -> isOurs(handling) && !handling.isPersonal())
				.forEach((handling) -> seat(handling, readers, context));
		});
		return null;
	}

	private boolean isOurs(Handling handling) {
		var number = handling.request();
		return number != null && this.requests.byNumber(number).isPresent();
	}

	private void seat(Handling handling, Map<String, Set<AccountName>> readers, CommandContext context) {
		var task = handling.task();
		var entitled = this.handlers.getObject().of(handling);
		var groups = handling.presentGroups();
		var users = handling.presentUsers();
		groups.stream().filter((group) -> !entitled.groups().contains(group)).forEach((group) -> {
			task.deleteCandidateGroup(group);
			context.getAuthorizationManager()
				.deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
		});
		users.stream().filter((user) -> !entitled.users().contains(user)).forEach((user) -> {
			task.deleteCandidateUser(user.value());
			context.getAuthorizationManager()
				.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user.value());
		});
		entitled.groups().stream().filter((group) -> !groups.contains(group)).forEach(task::addCandidateGroup);
		entitled.users()
			.stream()
			.filter((user) -> !users.contains(user))
			.map(AccountName::value)
			.forEach(task::addCandidateUser);
		letGo(handling, entitled);
		closeToOthers(task, readers.getOrDefault(task.getId(), Set.of()), entitled, context);
	}

	private void closeToOthers(TaskEntity task, Set<AccountName> readers, Entitled entitled, CommandContext context) {
		readers.stream()
			.filter((user) -> !entitled.includes(user, this.handlers.getObject().groupsOf(user)))
			.forEach((user) -> context.getAuthorizationManager()
				.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user.value()));
	}

	private void letGo(Handling handling, Entitled entitled) {
		var claimant = AccountName.read(handling.task().getAssignee()).orElse(null);
		var may = claimant != null && entitled.includes(claimant, this.handlers.getObject().groupsOf(claimant));
		if (claimant != null && (!may || !this.handlers.getObject().keeps(handling, claimant))) {
			handling.task().setAssignee(null);
		}
	}

}
