package org.shegong.engine.seats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Case;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinions;
import org.shegong.engine.Doors;
import org.shegong.engine.Standing;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Seat;
import org.springframework.stereotype.Component;

/**
 * Into whose hands an open task may be given: other holders of the post it is for, and
 * where somebody decides alone, those of the levels above. Nobody who has another part in
 * the case, and nobody who is away.
 */
@Component
public class Receivers {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final Postings postings;

	private final Organization organization;

	private final Relief relief;

	private final Principals principals;

	private final Entrusted entrusted;

	private final StandIns standIns;

	private final Standing standing;

	private final Doors doors;

	Receivers(ApprovalRequests requests, Opinions opinions, Postings postings, Organization organization, Relief relief,
			Principals principals, Entrusted entrusted, StandIns standIns, Standing standing, Doors doors) {
		this.requests = requests;
		this.opinions = opinions;
		this.postings = postings;
		this.organization = organization;
		this.relief = relief;
		this.principals = principals;
		this.entrusted = entrusted;
		this.standIns = standIns;
		this.standing = standing;
		this.doors = doors;
	}

	/**
	 * In the order of the levels; for each the post for which they would have it.
	 * @param giver who has it now
	 */
	public List<Posting> of(TaskEntity task, AccountName giver) {
		return among(task, giver,
				(handling, request) -> Stream.concat(colleagues(handling, request), above(handling, request)));
	}

	/** Those on some seats whom nothing keeps off the task. */
	List<Posting> among(TaskEntity task, AccountName giver,
			BiFunction<Handling, ApprovalRequest, Stream<Posting>> seats) {
		var handling = new Handling(task);
		var request = (handling.request() != null) ? this.requests.byNumber(handling.request()).orElse(null) : null;
		if (request == null || handling.isPersonal()) {
			return List.of();
		}
		var others = elsewhere(task, request);
		return seats.apply(handling, request)
			.filter((posting) -> !posting.account().equals(giver))
			.filter((posting) -> !isOwn(handling, request, posting.account()) && !others.contains(posting.account()))
			.filter((posting) -> isAtWork(posting.account(), request) && isAdmitted(handling, posting.account()))
			.collect(Collectors.toMap(Posting::account, (posting) -> posting, (one, other) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	/** Those who hold the very same post. */
	Stream<Posting> colleagues(Handling handling, ApprovalRequest request) {
		var alone = handling.users().stream().flatMap((user) -> this.principals.seatOf(user, request).stream());
		return Stream.concat(handling.groups().stream(), alone.map(Posting::group))
			.distinct()
			.flatMap((group) -> Handling.post(group)
				.stream()
				.flatMap((post) -> this.postings
					.findByPostAndUnitIn(post, Set.of(group.substring(group.indexOf('@') + 1)))
					.stream()));
	}

	/** The levels above up to the first body, for which no one person answers. */
	private Stream<Posting> above(Handling handling, ApprovalRequest request) {
		var post = this.relief.post(handling, handling.groups()).orElse(null);
		var levels = new ArrayList<Posting>();
		if (post != null && !post.isBody() && handling.decides() && !this.relief.isJoint(handling)) {
			for (var at = post; at.next() != at && !at.next().isBody(); at = at.next()) {
				levels.addAll(holders(at.next(), request.unit()));
			}
		}
		return levels.stream();
	}

	private List<Posting> holders(Post post, String unit) {
		return this.organization.nearest(post, unit, null).map(Seat::holders).orElse(List.of());
	}

	private static boolean isOwn(Handling handling, ApprovalRequest request, AccountName account) {
		return account.equals(request.applicant()) || account.isOf(request.worker())
				|| account.equals(request.submittedBy())
				|| account.value().equals(handling.task().getVariable(Case.ONE));
	}

	/**
	 * Who decided at another step, agreed at this one already, or has another task of the
	 * case in hand.
	 */
	private Set<AccountName> elsewhere(TaskEntity task, ApprovalRequest request) {
		var decided = this.opinions.findByRequestOrderById(request.id())
			.stream()
			.filter((opinion) -> !opinion.task().equals(task.getTaskDefinitionKey()) || isOfThisRound(task))
			.map((opinion) -> opinion.account());
		var agreed = this.entrusted.asked(task).stream().map(Asked::asker);
		return Stream.of(decided, agreed, atOtherTasks(task).stream())
			.flatMap(Function.identity())
			.collect(Collectors.toSet());
	}

	/** Where several have to agree, who did so already is one of the others. */
	private static boolean isOfThisRound(TaskEntity task) {
		return task.getVariable("nrOfCompletedInstances") instanceof Integer given && given > 0;
	}

	private static Collection<AccountName> atOtherTasks(TaskEntity task) {
		return Context.getCommandContext()
			.getTaskManager()
			.findTasksByProcessInstanceId(task.getProcessInstanceId())
			.stream()
			.filter((other) -> !other.getId().equals(task.getId()))
			.map(Handling::new)
			.flatMap((other) -> Stream.concat(Stream.ofNullable(other.task().getAssignee()).map(AccountName::of),
					other.presentUsers().stream()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private boolean isAtWork(AccountName account, ApprovalRequest request) {
		return !this.standing.departed(account) && !this.standIns.isAway(account, request.process());
	}

	/** Whether the room lets them do it, in the light of what they did in the case. */
	private boolean isAdmitted(Handling handling, AccountName account) {
		var door = this.doors.ofRequest(handling.request());
		var step = handling.task().getTaskDefinitionKey();
		return !door.barred(handling.request(), step).contains(account) && Doors.step(door, step)
			.filter((told) -> !Objection.admits(told.objections(handling.request(), account)))
			.isEmpty();
	}

}
