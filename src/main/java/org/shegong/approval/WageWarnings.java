package org.shegong.approval;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Money;
import org.shegong.policy.Policy;

/**
 * What a monthly wage is held against: the base wage of the place (CZ-09), the local
 * minimum wage, and during a probation 80 % of the base (LCL 20). Warnings only: what the
 * sum in the roster is made of, people know.
 */
public final class WageWarnings {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private WageWarnings() {
	}

	/**
	 * @param wage a month; null where none is known
	 * @param probationUntil last day of the probation; null where there is none
	 * @param day on which the wage is paid
	 */
	public static List<Objection> of(Money wage, LocalDate probationUntil, LocalDate day, Policy policy) {
		if (wage == null || !wage.isPositive()) {
			return List.of();
		}
		var onProbation = probationUntil != null && !day.isAfter(probationUntil);
		return Stream.of(base(wage, onProbation, policy), minimum(wage, policy)).filter(Objects::nonNull).toList();
	}

	private static Objection base(Money wage, boolean onProbation, Policy policy) {
		var wages = GeneralNumbers.of(policy).wage();
		int base = wages.base().value();
		int percent = onProbation ? wages.probationPercent().value() : 100;
		var least = Money.yuan(base).share(BigDecimal.valueOf(percent), HUNDRED);
		if (!least.exceeds(wage)) {
			return null;
		}
		var basis = wages.base().basis();
		var law = wages.probationPercent().basis();
		return onProbation
				? Objection.warning("月工资%s元，低于本地基础工资%d元的%d%%（%s元）：试用期工资也不得低于这一数额，请核对".formatted(wage.briefly(), base,
						percent, least.briefly()), law.and(basis, law.status()))
				: Objection.warning("月工资%s元，低于本地基础工资%d元，请核对".formatted(wage.briefly(), base), basis);
	}

	private static Objection minimum(Money wage, Policy policy) {
		var least = GeneralNumbers.of(policy).wage().minimum();
		return Money.yuan(least.value()).exceeds(wage)
				? Objection.warning("月工资%s元，低于当地最低工资标准%d元，请核对".formatted(wage.briefly(), least.value()), least.basis())
				: null;
	}

}
