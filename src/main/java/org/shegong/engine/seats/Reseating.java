package org.shegong.engine.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Organization;
import org.shegong.engine.Doors;
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

	private final AuthorizationService authorizations;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Doors doors;

	private final ObjectProvider<Handlers> handlers;

	private final SystemRights system;

	Reseating(TaskService tasks, AuthorizationService authorizations,
			ObjectProvider<ProcessEngineConfigurationImpl> engine, ApprovalRequests requests, Organization organization,
			Doors doors, ObjectProvider<Handlers> handlers, SystemRights system) {
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.engine = engine;
		this.requests = requests;
		this.organization = organization;
		this.doors = doors;
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
		var tree = this.organization.tree();
		var tops = seats.stream()
			.map((seat) -> seat.substring(seat.indexOf('@') + 1))
			.filter(tree::knows)
			.map(tree::reach)
			.collect(Collectors.toSet());
		var counties = tops.stream().flatMap((top) -> tree.countiesSeenFrom(top).stream()).collect(Collectors.toSet());
		if (!counties.isEmpty()) {
			reseat(() -> this.tasks.createTaskQuery().tenantIdIn(counties.toArray(String[]::new)).list(), tops);
		}
	}

	/** Some holders' absences began or ended. */
	public void holdersChanged(Collection<AccountName> accounts) {
		var seats = new LinkedHashSet<String>();
		accounts.forEach((account) -> seats.addAll(this.handlers.getObject().groupsOf(account)));
		if (!seats.isEmpty()) {
			reseat(() -> ofHolders(accounts, List.copyOf(seats)), Set.of());
		}
	}

	/** Late tasks that somebody claimed and did not decide go back to all who may. */
	void newDay() {
		reseat(() -> this.tasks.createTaskQuery().taskMinPriority(Handlers.URGENT).taskAssigned().list(), Set.of());
	}

	/** Who may decide on a task is ruled otherwise since it was opened. */
	public void rulesChanged(Task task) {
		reseat(() -> List.of(task), Set.of());
	}

	private List<Task> ofHolders(Collection<AccountName> accounts, List<String> seats) {
		var found = new ArrayList<>(
				this.tasks.createTaskQuery().taskCandidateGroupIn(seats).includeAssignedTasks().list());
		accounts.forEach((account) -> found
			.addAll(this.tasks.createTaskQuery().taskCandidateUser(account.value()).includeAssignedTasks().list()));
		return found;
	}

	/** As the last thing of the transaction, when all that moved has moved. */
	private void reseat(Supplier<List<Task>> open, Set<String> tops) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				Reseating.this.system.use(() -> Reseating.this.engine.getObject()
					.getCommandExecutorTxRequired()
					.execute((CommandContext context) -> seatAll(open.get(), tops, context)));
			}

		});
	}

	private Void seatAll(List<Task> open, Set<String> tops, CommandContext context) {
		var below = new HashMap<String, Boolean>();
		open.stream()
			.map(Task::getId)
			.distinct()
			.map((id) -> new Handling(context.getTaskManager().findTaskById(id)))
			.filter((handling) -> isOurs(handling) && !handling.isPersonal())
			.filter((handling) -> tops.isEmpty() || isBelow(handling, tops, below))
			.forEach((handling) -> seat(handling, context));
		return null;
	}

	private boolean isOurs(Handling handling) {
		var number = handling.request();
		return number != null && this.requests.byNumber(number).isPresent();
	}

	private boolean isBelow(Handling handling, Set<String> tops, Map<String, Boolean> known) {
		return known.computeIfAbsent(this.requests.get(handling.request()).unit(),
				(unit) -> tops.stream().anyMatch((top) -> this.organization.covers(top, unit)));
	}

	private void seat(Handling handling, CommandContext context) {
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
		closeToOthers(task, entitled, context);
	}

	/**
	 * Whoever once took the task was given the right to read it, which outlives the
	 * taking.
	 */
	private void closeToOthers(TaskEntity task, Handlers.Entitled entitled, CommandContext context) {
		this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.list()
			.stream()
			.map(Authorization::getUserId)
			.flatMap((user) -> AccountName.read(user).stream())
			.filter((user) -> !entitled.includes(user, this.handlers.getObject().groupsOf(user)))
			.map(AccountName::value)
			.forEach((user) -> context.getAuthorizationManager()
				.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), user));
	}

	private void letGo(Handling handling, Handlers.Entitled entitled) {
		var claimant = AccountName.read(handling.task().getAssignee()).orElse(null);
		var may = claimant != null && entitled.includes(claimant, this.handlers.getObject().groupsOf(claimant));
		if (claimant != null && (!may || !this.handlers.getObject().keeps(handling, claimant))) {
			handling.task().setAssignee(null);
		}
	}

}
