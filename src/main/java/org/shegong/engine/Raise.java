package org.shegong.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/**
 * Brings an overdue task to the attention of the next level: it may see the task and
 * press, not decide in place of the holder.
 */
@Component("raise")
class Raise implements TaskListener {

	private static final int URGENT = 80;

	private final ApprovalRequests requests;

	private final Approvers approvers;

	private final AuthorizationService authorizations;

	Raise(ApprovalRequests requests, Approvers approvers, AuthorizationService authorizations) {
		this.requests = requests;
		this.approvers = approvers;
		this.authorizations = authorizations;
	}

	@Override
	public void notify(DelegateTask task) {
		task.setPriority(URGENT);
		var request = this.requests.get(task.getExecution().getProcessBusinessKey());
		var post = RecordOpinion.postOf(task);
		var next = (post != null) ? Post.of(post).map(Post::next).orElse(Post.TOWN_OFFICE) : Post.COMMUNITY_SECRETARY;
		var seating = this.approvers.seating(next.id(), request.unit(), request.applicant());
		if (seating.seat() != null) {
			showTo(seating.seat().group(), task.getId());
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
