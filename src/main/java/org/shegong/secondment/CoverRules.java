package org.shegong.secondment;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.Substitute;

/**
 * Who sees to the duties of somebody seconded. The deputy of a granted secondment decides
 * in the holder's place while it lasts.
 */
final class CoverRules {

	private static final Basis DUTIES = Articles.of("secondment-duties");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.SECONDMENT, "借调：代行职责",
			NamedRule.rule("任职人员有人代行职责", CoverRules::dutiesAreCovered).on(DUTIES),
			NamedRule.rule("代行人不是本人", CoverRules::isSomebodyElse), NamedRule.rule("代行人是本县（区）人员", CoverRules::isKnown),
			NamedRule.rule("代行人仍在岗", CoverRules::isStillThere),
			NamedRule.rule("代行人借调期间在岗", CoverRules::isNotAwayThen).on(DUTIES));

	private CoverRules() {
	}

	static Stream<Objection> objections(Situation situation) {
		return ALL.ask(situation);
	}

	private static Stream<Objection> dutiesAreCovered(Situation secondment) {
		var cover = secondment.cover();
		return (cover.posts().isEmpty() || cover.deputy() != null) ? Stream.empty()
				: Stream.of(Objection
					.warning("%s任%s，没有填写代行职责的人：借调期间，%s送其审批的申请要等其返岗；请填写代行职责的人".formatted(secondment.worker().name(),
							String.join("、", cover.posts()), String.join("、", cover.places())), DUTIES));
	}

	private static Stream<Objection> isSomebodyElse(Situation secondment) {
		return fault(secondment, (deputy) -> deputy.account().equals(secondment.worker().code().account()),
				"代行职责的人不能是被借调的人自己，请另选一人");
	}

	/** Nobody learns here who has an account elsewhere. */
	private static Stream<Objection> isKnown(Situation secondment) {
		return Stream.ofNullable(secondment.cover().deputy())
			.filter((deputy) -> !deputy.here())
			.map((deputy) -> Objection.formFault("本县（区）没有账号为“%s”的代行人，请从本县（区）人员中选择".formatted(deputy.account())));
	}

	private static Stream<Objection> isStillThere(Situation secondment) {
		return fault(secondment, (deputy) -> deputy.here() && deputy.left(), "代行职责的%s已退出社区工作者队伍，请从在岗人员中选择");
	}

	private static Stream<Objection> fault(Situation secondment, Predicate<Substitute> stands, String message) {
		return Stream.ofNullable(secondment.cover().deputy())
			.filter(stands)
			.map((deputy) -> Objection.formFault(message.formatted(deputy.name())));
	}

	/**
	 * In months a deputy will be away for a day or two, which must not hold up the whole;
	 * somebody who is away for all of it stands in for nobody.
	 */
	private static Stream<Objection> isNotAwayThen(Situation secondment) {
		var deputy = secondment.cover().deputy();
		if (deputy == null || !deputy.here() || deputy.away().isEmpty()
				|| deputy.account().equals(secondment.worker().code().account())) {
			return Stream.empty();
		}
		var asked = secondment.asked();
		var throughout = asked.from()
			.datesUntil(asked.until().plusDays(1))
			.allMatch((day) -> deputy.away()
				.stream()
				.anyMatch((away) -> !away.from().isAfter(day) && !away.until().isBefore(day)));
		return Stream.of(throughout ? Objection.refusal("代行职责的%s在借调期间不能代行，请另选一人或改期".formatted(deputy.name()), DUTIES)
				: Objection.warning("代行职责的%s在借调期间有几天不能代行，请与其商定，这几天的审批另作安排".formatted(deputy.name()), DUTIES));
	}

}
