package org.shegong.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.policy.Policy;

/**
 * What a monthly wage is held against: the base wage of the place (CZ-09), the local
 * minimum wage, and during a probation 80 % of the base (LCL 20). Warnings only: what the
 * sum in the roster is made of, people know.
 */
public final class WageWarnings {

	private WageWarnings() {
	}

	/**
	 * @param wage yuan a month; null where none is known
	 * @param probationUntil last day of the probation; null where there is none
	 * @param day on which the wage is paid
	 */
	public static List<Objection> of(BigDecimal wage, LocalDate probationUntil, LocalDate day, Policy policy) {
		if (wage == null || wage.signum() <= 0) {
			return List.of();
		}
		var onProbation = probationUntil != null && !day.isAfter(probationUntil);
		return Stream.of(base(wage, onProbation, policy), minimum(wage, policy)).filter(Objects::nonNull).toList();
	}

	private static Objection base(BigDecimal wage, boolean onProbation, Policy policy) {
		int base = policy.number("wage-base");
		int percent = onProbation ? policy.number("wage-probation-percent") : 100;
		var least = BigDecimal.valueOf(base)
			.multiply(BigDecimal.valueOf(percent))
			.divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP)
			.stripTrailingZeros();
		if (wage.compareTo(least) >= 0) {
			return null;
		}
		var basis = policy.basis("wage-base");
		var law = policy.basis("wage-probation-percent");
		return onProbation
				? Objection.warning("月工资%s元，低于本地基础工资%d元的%d%%（%s元）：试用期工资也不得低于这一数额，请核对".formatted(wage.toPlainString(),
						base, percent, least.toPlainString()), law.and(basis, law.status()))
				: Objection.warning("月工资%s元，低于本地基础工资%d元，请核对".formatted(wage.toPlainString(), base), basis);
	}

	private static Objection minimum(BigDecimal wage, Policy policy) {
		int least = policy.number("wage-minimum");
		return (wage.compareTo(BigDecimal.valueOf(least)) < 0) ? Objection.warning(
				"月工资%s元，低于当地最低工资标准%d元，请核对".formatted(wage.toPlainString(), least), policy.basis("wage-minimum")) : null;
	}

}
