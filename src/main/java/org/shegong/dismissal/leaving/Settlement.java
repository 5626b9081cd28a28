package org.shegong.dismissal.leaving;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;

import org.shegong.policy.Money;
import org.shegong.policy.Severance;

/**
 * The severance when a contract ended.
 *
 * @param severanceMonths months of wage
 * @param severance null where the wage is unknown
 * @param severanceCounting how it was counted, in words
 */
@Embeddable
public record Settlement(BigDecimal severanceMonths, Money severance, String severanceCounting) {

	public static Settlement of(Severance due) {
		return new Settlement(due.months(), due.sum().orElse(null), SeveranceWords.counting(due));
	}

	/** Such as {@code 7.5个月工资，共30000.00元（…）}. */
	public String inWords() {
		return "%s个月工资%s（%s）".formatted(this.severanceMonths.stripTrailingZeros().toPlainString(),
				(this.severance != null) ? "，共%s元".formatted(this.severance) : "，金额待补登月工资", this.severanceCounting);
	}

}
