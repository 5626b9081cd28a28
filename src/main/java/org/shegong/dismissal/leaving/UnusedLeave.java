package org.shegong.dismissal.leaving;

import java.math.BigDecimal;
import java.util.Optional;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.policy.Money;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/**
 * Annual leave that is still due when the contract ends (条例 5, 办法 10-12).
 *
 * @param days working days
 * @param wage average a month; null where unknown
 */
public record UnusedLeave(int days, Money wage, Policy policy) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** To be paid on top of the wage; empty where the wage is unknown. */
	public Optional<Money> pay() {
		return Optional.ofNullable(this.wage)
			.map((monthly) -> monthly.share(BigDecimal.valueOf((long) this.days * extra()),
					divisor().multiply(HUNDRED)));
	}

	Basis basis() {
		return DismissalNumbers.of(this.policy).unusedLeavePercent().basis();
	}

	private int extra() {
		return DismissalNumbers.of(this.policy).unusedLeaveExtraPercent().value();
	}

	private BigDecimal divisor() {
		return DismissalNumbers.of(this.policy).unusedLeaveWageDivisor().value();
	}

	/** Such as {@code 2天，未安排休完的另付735.63元（…）}. */
	public String inWords() {
		if (this.days <= 0) {
			return "没有";
		}
		var sum = pay()
			.map((pay) -> "另付%s元（月工资%s元÷%s×%d%%×%d天".formatted(pay, this.wage, divisor().toPlainString(), extra(),
					this.days))
			.orElseGet(() -> "另按日工资收入的%d%%支付（档案中没有月工资，金额待补登后计算".formatted(extra()));
		return "%d天，离职前没有安排休完的，%s；连同正常工作期间已付的工资，合计为日工资收入的%d%%；已安排而本人书面提出不休的，按%d%%支付）".formatted(this.days, sum,
				DismissalNumbers.of(this.policy).unusedLeavePercent().value(),
				DismissalNumbers.of(this.policy).annualWaivedPayPercent().value());
	}

}
