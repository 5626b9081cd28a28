package org.shegong.dismissal.leaving;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.policy.Severance;

/** How a severance was counted, for forms and for the file. */
public final class SeveranceWords {

	private SeveranceWords() {
	}

	/** By which wage, and by which years under which law. */
	public static String counting(Severance due) {
		return base(due) + years(due);
	}

	private static String base(Severance due) {
		if (due.wage() == null) {
			return "档案中没有月工资";
		}
		if (due.isCapped()) {
			return "月工资%s元超过本市上年度职工月平均工资%s元的%d倍，按%s元计，最多%d年".formatted(due.wage(), due.average(),
					DismissalNumbers.of(due.policy()).severanceCapFactor().value(), due.cap(),
					DismissalNumbers.of(due.policy()).severanceCapYears().value());
		}
		return "按月工资%s元计，%s".formatted(due.wage(),
				due.averageIsKnown()
						? "未超过本市上年度职工月平均工资%s元的%d倍".formatted(due.average(),
								DismissalNumbers.of(due.policy()).severanceCapFactor().value())
						: "未登记本市上年度职工月平均工资，没有适用上限");
	}

	private static String years(Severance due) {
		if (!due.reachesBack()) {
			return "";
		}
		return "；%d年以前的工作年限%s，%d年起%s个月（劳动合同法第九十七条）".formatted(due.lawFrom().getYear(),
				(due.earlier() == Severance.Earlier.NOTHING) ? "期满终止无经济补偿"
						: "按当时的规定%s个月".formatted(due.earlierMonths().toPlainString()),
				due.lawFrom().getYear(), due.lawMonths().stripTrailingZeros().toPlainString());
	}

}
