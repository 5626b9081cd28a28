package org.shegong.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/** What stands against starting the assessment of a year. */
public final class AssessmentRules {

	private static final Basis UNITS = Articles.of("assessment-units");

	public static final Basis YEARLY = Articles.of("assessment-yearly");

	private static final Set<UnitKind> ASSESSING = EnumSet.of(UnitKind.COMMUNITY, UnitKind.TOWN, UnitKind.COUNTY);

	static final RuleList<AssessmentApplication, Objection> FORM = RuleList.of(Area.ASSESSMENT, "年度考核：申请表",
			NamedRule.rule("填写考核年度", AssessmentRules::yearIsGiven),
			NamedRule.rule("填写群众满意度权重", AssessmentRules::weightIsGiven));

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.ASSESSMENT, "年度考核",
			NamedRule.rule("考核单位符合规定", AssessmentRules::unitIsAssessed).on(UNITS),
			NamedRule.rule("群众满意度权重达到规定", AssessmentRules::satisfactionCounts).by("assessment-satisfaction-least"),
			NamedRule.rule("考核年度已到", AssessmentRules::yearHasCome).on(YEARLY),
			NamedRule.rule("一年只考核一次", AssessmentRules::onceAYear).on(YEARLY),
			NamedRule.rule("有人参加考核", AssessmentRules::somebodyTakesPart).on(YEARLY),
			NamedRule.rule("年底后考核", AssessmentRules::yearIsOver).on(YEARLY).by("assessment-from-month"));

	private AssessmentRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param open who is still to be assessed
	 * @param others assessments of the year that the unit or a part of it is in already
	 */
	record Situation(AssessmentApplication asked, UnitKind kind, int open, List<String> others, LocalDate today,
			Policy policy) {
	}

	/** The form itself; empty means it can be looked at. */
	static List<Objection> faults(AssessmentApplication asked) {
		return FORM.ask(asked).toList();
	}

	private static Stream<Objection> yearIsGiven(AssessmentApplication asked) {
		return fault(asked.year() == null || asked.year() < 2008 || asked.year() > 2100, "请填写考核年度，例如 2026");
	}

	private static Stream<Objection> weightIsGiven(AssessmentApplication asked) {
		var weight = asked.satisfactionWeight();
		return fault(weight == null || weight < 0 || weight > 100, "请填写群众满意度的权重（0 至 100 的整数，百分比）");
	}

	private static Stream<Objection> fault(boolean stands, String message) {
		return stands ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

	static List<Objection> objections(Situation situation) {
		return ALL.ask(situation).toList();
	}

	private static Stream<Objection> unitIsAssessed(Situation campaign) {
		return refuse(!ASSESSING.contains(campaign.kind()), "请选择社区、街道（镇）或县（区、旗），部门和市不单独考核社区工作者", UNITS);
	}

	private static Stream<Objection> satisfactionCounts(Situation campaign) {
		int least = AssessmentNumbers.of(campaign.policy()).satisfactionLeast().value();
		int weight = campaign.asked().satisfactionWeight();
		return refuse(weight < least, "群众满意度的权重为%d%%，不得低于%d%%".formatted(weight, least),
				AssessmentNumbers.of(campaign.policy()).satisfactionLeast().basis());
	}

	private static Stream<Objection> yearHasCome(Situation campaign) {
		return refuse(campaign.asked().year() > campaign.today().getYear(),
				"%d年还没有到，不能考核".formatted(campaign.asked().year()), YEARLY);
	}

	private static Stream<Objection> onceAYear(Situation campaign) {
		return refuse(!campaign.others().isEmpty(),
				"%d年度考核已经办理：%s".formatted(campaign.asked().year(), String.join("、", campaign.others())), YEARLY);
	}

	private static Stream<Objection> somebodyTakesPart(Situation campaign) {
		return refuse(campaign.open() == 0, "没有人参加这次考核：都不符合条件，或档案中已有当年考核结果", YEARLY);
	}

	private static Stream<Objection> yearIsOver(Situation campaign) {
		var early = campaign.asked().year() == campaign.today().getYear()
				&& campaign.today().getMonthValue() < AssessmentNumbers.of(campaign.policy()).fromMonth().value();
		return early
				? Stream.of(Objection.warning("%d年还没有结束，年底前的通报、请假会改变结果".formatted(campaign.asked().year()), YEARLY))
				: Stream.empty();
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
