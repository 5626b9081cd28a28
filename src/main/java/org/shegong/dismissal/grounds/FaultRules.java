package org.shegong.dismissal.grounds;

import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.policy.Area;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.ContractFact.ProbationTurned;

/** Whether file and form carry a dismissal for fault (LCL 39). */
final class FaultRules {

	private static final Basis UNFIT = Articles.of("probation-unfit");

	static final Basis WORK_RULES = Articles.of("dismissal-work-rules");

	static final RuleList<DismissalCase, Objection> ALL = RuleList.of(Area.DISMISSAL, "退出：过错解除",
			NamedRule.rule("试用期内才能以不符合录用条件解除", FaultRules::probationIsRunning).on(UNFIT),
			NamedRule.rule("规章制度已公示", FaultRules::workRulesArePublished).on(WORK_RULES),
			NamedRule.rule("旷工超过规定天数", FaultRules::absenceIsOverTheLimit)
				.by("absence-exit-year-workdays", "absence-exit-consecutive-workdays"),
			NamedRule.rule("造成重大损害", FaultRules::harmIsProven)
				.on(Ground.DERELICTION.article(), Ground.GRAVE_HARM.article()),
			NamedRule.rule("已被依法追究刑事责任", FaultRules::crimeIsEstablished)
				.on(Ground.CRIMINAL_LIABILITY.article(), Ground.DISCIPLINE_AND_CRIME.article()),
			NamedRule.rule("档案中有党纪政纪处分", FaultRules::disciplineIsOnFile).by("exit-discipline-and-crime"),
			NamedRule.rule("过错有证明", FaultRules::faultIsProven)
				.on(Ground.SECOND_EMPLOYMENT.article(), Ground.FRAUD.article()));

	private FaultRules() {
	}

	private static Stream<Objection> probationIsRunning(DismissalCase leaving) {
		if (leaving.ground() != Ground.PROBATION_UNFIT) {
			return Stream.empty();
		}
		if (!leaving.isOnProbation(leaving.effective()) || !leaving.isOnProbation(leaving.today())) {
			return Stream.of(Objection
				.refusal("试用期%s，不能再以试用期不符合录用条件解除；合法途径：第三十九条其他各项、第四十条（经济补偿）或协商一致".formatted(leaving.contract()
					.map((contract) -> contract.probationUntil())
					.map((until) -> "至" + Period.inFull(until) + "已届满")
					.orElse("在档案中没有登记")), UNFIT));
		}
		var failed = leaving.told(ProbationTurned.class).anyMatch((turned) -> turned.fact().step() == Probation.FAILED);
		return DismissalRules.warn(!failed, "档案中没有试用期考核不合格的结论，请先办理试用期考核；送达前须有录用条件和证明材料", UNFIT);
	}

	private static Stream<Objection> workRulesArePublished(DismissalCase leaving) {
		var byRules = leaving.ground() == Ground.RULE_BREACH || leaving.ground() == Ground.ABSENCE;
		return DismissalRules.refuse(byRules && !DismissalApplication.yes(leaving.form().rulesPublished()),
				"以违反规章制度解除的，规章制度须经职工代表大会或全体职工讨论、协商并公示；请确认，没有这样的制度的，先制定并公示，或协商一致", WORK_RULES);
	}

	/**
	 * More than the number, not the number itself. A row of days counts only where
	 * it is a shorter way than the year's sum (P-16).
	 */
	private static Stream<Objection> absenceIsOverTheLimit(DismissalCase leaving) {
		if (leaving.ground() != Ground.ABSENCE) {
			return Stream.empty();
		}
		var limit = DismissalNumbers.of(leaving.policy()).absenceExitYearWorkdays().value();
		var row = DismissalNumbers.of(leaving.policy()).absenceExitConsecutiveWorkdays().value();
		var absent = AbsentDays.of(leaving);
		var year = absent.worstYear(leaving.effective().getYear());
		var inARow = row < limit && absent.longestRun() > row;
		return DismissalRules.refuse(absent.in(year) <= limit && !inARow,
				"档案中%d年累计旷工%d个工作日，须超过%d个%s才构成退出情形；合法途径：先办理旷工认定，或按严重违纪第三十九条第（二）项、协商一致".formatted(year, absent.in(year),
						limit, (row < limit) ? "，或连续（最长%d个）超过%d个".formatted(absent.longestRun(), row) : ""),
				DismissalNumbers.of(leaving.policy()).absenceExitYearWorkdays().basis());
	}

	/** A vile effect alone is a matter of the work rules (ORD-63). */
	private static Stream<Objection> harmIsProven(DismissalCase leaving) {
		var form = leaving.form();
		var damage = DismissalApplication.yes(form.majorDamage());
		if (leaving.ground() == Ground.DERELICTION) {
			return Boolean.FALSE.equals(form.majorDamage())
					? DismissalRules.refuse(true, "没有造成重大损害的，不能以严重失职解除；合法途径：有已公示的规章制度的，按第三十九条第（二）项办理",
							leaving.ground().article())
					: DismissalRules.warn(!damage, "须证明给用人单位造成重大损害，否则只能按规章制度处理", leaving.ground().article());
		}
		return DismissalRules.refuse(
				leaving.ground() == Ground.GRAVE_HARM && !damage && !DismissalApplication.yes(form.rulesPublished()),
				"第三十九条第（三）项须给用人单位造成重大损害；只有恶劣影响的，须有已公示的规章制度，按第三十九条第（二）项办理", leaving.ground().article());
	}

	private static Stream<Objection> crimeIsEstablished(DismissalCase leaving) {
		var ofCrime = leaving.ground() == Ground.CRIMINAL_LIABILITY || leaving.ground() == Ground.DISCIPLINE_AND_CRIME;
		var convicted = leaving.form().convicted();
		if (!ofCrime || DismissalApplication.yes(convicted)) {
			return Stream.empty();
		}
		var message = "须已被依法追究刑事责任（生效判决判处刑罚或者免予刑事处罚）；只是涉嫌或被羁押的，可以中止合同、待结论后再办理";
		return Stream.of((convicted == null) ? Objection.warning(message, leaving.ground().article())
				: Objection.refusal(message, leaving.ground().article()));
	}

	/** Both are needed; criminal liability alone is a ground of the law. */
	private static Stream<Objection> disciplineIsOnFile(DismissalCase leaving) {
		return DismissalRules.refuse(leaving.ground() == Ground.DISCIPLINE_AND_CRIME && leaving.sanctions().isEmpty(),
				"档案中没有党纪、政纪处分；该情形须既受处分又被追究刑事责任。合法途径：已被追究刑事责任的，单独按第三十九条第（六）项", leaving.ground().basis(leaving.policy()));
	}

	private static Stream<Objection> faultIsProven(DismissalCase leaving) {
		return switch (leaving.ground()) {
			case SECOND_EMPLOYMENT ->
				DismissalRules.warn(true, "须证明对完成本单位工作造成严重影响，或者已书面提出而拒不改正", leaving.ground().article());
			case FRAUD ->
				DismissalRules.warn(true, "须证明以欺诈、胁迫、乘人之危使本单位违背真实意思订立合同，合同因此无效（第二十六条）", leaving.ground().article());
			default -> Stream.empty();
		};
	}

}
