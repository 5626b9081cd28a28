package org.shegong.recruitment.quota;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;

/**
 * What stands against a unit's staffing as it is, and against adding people to it; an
 * empty list means nothing does (policy.md A.2, C-1, R-23).
 */
final class QuotaRules {

	static final RuleList<Staffing, Objection> STANDING = RuleList.of(Area.STAFFING, "名额：现状",
			NamedRule.rule("名额算得出来", QuotaRules::numbersAreKnown).by("quota-formula"),
			NamedRule.rule("总量算得出来", QuotaRules::totalIsKnown).by("quota-ceiling-per-10000-residents"),
			NamedRule.rule("两委职数符合规定", QuotaRules::committeeHasItsSize).by("committee-least", "committee-most"),
			NamedRule.rule("社区户数符合规定", QuotaRules::communityHasItsSize)
				.by("community-households-least", "community-households-most"),
			NamedRule.rule("配备专职副书记", QuotaRules::deputySecretaryIsThere).by("quota-deputy-secretaries"),
			NamedRule.rule("在岗人数不超过上限", QuotaRules::nobodyIsTooMany).by("quota-community-cap"));

	static final RuleList<Addition, Objection> ADDING = RuleList.of(Area.STAFFING, "名额：增加人员",
			NamedRule.rule("拟招人数至少一人", QuotaRules::somebodyIsAsked),
			NamedRule.rule("按公式有空缺", QuotaRules::formulaIsKept).by("quota-formula", "quota-soft"),
			NamedRule.rule("不超过社区上限", QuotaRules::capIsKept).by("quota-community-cap"),
			NamedRule.rule("不超过总量", QuotaRules::totalIsKept).by("redeployment", "quota-ceiling-per-10000-residents"));

	private QuotaRules() {
	}

	/** People whom a unit would take on, beside those it has. */
	private record Addition(Staffing staffing, int posts) {
	}

	/** As things are. */
	static List<Objection> standing(Staffing staffing) {
		return STANDING.ask(staffing).toList();
	}

	/** If so many people more were taken on. */
	static List<Objection> adding(Staffing staffing, int posts) {
		return ADDING.ask(new Addition(staffing, posts)).toList();
	}

	/**
	 * Whether the formula is passed where it says “一般”, so that a written reason and a
	 * higher approver are needed.
	 */
	static boolean isException(Staffing staffing, int posts) {
		return RecruitmentNumbers.of(staffing.policy()).quotaSoft().value()
				&& formulaLeavesPosts(staffing, posts).findAny().isPresent();
	}

	private static Stream<Objection> numbersAreKnown(Staffing staffing) {
		var grant = staffing.grant();
		return (grant.isMissing() && !staffing.isTotal()) ? Stream.of(Objection.refusal(grant.missing(), grant.basis()))
				: Stream.empty();
	}

	/** The approver of the quota sees that the total was not checked; it is no bar. */
	private static Stream<Objection> totalIsKnown(Staffing staffing) {
		var ceiling = staffing.ceiling();
		return (ceiling.missing() != null) ? Stream.of(Objection.warning(ceiling.missing(), ceiling.basis()))
				: Stream.empty();
	}

	private static Stream<Objection> committeeHasItsSize(Staffing staffing) {
		var policy = staffing.policy();
		var seats = staffing.isCommunity() ? staffing.unit().committeeSeats() : null;
		if (seats == null) {
			return Stream.empty();
		}
		int least = RecruitmentNumbers.of(policy).committeeLeast().value();
		int most = RecruitmentNumbers.of(policy).committeeMost().value();
		return (seats < least || seats > most) ? Stream.of(Objection.refusal(
				"“%s”登记的两委职数为%d名，应为%d至%d名，请与组织、民政部门核对后更正花名册单位表的“核定职数”".formatted(staffing.unit().name(), seats, least,
						most),
				((seats < least) ? RecruitmentNumbers.of(policy).committeeLeast()
						: RecruitmentNumbers.of(policy).committeeMost())
					.basis()))
				: Stream.empty();
	}

	private static Stream<Objection> communityHasItsSize(Staffing staffing) {
		var policy = staffing.policy();
		var households = staffing.isCommunity() ? staffing.unit().households() : null;
		if (households == null) {
			return Stream.empty();
		}
		int least = RecruitmentNumbers.of(policy).communityHouseholdsLeast().value();
		int most = RecruitmentNumbers.of(policy).communityHouseholdsMost().value();
		return (households < least || households > most) ? Stream.of(Objection.warning(
				"“%s”有%d户，一个社区一般为%d至%d户；确需保留或按此设立的，请写明理由存档".formatted(staffing.unit().name(), households, least, most),
				((households < least) ? RecruitmentNumbers.of(policy).communityHouseholdsLeast()
						: RecruitmentNumbers.of(policy).communityHouseholdsMost())
					.basis()))
				: Stream.empty();
	}

	private static Stream<Objection> deputySecretaryIsThere(Staffing staffing) {
		int wanted = RecruitmentNumbers.of(staffing.policy()).quotaDeputySecretaries().value();
		return (staffing.isCommunity() && staffing.inPost().deputySecretaries() < wanted) ? Stream.of(Objection.warning(
				"“%s”应有%d名专职副书记，现有%d名，请在名额内优先配备".formatted(staffing.unit().name(), wanted,
						staffing.inPost().deputySecretaries()),
				RecruitmentNumbers.of(staffing.policy()).quotaDeputySecretaries().basis())) : Stream.empty();
	}

	private static Stream<Objection> nobodyIsTooMany(Staffing staffing) {
		var cap = staffing.isTotal() ? null : staffing.cap();
		return (cap != null && staffing.inPost().total() > cap) ? Stream.of(Objection.warning(
				"“%s”在岗%d人，已超过上限%d人，请由街道（镇）在所辖社区间调配，发起“调配调动”".formatted(staffing.unit().name(),
						staffing.inPost().total(), cap),
				RecruitmentNumbers.of(staffing.policy()).quotaCommunityCap().basis())) : Stream.empty();
	}

	private static Stream<Objection> somebodyIsAsked(Addition added) {
		return (added.posts() < 1) ? Stream.of(Objection.formFault("拟招人数至少为1人，请更正")) : Stream.empty();
	}

	private static Stream<Objection> formulaIsKept(Addition added) {
		return formulaLeavesPosts(added.staffing(), added.posts());
	}

	static Stream<Objection> formulaLeavesPosts(Staffing staffing, int posts) {
		var open = staffing.openByFormula();
		if (open == null || posts <= open) {
			return Stream.empty();
		}
		var message = "“%s”按公式还缺%d人%s，不能招%d人%s，请减少拟招人数".formatted(staffing.unit().name(), open,
				running(staffing.reserved()), posts, uncounted(staffing));
		var basis = RecruitmentNumbers.of(staffing.policy()).quotaFormula().basis();
		return Stream.of(RecruitmentNumbers.of(staffing.policy()).quotaSoft().value()
				? Objection.warning(message + "；确需超出的，须写明理由并报上一级批准", basis) : Objection.refusal(message, basis));
	}

	private static String running(int reserved) {
		return (reserved > 0) ? "（正在进行的招聘已占%d人）".formatted(reserved) : "";
	}

	private static String uncounted(Staffing staffing) {
		var missing = staffing.missing().collect(Collectors.joining("；"));
		return missing.isEmpty() ? "" : "（其中未计入的：" + missing + "）";
	}

	/** A hard cap also where the formula itself may be passed (TY-08). */
	private static Stream<Objection> capIsKept(Addition added) {
		var staffing = added.staffing();
		int posts = added.posts();
		var cap = staffing.isCommunity() ? staffing.cap() : null;
		return (cap != null && staffing.communities().get(0).committed() + posts > cap) ? Stream.of(Objection.refusal(
				"“%s”两委成员（含核定未到任的职数）和专职社工合计不超过%d人，在岗%d人%s，不能再招%d人".formatted(staffing.unit().name(), cap,
						staffing.inPost().total(), running(staffing.reserved()), posts),
				RecruitmentNumbers.of(staffing.policy()).quotaCommunityCap().basis())) : Stream.empty();
	}

	private static Stream<Objection> totalIsKept(Addition added) {
		var staffing = added.staffing();
		int posts = added.posts();
		var ceiling = staffing.ceiling();
		if (ceiling.room() == null || posts <= ceiling.room()) {
			return Stream.empty();
		}
		var refusal = Objection.refusal(
				"“%s”社区工作者总量上限%d人（%s），在岗%d人%s，只能再招%d人，不能招%d人".formatted(ceiling.unit().name(), ceiling.most(),
						ceiling.formula(), ceiling.inPost(), running(ceiling.reserved()), ceiling.room(), posts),
				ceiling.basis());
		return RecruitmentNumbers.of(staffing.policy()).redeployment().value()
				? Stream
					.of(refusal,
							Objection.warning("缺人的社区可由街道（镇）从所辖其他社区统筹调配专职工作人员，请发起“调配调动”",
									RecruitmentNumbers.of(staffing.policy()).redeployment().basis()))
				: Stream.of(refusal);
	}

}
