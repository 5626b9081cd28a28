package org.shegong.web.policies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.shegong.leave.LeaveKind;
import org.shegong.organization.Post;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.recruitment.exam.Education;
import org.shegong.worker.WorkerClass;

import org.springframework.stereotype.Component;

/** Words that a value of the rule book is chosen from, by what it is counted in. */
@Component
class RuleChoices {

	/** A choice that the unit itself explains. */
	private static final Pattern EXPLAINED = Pattern.compile("([a-z]+(?:-[a-z]+)*) ((?!或)\\p{IsHan}[^、，；或]*)");

	private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("working", "工作日"),
			Map.entry("calendar", "日历日"), Map.entry("bands", "按户数分档"), Map.entry("per-households", "每若干户配一名"),
			Map.entry("seats", "按核定职数"), Map.entry("none", "没有公式"), Map.entry("parent", "父母"),
			Map.entry("spouse", "配偶"), Map.entry("parent-in-law", "岳父母或公婆"), Map.entry("secretary", "社区书记"),
			Map.entry("area-lead", "驻社区片长"), Map.entry("deputy-lead", "分管领导"), Map.entry("principal", "主要领导"),
			Map.entry("meeting", "班子会议"));

	private static final Map<String, String> CHAINS = Map.of("town-levels", "社区书记、分管领导、主要领导、班子会议逐级");

	private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)*");

	private final Policies policies;

	RuleChoices(Policies policies) {
		this.policies = policies;
	}

	/**
	 * What a place may choose from: of the kinds of leave those it has itself. Empty
	 * where whoever enters it may write what they like.
	 */
	Map<String, String> offered(String unit, Policy policy) {
		return unit.startsWith("假别") ? titles(KindOfLeave.all(policy).toArray(KindOfLeave[]::new), KindOfLeave::id,
				(kind) -> new LeaveKind(kind.id()).title()) : of(unit);
	}

	/** Value and title of all there are anywhere. */
	Map<String, String> of(String unit) {
		if (unit.startsWith("岗位")) {
			return titles(Post.values(), Post::id, Post::title);
		}
		if (unit.startsWith("假别")) {
			return titles(LeaveKind.known().toArray(LeaveKind[]::new), LeaveKind::id, LeaveKind::title);
		}
		if (unit.startsWith("人员类别")) {
			return titles(WorkerClass.values(), WorkerClass::id, WorkerClass::title);
		}
		if (unit.startsWith("审批表")) {
			var chains = new LinkedHashMap<String, String>();
			this.policies.values("leave-chain").map(Object::toString).forEach((name) -> chains.put(name, chain(name)));
			return chains;
		}
		return explained(unit);
	}

	/** A single word, where its unit does not tell what it is. */
	static String other(String id) {
		return OTHERS.getOrDefault(id, id);
	}

	private String chain(String name) {
		return CHAINS.getOrDefault(name, name);
	}

	private static Map<String, String> explained(String unit) {
		var found = new LinkedHashMap<String, String>();
		EXPLAINED.matcher(unit).results().forEach((match) -> found.put(match.group(1), match.group(2).strip()));
		if (found.isEmpty()) {
			ID.matcher(unit).results().forEach((match) -> found.put(match.group(), named(match.group())));
		}
		return found;
	}

	private static String named(String id) {
		return titles(Education.values(), Education::id, Education::title).getOrDefault(id, other(id));
	}

	private static <T> Map<String, String> titles(T[] all, Function<T, String> id, Function<T, String> title) {
		var titles = new LinkedHashMap<String, String>();
		Stream.of(all).forEach((each) -> titles.put(id.apply(each), title.apply(each)));
		return titles;
	}

}
