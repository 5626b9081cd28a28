package org.shegong.dismissal;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.shegong.approval.Objection;

/** What has to be known beside the figures of a severance. */
final class SeveranceWarnings {

	/** Years before the law came into force follow the older rules (LCL 97). */
	private static final LocalDate IN_FORCE = LocalDate.of(2008, 1, 1);

	private SeveranceWarnings() {
	}

	static Stream<Objection> of(DismissalCase leaving) {
		var severance = leaving.severance().orElseThrow();
		return Stream.of(
				DismissalRules.warn(leaving.wage() == null,
						"应支付%s个月工资的经济补偿，但档案中没有月工资，无法计算金额，请在花名册 workers 表中补登 monthlyWage".formatted(severance.months()),
						DismissalRules.SEVERANCE),
				DismissalRules.warn(!severance.averageIsKnown(),
						"没有登记本市上年度职工月平均工资（severance-average-wage），未判断是否超过其三倍，请人事部门核对",
						leaving.policy().basis("severance-average-wage")),
				DismissalRules.warn(leaving.wage() != null,
						"经济补偿按花名册登记的月工资%s元计算；法定基数是解除或终止前十二个月的平均应得工资（含奖金、津贴），请核对".formatted(leaving.wage()),
						DismissalRules.SEVERANCE),
				DismissalRules.warn(severance.isCapped(),
						"月工资超过本市职工月平均工资的%d倍，按%s元计算，年限最多%d年".formatted(leaving.policy().number("severance-cap-factor"),
								severance.cap().toPlainString(), leaving.policy().number("severance-cap-years")),
						leaving.policy().basis("severance-cap-factor")),
				DismissalRules.warn(severance.since().isBefore(IN_FORCE), "2008年1月1日以前的工作年限按当时的规定计算（劳动合同法第九十七条），请核对",
						DismissalRules.SEVERANCE))
			.flatMap((warnings) -> warnings);
	}

}
