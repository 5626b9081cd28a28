package org.shegong.dismissal.grounds;

import java.util.Set;
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

/** Whether file and form carry a dismissal without fault (LCL 40, 41). */
final class NoFaultRules {

	private static final Basis INCOMPETENCE = Articles.of("dismissal-incompetence");

	private static final Basis CERTIFICATE = Articles.of("dismissal-certificate");

	private static final Basis ON_PROBATION = Articles.of("dismissal-on-probation");

	private static final Basis MEDICAL = Articles.of("dismissal-medical-period");

	private static final String NOT_ON_FILE = "所选事由与档案所载不符，不能办理，由经办人核对";

	private static final Set<Ground> ON_COMPETENCE = Set.of(Ground.INCOMPETENCE, Ground.TWO_FAILED_YEARS);

	static final RuleList<DismissalCase, Objection> ALL = RuleList.of(Area.DISMISSAL, "退出：非过错解除和裁员",
			NamedRule.rule("试用期内不以客观情况或裁员解除", NoFaultRules::probationBarsIt).on(ON_PROBATION),
			NamedRule.rule("考核连续不合格", NoFaultRules::yearsFailedInARow).by("exit-failed-years", "exit-two-failed-years"),
			NamedRule.rule("不合格之间有培训或调岗", NoFaultRules::helpCameBetween).on(INCOMPETENCE),
			NamedRule.rule("取得证书的年限已满", NoFaultRules::certificateTimeIsOver).by("exit-no-certificate"),
			NamedRule.rule("无证书须另有法定条件", NoFaultRules::certificateNeedsMore).on(CERTIFICATE),
			NamedRule.rule("医疗期已满", NoFaultRules::medicalPeriodIsOver).on(Ground.ILLNESS.article(), MEDICAL),
			NamedRule.rule("变更合同已协商", NoFaultRules::changeWasNegotiated).on(Ground.CHANGED_CIRCUMSTANCES.article()),
			NamedRule.rule("裁员达到人数", NoFaultRules::layoffIsLargeEnough)
				.on(Ground.LAYOFF.article())
				.by("layoff-heads", "layoff-percent"));

	private NoFaultRules() {
	}

	private static Stream<Objection> probationBarsIt(DismissalCase leaving) {
		var barred = leaving.ground() == Ground.CHANGED_CIRCUMSTANCES || leaving.ground() == Ground.LAYOFF;
		return DismissalRules.refuse(barred && leaving.isOnProbation(leaving.effective()),
				"试用期内只能依照第三十九条和第四十条第（一）、（二）项解除，不能以“%s”解除；合法途径：协商一致".formatted(leaving.ground().title()), ON_PROBATION);
	}

	private static Stream<Objection> yearsFailedInARow(DismissalCase leaving) {
		if (leaving.ground() != Ground.TWO_FAILED_YEARS) {
			return Stream.empty();
		}
		var wanted = DismissalNumbers.of(leaving.policy()).exitFailedYears().value();
		var assessments = Assessments.of(leaving);
		return DismissalRules.refuse(assessments.failedInARow().size() < wanted,
				"最近参加考核的年度不是连续%d年不合格（%s）；合法途径：不合格的先培训或调整工作岗位，再次考核仍不合格的才可以办理".formatted(wanted, assessments.inWords()),
				leaving.ground().basis(leaving.policy()));
	}

	/** Failing is not yet incompetence in the sense of the law (C-3). */
	private static Stream<Objection> helpCameBetween(DismissalCase leaving) {
		if (!ON_COMPETENCE.contains(leaving.ground())) {
			return Stream.empty();
		}
		var assessments = Assessments.of(leaving);
		var failed = assessments.failedInARow();
		if (failed.size() < 2) {
			return withoutTwoYears(leaving, assessments);
		}
		var helped = assessments.helpBetween(failed.get(0), failed.get(failed.size() - 1));
		return DismissalRules.refuse(helped.isEmpty(),
				"%s，其间没有培训或调整工作岗位的记录（%s）：两年不合格本身不是法定解除情形；合法途径：先培训或调岗，再次考核仍不能胜任的按第四十条第（二）项；或期满不续订并支付经济补偿、协商一致"
					.formatted(assessments.inWords(), assessments.helpInWords()),
				INCOMPETENCE);
	}

	private static Stream<Objection> withoutTwoYears(DismissalCase leaving, Assessments assessments) {
		if (leaving.ground() != Ground.INCOMPETENCE) {
			return Stream.empty();
		}
		return Stream.concat(
				DismissalRules.refuse(assessments.help().isEmpty(),
						"档案中没有培训或调整工作岗位的记录：不能胜任工作的，须先培训或者调整工作岗位，仍不能胜任的才可以解除；合法途径：先培训或调岗，或协商一致", INCOMPETENCE),
				DismissalRules.warn(!assessments.help().isEmpty(),
						"档案中没有前后两次考核不合格（%s），须另有不能胜任和培训、调岗后仍不能胜任的证明".formatted(assessments.inWords()), INCOMPETENCE));
	}

	/** The last day is the same date three years later. */
	private static Stream<Objection> certificateTimeIsOver(DismissalCase leaving) {
		if (leaving.ground() != Ground.NO_CERTIFICATE) {
			return Stream.empty();
		}
		var basis = leaving.ground().basis(leaving.policy());
		if (!"none".equals(leaving.worker().certificate())) {
			return Stream.of(Objection.refusal("花名册登记已取得职业资格（%s）".formatted(leaving.worker().certificate()), basis));
		}
		var time = CertificateTime.of(leaving);
		if (time.since() == null) {
			return Stream.of(Objection.refusal("档案中没有符合报考条件的日期，请在花名册“人员”表的“符合报考条件日期”或“档案”表中补登", basis));
		}
		return DismissalRules.refuse(!time.isOverOn(leaving), "%s起符合报考条件，%d年至%s届满，尚未届满，不能办理；合法途径：届满后再办理，期间安排培训和报考"
			.formatted(Period.inFull(time.since()), time.years(), Period.inFull(time.lastDay())), basis);
	}

	/** Met or not, it is no ground of the law by itself (C-6). */
	private static Stream<Objection> certificateNeedsMore(DismissalCase leaving) {
		var time = (leaving.ground() == Ground.NO_CERTIFICATE) ? CertificateTime.of(leaving) : null;
		if (time == null || time.since() == null) {
			return Stream.empty();
		}
		var published = DismissalApplication.yes(leaving.form().rulesPublished());
		var helped = Assessments.of(leaving).helpSince(time.since()).isPresent();
		return Stream.concat(
				DismissalRules.refuse(!published,
						"未取得职业资格不是法定解除情形：须有已公示的规章制度或劳动合同约定，并按第四十条第（二）项先培训或调岗；合法途径：或期满不续订并支付经济补偿、协商一致", CERTIFICATE),
				DismissalRules.refuse(!helped, "自%s起的档案中没有培训或调整工作岗位的记录，第四十条第（二）项的条件不具备；合法途径：先培训或调岗，或期满不续订并支付经济补偿"
					.formatted(Period.inFull(time.since())), CERTIFICATE));
	}

	private static Stream<Objection> medicalPeriodIsOver(DismissalCase leaving) {
		if (leaving.ground() != Ground.ILLNESS) {
			return Stream.empty();
		}
		var protections = leaving.protections();
		var day = leaving.effective();
		if (!protections.wasIll(day)) {
			return Stream.of(Objection.refusal("档案中没有病假或医疗期，不能以医疗期满解除", leaving.ground().article())
				.confiding(leaving.worker().code(), NOT_ON_FILE));
		}
		return DismissalRules
			.refuse(protections.medicalPeriodEnd(day).filter(day::isAfter).isEmpty(),
					"医疗期%d个月到%s尚未用完，不得解除；合法途径：医疗期满、不能从事原工作也不能从事另行安排的工作的，再办理"
						.formatted(protections.medicalPeriodMonths(day), Period.inFull(day)),
					MEDICAL)
			.map((objection) -> objection.confiding(leaving.worker().code(), NOT_ON_FILE));
	}

	private static Stream<Objection> changeWasNegotiated(DismissalCase leaving) {
		var asked = leaving.ground() == Ground.CHANGED_CIRCUMSTANCES;
		return DismissalRules.refuse(asked && !DismissalApplication.yes(leaving.form().negotiated()),
				"须先与本人协商变更劳动合同内容而未能达成协议；合法途径：先协商变更岗位，或协商一致解除", leaving.ground().article());
	}

	private static Stream<Objection> layoffIsLargeEnough(DismissalCase leaving) {
		var heads = leaving.form().layoffHeads();
		if (leaving.ground() != Ground.LAYOFF) {
			return Stream.empty();
		}
		var policy = leaving.policy();
		var report = "裁员须提前%d日向工会或全体职工说明情况、听取意见，并向人社部门报告裁减方案（第四十一条）"
			.formatted(DismissalNumbers.of(policy).layoffNoticeDays().value());
		if (heads == null) {
			return Stream.of(Objection.formFault("请填写一并裁减的人数；" + report));
		}
		var small = heads < DismissalNumbers.of(policy).layoffHeads().value()
				&& heads * 100 < DismissalNumbers.of(policy).layoffPercent().value() * leaving.colleagues();
		return Stream.concat(
				DismissalRules.refuse(small,
						"裁减%d人，本单位%d人，不足%d人也不到百分之%d，不适用裁员；合法途径：第四十条第（三）项或协商一致".formatted(heads, leaving.colleagues(),
								DismissalNumbers.of(policy).layoffHeads().value(),
								DismissalNumbers.of(policy).layoffPercent().value()),
						DismissalNumbers.of(policy).layoffHeads().basis()),
				DismissalRules.warn(!small, report, leaving.ground().article()));
	}

}
