package org.shegong.engine.seats;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/**
 * Who acts where those whom a task is for do not: the deputies of who is away, and the
 * next level where they are late or no deputy can act.
 */
@Component
public class Relief {

	private final ApprovalRequests requests;

	private final Ladder ladder;

	private final Principals principals;

	private final StandIns standIns;

	private final Doors doors;

	Relief(ApprovalRequests requests, Ladder ladder, Principals principals, StandIns standIns, Doors doors) {
		this.requests = requests;
		this.ladder = ladder;
		this.principals = principals;
		this.standIns = standIns;
		this.doors = doors;
	}

	/**
	 * Who acts for those who are away today.
	 *
	 * @param deputies the posting that each stands in for
	 * @param groups the next level, where all are away and none whom they named can act
	 */
	public record Cover(Map<AccountName, Posting> deputies, Set<String> groups) {
	}

	/**
	 * Who acts for those among some candidates who are away. Where several have to agree,
	 * none of them agrees for another.
	 */
	public Cover cover(Handling handling, ApprovalRequest request, Collection<String> groups,
			Collection<AccountName> users) {
		if (isJoint(handling)) {
			return new Cover(Map.of(), Set.of());
		}
		var alone = users.stream().flatMap((user) -> this.principals.seatOf(user, request).stream());
		var holders = Stream.concat(this.standIns.holders(groups), alone)
			.filter((holder) -> !isOwn(request, holder.account()))
			.toList();
		var stood = this.standIns.of(holders, request.process(), mayDepute(handling, request));
		var next = (stood.isNobodyLeft() && isDeputised(groups)) ? nextLevel(handling, request, groups).map(Seat::group)
				: Optional.<String>empty();
		return next.filter((group) -> !groups.contains(group))
			.map((group) -> together(stood, group, cover(handling, request, List.of(group), List.of())))
			.orElseGet(() -> new Cover(stood.deputies(), Set.of()));
	}

	private static Cover together(StandIns.StoodIn stood, String next, Cover further) {
		var groups = new LinkedHashSet<>(List.of(next));
		groups.addAll(further.groups());
		var deputies = new TreeMap<>(further.deputies());
		deputies.putAll(stood.deputies());
		return new Cover(deputies, groups);
	}

	/** Nobody decides their own case in the place of another. */
	private Predicate<AccountName> mayDepute(Handling handling, ApprovalRequest request) {
		return (deputy) -> !isOwn(request, deputy) && isAdmitted(handling, deputy)
				&& (handling.users().isEmpty() || this.principals.seatOf(deputy, request).isEmpty());
	}

	private static boolean isOwn(ApprovalRequest request, AccountName account) {
		return account.equals(request.applicant()) || account.isOf(request.worker());
	}

	private boolean isAdmitted(Handling handling, AccountName account) {
		return step(handling).filter((step) -> !Objection.admits(step.objections(handling.request(), account)))
			.isEmpty();
	}

	private static boolean isDeputised(Collection<String> groups) {
		return groups.stream().allMatch((group) -> Handling.post(group).filter(Post::isDeputised).isPresent());
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

	/** Whether each department of a review answers for itself. */
	boolean isJoint(Handling handling) {
		return step(handling).filter(Step::isJoint).isPresent();
	}

	private Optional<Step<?>> step(Handling handling) {
		return Doors.step(this.doors.ofRequest(handling.request()), handling.task().getTaskDefinitionKey());
	}

}
