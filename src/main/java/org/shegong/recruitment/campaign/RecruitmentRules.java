package org.shegong.recruitment.campaign;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.recruitment.quota.QuotaCheck;

/** What stands against starting a campaign, besides the form itself. */
public final class RecruitmentRules {

	private static final Basis UNITS = Articles.of("recruitment-units");

	private static final Basis EQUAL = Articles.of("recruitment-equal");

	static final RuleList<RecruitmentApplication, Objection> FORM = RuleList.of(Area.RECRUITMENT, "招聘：申请表",
			NamedRule.rule("选择招聘方式", RecruitmentRules::routeIsChosen),
			NamedRule.rule("填写拟招人数", RecruitmentRules::postsAreGiven),
			NamedRule.rule("填写招聘理由", RecruitmentRules::reasonIsGiven));

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.RECRUITMENT, "招聘：立项",
			NamedRule.rule("招聘单位符合规定", RecruitmentRules::unitMayRecruit).on(UNITS),
			NamedRule.rule("本地有这种招聘方式", RecruitmentRules::routeExists).by("recruitment-direct"),
			NamedRule.rule("考核转聘有空缺", RecruitmentRules::directNeedsAVacancy).by("recruitment-direct"),
			NamedRule.rule("不超过名额", RecruitmentRules::quotaIsKept)
				.by("quota-formula", "quota-community-cap", "quota-ceiling-per-10000-residents"),
			NamedRule.rule("男女年龄上限一致", RecruitmentRules::agesAreEqual)
				.on(EQUAL)
				.by("recruitment-age-men", "recruitment-age-women"));

	private RecruitmentRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param quota the unit's staffing with the posts of all other campaigns taken off
	 */
	record Situation(RecruitmentApplication asked, UnitKind kind, QuotaCheck quota, Policy policy) {
	}

	/** The form itself; empty means it can be looked at. */
	public static List<Objection> faults(RecruitmentApplication asked) {
		return FORM.ask(asked).toList();
	}

	private static Stream<Objection> routeIsChosen(RecruitmentApplication asked) {
		return fault(asked.route() == null, "请选择招聘方式");
	}

	private static Stream<Objection> postsAreGiven(RecruitmentApplication asked) {
		return fault(asked.posts() == null || asked.posts() < 1 || asked.posts() > 10_000, "拟招人数至少为1人，请更正");
	}

	private static Stream<Objection> reasonIsGiven(RecruitmentApplication asked) {
		return Stream.concat(fault(Said.nothing(asked.reason()), "请填写招聘理由"),
				fault(asked.reason() != null && asked.reason().length() > 1000, "招聘理由不能超过1000字"));
	}

	private static Stream<Objection> fault(boolean stands, String message) {
		return stands ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

	static List<Objection> objections(Situation situation) {
		return ALL.ask(situation).toList();
	}

	private static Stream<Objection> unitMayRecruit(Situation campaign) {
		return (campaign.kind() == UnitKind.DEPARTMENT)
				? Stream.of(Objection.refusal("部门不能单独招聘社区工作者，请选择社区、街道（镇）或县（区、旗）", UNITS)) : Stream.empty();
	}

	private static Stream<Objection> routeExists(Situation campaign) {
		var closed = campaign.asked().route() == Route.DIRECT
				&& !RecruitmentNumbers.of(campaign.policy()).direct().value();
		return closed ? Stream
			.of(Objection.refusal("当地没有考核转聘的规定，请改为公开招聘", RecruitmentNumbers.of(campaign.policy()).direct().basis()))
				: Stream.empty();
	}

	/** Also where the formula may be passed for an exam. */
	private static Stream<Objection> directNeedsAVacancy(Situation campaign) {
		var quota = campaign.quota().quota();
		var open = (quota.vacancies() != null && quota.openByFormula() != null)
				? Integer.valueOf(Math.min(quota.vacancies(), quota.openByFormula())) : quota.vacancies();
		var missing = campaign.asked().route() == Route.DIRECT && open != null && campaign.asked().posts() > open;
		return missing ? Stream.of(Objection.refusal("岗位空缺%d个，不能考核转聘%d人".formatted(open, campaign.asked().posts()),
				RecruitmentNumbers.of(campaign.policy()).direct().basis())) : Stream.empty();
	}

	private static Stream<Objection> quotaIsKept(Situation campaign) {
		return campaign.quota().objections().stream();
	}

	private static Stream<Objection> agesAreEqual(Situation campaign) {
		int men = RecruitmentNumbers.of(campaign.policy()).ageMen().value();
		int women = RecruitmentNumbers.of(campaign.policy()).ageWomen().value();
		return (women > 0 && (men == 0 || women < men))
				? Stream.of(Objection.warning("女性年龄上限%d周岁，严于男性，录用标准不得因性别而异，请改为一致".formatted(women), EQUAL))
				: Stream.empty();
	}

}
