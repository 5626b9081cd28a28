package org.shegong.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestState;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.springframework.stereotype.Component;

/**
 * Lets the deputy named in a holder's own approved leave or secondment decide while the
 * holder is away; the holder keeps sight of the task. A deputy who left the ranks stands
 * in for nobody.
 */
@Component
class StandIns {

	private final AwayPeriods aways;

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Standing standing;

	private final Clock clock;

	StandIns(AwayPeriods aways, ApprovalRequests requests, Organization organization, Standing standing, Clock clock) {
		this.aways = aways;
		this.requests = requests;
		this.organization = organization;
		this.standing = standing;
		this.clock = clock;
	}

	/** Adds the deputies of those holders of the task's posts who are away today. */
	void call(DelegateTask task, ApprovalRequest request) {
		List.copyOf(task.getCandidates())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null && group.contains("@"))
			.flatMap((group) -> holders(group).stream())
			.map((holder) -> deputyOf(holder.account()))
			.flatMap(Optional::stream)
			.filter((deputy) -> !deputy.equals(request.applicant()))
			.forEach(task::addCandidateUser);
	}

	private List<Posting> holders(String group) {
		var at = group.indexOf('@');
		var post = Post.of(group.substring(0, at)).orElseThrow();
		return this.organization.nearest(post, group.substring(at + 1), null)
			.map((seat) -> seat.holders())
			.orElse(List.of());
	}

	private Optional<String> deputyOf(String holder) {
		var today = LocalDate.now(this.clock);
		return this.aways.ofWorker(holder, today, today)
			.stream()
			.filter((away) -> away.deputy() != null && granted(away))
			.map(AwayPeriod::deputy)
			.filter((deputy) -> !this.standing.departed(deputy))
			.findFirst();
	}

	/**
	 * One that was closed ended before today, or goes on in an extension that begins
	 * later.
	 */
	private boolean granted(AwayPeriod away) {
		return this.requests.byNumber(away.request())
			.filter((request) -> request.state() == RequestState.APPROVED || request.state() == RequestState.CLOSED)
			.isPresent();
	}

}
