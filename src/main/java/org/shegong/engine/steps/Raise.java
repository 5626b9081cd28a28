package org.shegong.engine.steps;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.Relief;
import org.springframework.stereotype.Component;

/**
 * Brings an overdue task to the attention of the next level, which may then decide it as
 * well, also one that its holder had claimed. Where only the holder can answer (union,
 * meeting, discipline, joint review, the worker) and where nothing is decided, the next
 * level sees it and presses.
 */
@Component("raise")
class Raise implements TaskListener {

	private final ApprovalRequests requests;

	private final Handlers handlers;

	private final Relief relief;

	private final AuthorizationService authorizations;

	Raise(ApprovalRequests requests, Handlers handlers, Relief relief, AuthorizationService authorizations) {
		this.relief = relief;
		this.requests = requests;
		this.handlers = handlers;
		this.authorizations = authorizations;
	}

	@Override
	public void notify(DelegateTask task) {
		task.setPriority(Handlers.URGENT);
		var request = this.requests.get(RequestNumber.of(task.getExecution().getProcessBusinessKey()));
		var handling = Handling.of(task);
		if (AccountName.read(task.getAssignee())
			.filter((claimant) -> !this.handlers.keeps(handling, claimant))
			.isPresent()) {
			task.setAssignee(null);
		}
		var groups = this.handlers.seats(handling);
		var deciding = this.relief.nextLevel(handling, request, groups);
		if (deciding.isPresent()) {
			var level = deciding.get().group();
			var cover = this.relief.cover(handling, request, List.of(level), List.of());
			Stream.concat(Stream.of(level), cover.groups().stream())
				.filter((group) -> !groups.contains(group))
				.forEach(task::addCandidateGroup);
			cover.deputies().keySet().forEach((deputy) -> task.addCandidateUser(deputy.value()));
		}
		else {
			this.relief.watcher(handling, request, groups).ifPresent((seat) -> showTo(seat.group(), task.getId()));
		}
	}

	private void showTo(String group, String task) {
		var known = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(group)
			.resourceType(Resources.TASK)
			.resourceId(task)
			.singleResult();
		var grant = (known != null) ? known : fresh(group, task);
		grant.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(grant);
	}

	private Authorization fresh(String group, String task) {
		var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setGroupId(group);
		grant.setResource(Resources.TASK);
		grant.setResourceId(task);
		return grant;
	}

}
