package org.shegong.engine.seats;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Step;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/**
 * Who may handle an open task today: the posts of the model, the deputies of holders who
 * are away, and once it is late the next level.
 */
@Component
public class Handlers {

	/** The priority of a task that is late. */
	public static final int URGENT = 80;

	/** The variable that names who took over a task with somebody's work. */
	private static final String SUCCESSOR = "successor";

	private final ApprovalRequests requests;

	private final Postings postings;

	private final Ladder ladder;

	private final Principals principals;

	private final StandIns standIns;

	private final Doors doors;

	Handlers(ApprovalRequests requests, Postings postings, Ladder ladder, Principals principals, StandIns standIns,
			Doors doors) {
		this.requests = requests;
		this.postings = postings;
		this.ladder = ladder;
		this.principals = principals;
		this.standIns = standIns;
		this.doors = doors;
	}

	/**
	 * The candidates of a task.
	 *
	 * @param groups candidate groups
	 * @param users accounts, deputies among them
	 * @param deputies the posting that a deputy stands in for, by the deputy's account
	 */
	record Entitled(Set<String> groups, Set<AccountName> users, Map<AccountName, Posting> deputies) {

		boolean includes(AccountName account, Collection<String> groups) {
			return this.users.contains(account) || groups.stream().anyMatch(this.groups::contains);
		}

		/** Whether somebody is away and has a deputy. */
		boolean stoodInFor(AccountName account) {
			return this.deputies.values().stream().anyMatch((holder) -> holder.account().equals(account));
		}

	}

	/** Who the model, the absences and the deadline entitle now. */
	Entitled of(Handling handling) {
		var request = this.requests.get(handling.request());
		var groups = new LinkedHashSet<>(handling.groups());
		var users = new LinkedHashSet<>(handling.users());
		if (handling.task().getPriority() >= URGENT) {
			nextLevel(handling, request, groups).map(Seat::group).ifPresent(groups::add);
		}
		var deputies = deputies(handling, request, groups, users);
		users.addAll(deputies.keySet());
		AccountName.read((String) handling.task().getVariableLocal(SUCCESSOR)).ifPresent(users::add);
		return new Entitled(groups, users, deputies);
	}

	/**
	 * The deputies of those among some candidates who are away. Where several have to
	 * agree, none of them agrees for another.
	 */
	public Map<AccountName, Posting> deputies(Handling handling, ApprovalRequest request, Collection<String> groups,
			Collection<AccountName> users) {
		if (isJoint(handling)) {
			return Map.of();
		}
		var alone = users.stream().flatMap((user) -> this.principals.seatOf(user, request).stream());
		var deputies = this.standIns.of(Stream.concat(this.standIns.holders(groups), alone), request);
		if (!handling.users().isEmpty()) {
			deputies.keySet().removeIf((deputy) -> this.principals.seatOf(deputy, request).isPresent());
		}
		return deputies;
	}

	/** The level that may decide as well when a deciding task is late. */
	public Optional<Seat> nextLevel(Handling handling, ApprovalRequest request, Collection<String> groups) {
		return (handling.isPersonal() || !handling.decides() || isJoint(handling)) ? Optional.empty()
				: post(handling, groups).flatMap((post) -> this.ladder.next(post, request.unit(), request.applicant()));
	}

	/** Who is told when a task is late and nobody else may decide it. */
	public Optional<Seat> watcher(Handling handling, ApprovalRequest request, Collection<String> groups) {
		var post = post(handling, groups).orElse(null);
		if (post == null) {
			return Optional
				.ofNullable(this.ladder.deciding(Post.COMMUNITY_SECRETARY, request.unit(), request.applicant()).seat());
		}
		return (post.isBody() || isJoint(handling)) ? this.ladder.upper(post, request.unit(), request.applicant())
				: this.ladder.next(post, request.unit(), request.applicant());
	}

	/** The post that a task is for; empty where it is for a person. */
	Optional<Post> post(Handling handling, Collection<String> groups) {
		return groups.stream()
			.flatMap((group) -> Handling.post(group).stream())
			.findFirst()
			.or(() -> handling.users()
				.stream()
				.flatMap((user) -> this.principals.seatOf(user, this.requests.get(handling.request())).stream())
				.map(Posting::post)
				.findFirst());
	}

	private boolean isJoint(Handling handling) {
		return Doors.step(this.doors.ofRequest(handling.request()), handling.task().getTaskDefinitionKey())
			.filter(Step::isJoint)
			.isPresent();
	}

	/**
	 * Whether a claim keeps the others away: not once the task is late, and not while
	 * somebody stands in for the claimant (W9).
	 */
	public boolean keeps(Handling handling, AccountName claimant) {
		if (handling.isPersonal() || handling.presentGroups().isEmpty() && handling.presentUsers().isEmpty()) {
			return true;
		}
		return handling.task().getPriority() < URGENT && !of(handling).stoodInFor(claimant);
	}

	/** Whether a task is with somebody who may handle it still, for a post or by name. */
	public boolean seats(Handling handling, AccountName account, Collection<String> groups) {
		return handling.presentGroups().stream().anyMatch(groups::contains)
				|| (handling.presentUsers().contains(account) && of(handling).users().contains(account));
	}

	/** Candidate groups of somebody's posts. */
	public List<String> groupsOf(AccountName account) {
		return this.postings.findByAccount(account).stream().map(Posting::group).toList();
	}

}
