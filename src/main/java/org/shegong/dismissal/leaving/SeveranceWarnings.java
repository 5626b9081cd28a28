package org.shegong.dismissal.leaving;

import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Severance;
import org.shegong.dismissal.grounds.DismissalRules;

/** What has to be known beside the figures of a severance. */
public final class SeveranceWarnings {

	public static final Basis BEFORE = Articles.of("severance-before-2008");

	private SeveranceWarnings() {
	}

	public static Stream<Objection> of(DismissalCase leaving) {
		var severance = leaving.severance().orElseThrow();
		return Stream.of(wage(leaving, severance), average(leaving, severance), years(leaving, severance))
			.flatMap((warnings) -> warnings);
	}

	private static Stream<Objection> wage(DismissalCase leaving, Severance severance) {
		return Stream.concat(
				DismissalRules.warn(severance.wage() == null,
						"应支付%s个月工资的经济补偿，但档案中没有月工资，无法计算金额：请填写“前十二个月平均应得工资”，或在花名册“人员”表中补登月工资"
							.formatted(severance.months()),
						DismissalRules.SEVERANCE),
				DismissalRules.warn(severance.wage() != null && leaving.form().averageWage() == null,
						"经济补偿暂按花名册登记的月工资%s元计算；法定基数是解除或终止前十二个月的平均应得工资（含奖金、津贴），不同的请填写“前十二个月平均应得工资”"
							.formatted(severance.wage()),
						DismissalRules.SEVERANCE));
	}

	private static Stream<Objection> average(DismissalCase leaving, Severance severance) {
		return Stream.concat(
				DismissalRules.warn(!severance.averageIsKnown(),
						"没有本市上年度职工月平均工资，未判断是否超过其%d倍（超过的按%d倍计，最多%d年）：请填写“本市上年度职工月平均工资”，以当地公布的数字为准".formatted(
								DismissalNumbers.of(leaving.policy()).severanceCapFactor().value(),
								DismissalNumbers.of(leaving.policy()).severanceCapFactor().value(),
								DismissalNumbers.of(leaving.policy()).severanceCapYears().value()),
						DismissalNumbers.of(leaving.policy()).severanceAverageWage().basis()),
				DismissalRules.warn(severance.isCapped(), "经济补偿" + SeveranceWords.counting(severance),
						DismissalNumbers.of(leaving.policy()).severanceCapFactor().basis()));
	}

	/** The sources do not settle every old occasion, so a person looks at it. */
	private static Stream<Objection> years(DismissalCase leaving, Severance severance) {
		return DismissalRules.warn(severance.reachesBack(), "本单位工作年限自%s起：经济补偿%s，请按当时的规定核对"
			.formatted(Period.inFull(severance.since()), SeveranceWords.counting(severance)), BEFORE);
	}

}
