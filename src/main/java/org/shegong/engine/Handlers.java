package org.shegong.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/**
 * Who may handle an open task today: the posts of the model, the deputies of holders who
 * are away, and once it is late the next level.
 */
@Component
class Handlers {

	/** The priority of a task that is late. */
	static final int URGENT = 80;

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Postings postings;

	private final Ladder ladder;

	private final StandIns standIns;

	private final Doors doors;

	Handlers(ApprovalRequests requests, Organization organization, Postings postings, Ladder ladder, StandIns standIns,
			Doors doors) {
		this.requests = requests;
		this.organization = organization;
		this.postings = postings;
		this.ladder = ladder;
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
	record Entitled(Set<String> groups, Set<String> users, Map<String, Posting> deputies) {

		boolean includes(String account, Collection<String> groups) {
			return this.users.contains(account) || groups.stream().anyMatch(this.groups::contains);
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
		return new Entitled(groups, users, deputies);
	}

	/** The deputies of those among some candidates who are away. */
	Map<String, Posting> deputies(Handling handling, ApprovalRequest request, Collection<String> groups,
			Collection<String> users) {
		if (isJoint(handling)) {
			return Map.of();
		}
		var seats = new ArrayList<>(groups);
		users.stream().flatMap((user) -> seatOf(user, request).stream()).map(Posting::group).forEach(seats::add);
		return this.standIns.of(seats, request);
	}

	/** The level that may decide as well when a deciding task is late. */
	Optional<Seat> nextLevel(Handling handling, ApprovalRequest request, Collection<String> groups) {
		return (handling.isPersonal() || !handling.decides() || isJoint(handling)) ? Optional.empty()
				: post(handling, groups).flatMap((post) -> this.ladder.next(post, request.unit(), request.applicant()));
	}

	/** Who is told when a task is late and nobody else may decide it. */
	Optional<Seat> watcher(Handling handling, ApprovalRequest request, Collection<String> groups) {
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
				.flatMap((user) -> seatOf(user, this.requests.get(handling.request())).stream())
				.map(Posting::post)
				.findFirst());
	}

	/** The principal's seat of somebody whom the model names as one of several. */
	private Optional<Posting> seatOf(String account, ApprovalRequest request) {
		return this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> posting.post() == Post.TOWN_PRINCIPAL)
			.filter((posting) -> this.organization.covers(posting.unit(), request.unit()))
			.findFirst();
	}

	private boolean isJoint(Handling handling) {
		return this.doors.ofRequest(handling.request()).jointTasks().contains(handling.task().getTaskDefinitionKey());
	}

	/** Candidate groups of somebody's posts. */
	List<String> groupsOf(String account) {
		return this.postings.findByAccount(account).stream().map(Posting::group).toList();
	}

}
