package org.shegong.recruitment.quota;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.worker.Head;
import org.shegong.worker.Heads;

/**
 * What stands against somebody's coming from another unit; an empty list means nothing
 * does (policy.md A.2, NAT-08, NAT-14).
 */
final class MovingRules {

	static final RuleList<Move, Objection> ALL = RuleList.of(Area.STAFFING, "名额：调入人员",
			NamedRule.rule("名额算得出来", MovingRules::numbersAreKnown).by("quota-formula"),
			NamedRule.rule("按公式有空缺", MovingRules::formulaIsKept).by("quota-formula", "quota-soft"),
			NamedRule.rule("不超过社区上限", MovingRules::capIsKept).by("quota-community-cap"),
			NamedRule.rule("不超过总量", MovingRules::totalIsKept).by("quota-ceiling-per-10000-residents"));

	private MovingRules() {
	}

	/**
	 * Somebody who would come into a community.
	 *
	 * @param upper units above it, not above where they come from, whose own campaigns
	 * hold posts
	 * @param promised others who may come already, in persons
	 * @param within whether they are counted under the same total already
	 */
	record Move(Staffing staffing, List<Staffing> upper, Head head, int promised, boolean within) {

		private InPost added() {
			var unit = this.staffing.unit();
			return InPost.of(List.of(new Heads(unit.code(), unit.approvedStaff() != null, this.head, 1)),
					RecruitmentNumbers.of(this.staffing.policy()).quotaCountedClasses().value(),
					Formula.of(this.staffing.policy()) == Formula.SEATS);
		}

		/** Whether they take a place at all. */
		private boolean counts() {
			return added().total() > 0;
		}

		/** … one of those that the formula grants. */
		private boolean fills() {
			return added().filling(this.staffing.counts()) > 0;
		}

		private int posts() {
			return this.promised + 1;
		}

		private String taken() {
			var held = this.staffing.reserved() + this.promised;
			return (held > 0) ? "（正在进行的招聘和已批准的调入占%d人）".formatted(held) : "";
		}

	}

	static List<Objection> objections(Move move) {
		return move.counts() ? ALL.ask(move).toList() : List.of();
	}

	private static Stream<Objection> numbersAreKnown(Move move) {
		var grant = move.staffing().grant();
		return grant.isMissing() ? Stream.of(Objection.refusal(grant.missing(), grant.basis())) : Stream.empty();
	}

	private static Stream<Objection> formulaIsKept(Move move) {
		return move.fills() ? Stream.concat(Stream.of(move.staffing()), move.upper().stream())
			.filter((level) -> level.openByFormula() != null && move.posts() > level.openByFormula())
			.map((level) -> full(level, move)) : Stream.empty();
	}

	private static Objection full(Staffing level, Move move) {
		var basis = RecruitmentNumbers.of(level.policy()).quotaFormula().basis();
		var message = "“%s”核定%s人、在岗%d人%s，没有空缺，不能再调入".formatted(level.unit().name(), level.grant().posts(),
				level.inPost().filling(level.counts()), move.taken());
		return RecruitmentNumbers.of(level.policy()).quotaSoft().value()
				? Objection.warning(message + "；确需超出的，须写明理由并报上一级批准", basis) : Objection.refusal(message, basis);
	}

	/** A hard cap also where the formula itself may be passed (TY-08). */
	private static Stream<Objection> capIsKept(Move move) {
		var staffing = move.staffing();
		var cap = staffing.isCommunity() ? staffing.cap() : null;
		return (cap != null && staffing.communities().get(0).committed() + move.posts() > cap)
				? Stream.of(Objection.refusal(
						"“%s”两委成员（含核定未到任的职数）和专职社工合计不超过%d人，在岗%d人%s，不能再调入".formatted(staffing.unit().name(), cap,
								staffing.inPost().total(), move.taken()),
						RecruitmentNumbers.of(staffing.policy()).quotaCommunityCap().basis()))
				: Stream.empty();
	}

	private static Stream<Objection> totalIsKept(Move move) {
		var ceiling = move.staffing().ceiling();
		if (move.within() || ceiling.room() == null || move.posts() <= ceiling.room()) {
			return Stream.empty();
		}
		return Stream.of(Objection.refusal("“%s”社区工作者总量上限%d人（%s），在岗%d人，不能再从外地调入".formatted(ceiling.unit().name(),
				ceiling.most(), ceiling.formula(), ceiling.inPost()), ceiling.basis()));
	}

}
