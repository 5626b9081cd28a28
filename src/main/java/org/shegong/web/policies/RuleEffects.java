package org.shegong.web.policies;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.approval.Weighed;
import org.shegong.engine.Doors;
import org.shegong.organization.Post;
import org.shegong.policy.Area;
import org.shegong.policy.LocalRule;
import org.shegong.policy.Policies;

import org.springframework.stereotype.Component;

/**
 * What a proposed number would touch. Cases that run keep the numbers with which they
 * began; the latest decided ones of the processes it belongs to are weighed again, to
 * show what would be otherwise from its day on.
 */
@Component
class RuleEffects {

	private static final int MOST = 10;

	private static final Set<RequestState> DECIDED = EnumSet.of(RequestState.APPROVED, RequestState.REFUSED,
			RequestState.CLOSED);

	private static final String NOTHING = "没有这一点";

	private final CasesOfUnits cases;

	private final Doors doors;

	private final Policies policies;

	private final List<RoomRules> rooms;

	RuleEffects(CasesOfUnits cases, Doors doors, Policies policies, List<RoomRules> rooms) {
		this.cases = cases;
		this.doors = doors;
		this.policies = policies;
		this.rooms = rooms;
	}

	/**
	 * @param open undecided cases of the unit and all below
	 * @param compared how many of the latest decided cases were weighed again
	 * @param different those of them that would end otherwise, the newest first
	 * @param recomputed titles of the processes whose cases are weighed again
	 * @param notRecomputed titles of others that the number belongs to
	 * @param gone cases among the latest that cannot be weighed, because what they were
	 * judged by is gone
	 */
	record Effect(List<Open> open, int compared, List<Different> different, List<String> recomputed,
			List<String> notRecomputed, List<Open> gone) {
	}

	record Open(String process, String title, long count) {
	}

	/**
	 * @param before what comes of it by the numbers with which it began, where that
	 * differs
	 */
	record Different(RequestNumber number, String title, String before, String after) {
	}

	/** A case by the numbers with which it began, and by the proposed one; null: gone. */
	private record Pair(ApprovalRequest request, ProcessDoor<?> door, Weighed before, Weighed after) {

		boolean isGone() {
			return this.before == null || this.after == null;
		}

	}

	Effect of(LocalRule rule) {
		var units = List.of(rule.unit());
		var weighs = concerned(rule.parameter().name()).collect(Collectors.partitioningBy(ProcessDoor::weighs));
		var latest = this.cases.latest(units, weighs.get(true).stream().map(ProcessDoor::process).toList(), DECIDED);
		var pairs = this.cases.read(latest).stream().map((request) -> pair(request, rule)).toList();
		var compared = pairs.stream().filter(Predicate.not(Pair::isGone)).toList();
		var different = compared.stream().flatMap((pair) -> different(pair).stream()).limit(MOST).toList();
		return new Effect(open(units), compared.size(), different, titles(weighs.get(true)), titles(weighs.get(false)),
				gone(pairs));
	}

	/** The processes that go by a number; by one that holds for all, each of them. */
	private Stream<ProcessDoor<?>> concerned(String parameter) {
		var areas = EnumSet.of(this.policies.area(parameter).orElse(Area.GENERAL));
		this.rooms.stream()
			.flatMap((room) -> room.lists().stream())
			.filter((list) -> isAskedBy(list, parameter))
			.map(RuleList::area)
			.forEach(areas::add);
		return this.doors.all().stream().filter((door) -> isOf(door, areas));
	}

	private static boolean isAskedBy(RuleList<?, ?> list, String parameter) {
		return list.rules().stream().anyMatch((rule) -> rule.parameters().contains(parameter));
	}

	private static boolean isOf(ProcessDoor<?> door, Set<Area> areas) {
		return areas.contains(Area.GENERAL) || door.areas().stream().anyMatch(areas::contains);
	}

	private List<Open> open(List<String> units) {
		return this.cases.open(units, EnumSet.of(RequestState.SUBMITTED, RequestState.RETURNED))
			.stream()
			.map((open) -> new Open(open.getProcess(),
					this.doors.find(open.getProcess()).<String>map(ProcessDoor::title).orElse("其他事项"), open.getCount()))
			.toList();
	}

	private static List<Open> gone(List<Pair> pairs) {
		return pairs.stream()
			.filter(Pair::isGone)
			.collect(Collectors.groupingBy(Pair::door, Collectors.counting()))
			.entrySet()
			.stream()
			.map((each) -> new Open(each.getKey().process(), each.getKey().title(), each.getValue()))
			.toList();
	}

	private Pair pair(ApprovalRequest request, LocalRule rule) {
		var door = this.doors.ofRequest(request.number());
		var before = door.weighed(request.number());
		var after = this.policies.supposing(rule.unit(), rule.parameter(), () -> door.weighed(request.number()));
		return new Pair(request, door, before.orElse(null), after.orElse(null));
	}

	private static Optional<Different> different(Pair pair) {
		var number = pair.request().number();
		return pair.before().equals(pair.after()) ? Optional.empty()
				: Optional.of(new Different(number, pair.door().discreetTitle(number),
						words(pair.before(), pair.after()), words(pair.after(), pair.before())));
	}

	/** Who decides only where others would. */
	private static String words(Weighed one, Weighed other) {
		var posts = one.deciders().equals(other.deciders()) ? ""
				: one.deciders()
					.stream()
					.map((post) -> Post.of(post).map(Post::title).orElse("其他人员"))
					.collect(Collectors.joining("、", "由", "审批"));
		var words = Stream.of(posts, one.unlike(other))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("；"));
		return words.isEmpty() ? NOTHING : words;
	}

	private static List<String> titles(List<ProcessDoor<?>> doors) {
		return doors.stream().<String>map(ProcessDoor::title).toList();
	}

}
