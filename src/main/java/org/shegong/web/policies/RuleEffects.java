package org.shegong.web.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.policy.LocalRule;

import org.springframework.stereotype.Component;

/**
 * What a proposed number would touch. Cases that run keep the numbers with which they
 * began; those decided lately show what would be otherwise from its day on.
 */
@Component
class RuleEffects {

	private static final int MOST = 10;

	private final ApprovalRequests requests;

	private final Doors doors;

	private final Organization organization;

	RuleEffects(ApprovalRequests requests, Doors doors, Organization organization) {
		this.requests = requests;
		this.doors = doors;
		this.organization = organization;
	}

	/**
	 * @param open undecided cases of the unit and all below
	 * @param compared how many of the latest cases were decided again
	 * @param different those of them that other posts would decide, the newest first
	 * @param recomputed titles of the processes whose cases were decided again
	 * @param notRecomputed titles of all others
	 */
	record Effect(List<Open> open, int compared, List<Different> different, List<String> recomputed,
			List<String> notRecomputed) {
	}

	record Open(String process, String title, long count) {
	}

	/**
	 * @param before the posts that decide by the numbers with which it began
	 */
	record Different(String number, String title, String before, String after) {
	}

	Effect of(LocalRule rule) {
		var units = this.organization.below(rule.unit()).stream().map(OrgUnit::code).toList();
		var told = this.doors.all().stream().collect(Collectors.partitioningBy(ProcessDoor::tellsDeciders));
		var latest = this.requests.findTop40ByProcessInAndUnitInOrderByIdDesc(
				told.get(true).stream().map(ProcessDoor::process).toList(), units);
		var different = latest.stream().flatMap((request) -> different(request, rule).stream()).limit(MOST).toList();
		return new Effect(open(units), latest.size(), different, titles(told.get(true)), titles(told.get(false)));
	}

	private List<Open> open(List<String> units) {
		return this.requests.open(units, EnumSet.of(RequestState.SUBMITTED, RequestState.RETURNED))
			.stream()
			.map((open) -> new Open(open.getProcess(),
					this.doors.find(open.getProcess()).<String>map(ProcessDoor::title).orElse("其他事项"), open.getCount()))
			.toList();
	}

	private Optional<Different> different(ApprovalRequest request, LocalRule rule) {
		var door = this.doors.ofRequest(request.number());
		var before = door.deciders(request.number(), UnaryOperator.identity());
		var after = door.deciders(request.number(), (policy) -> policy.with(rule.parameter()));
		return before.equals(after) ? Optional.empty() : Optional
			.of(new Different(request.number(), door.discreetTitle(request.number()), words(before), words(after)));
	}

	private static String words(Optional<List<String>> posts) {
		return posts.stream()
			.flatMap(List::stream)
			.map((post) -> Post.of(post).map(Post::title).orElse("其他人员"))
			.collect(Collectors.joining("、"));
	}

	private static List<String> titles(List<ProcessDoor<?>> doors) {
		return doors.stream().<String>map(ProcessDoor::title).toList();
	}

}
