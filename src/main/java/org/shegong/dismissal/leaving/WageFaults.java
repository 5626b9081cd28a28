package org.shegong.dismissal.leaving;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.shegong.approval.Objection;

/** What is wrong with the wages that a severance is to be counted by. */
public final class WageFaults {

	private static final BigDecimal MOST = new BigDecimal("1000000");

	private WageFaults() {
	}

	public static Stream<Objection> of(BigDecimal averageWage, BigDecimal cityAverageWage) {
		return Stream.concat(of("前十二个月平均应得工资", averageWage), of("本市上年度职工月平均工资", cityAverageWage));
	}

	private static Stream<Objection> of(String field, BigDecimal wage) {
		var wrong = wage != null && (wage.signum() <= 0 || wage.compareTo(MOST) >= 0);
		return wrong ? Stream.of(Objection.formFault("“%s”按元/月填写，须大于零；不知道的留空".formatted(field))) : Stream.empty();
	}

}
