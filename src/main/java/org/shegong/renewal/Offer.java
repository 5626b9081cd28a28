package org.shegong.renewal;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.shegong.policy.Money;
import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;
import org.shegong.approval.Said;

/**
 * What the town decides: an offer, or to let the contract expire; kept with the request.
 *
 * @param term months of the new contract; null where it is open-ended
 * @param wage yuan a month; null keeps the old one
 * @param lowered whether conditions other than the wage are worse than before; then
 * declining costs the worker no severance (LCL 46(5))
 * @param fixedTermAsked whether the worker asked in writing for a fixed term
 * @param exclusion why two fixed terms do not lead to an open-ended contract
 * @param exclusionFacts what proves it
 * @param averageWage average due pay of the last twelve months in yuan, for the
 * severance; null takes the wage of the contract
 */
@Embeddable
public record Offer(@Enumerated(EnumType.STRING) Choice decision, String opinion, Boolean openEnded, Integer term,
		BigDecimal wage, Boolean lowered, Boolean fixedTermAsked, @Enumerated(EnumType.STRING) Exclusion exclusion,
		String exclusionFacts, BigDecimal averageWage) implements Deciding, Detailed {

	/** A month; null where the old one stays. */
	Money pay() {
		return Money.yuan(this.wage);
	}

	/** What severance is counted by; null where the contract says it. */
	Money averagePay() {
		return Money.yuan(this.averageWage);
	}

	boolean renews() {
		return this.decision == Choice.APPROVE;
	}

	boolean letsExpire() {
		return this.decision == Choice.REFUSE;
	}

	boolean isOpenEnded() {
		return Boolean.TRUE.equals(this.openEnded);
	}

	boolean isLowered() {
		return Boolean.TRUE.equals(this.lowered);
	}

	boolean wasAskedForATerm() {
		return Boolean.TRUE.equals(this.fixedTermAsked);
	}

	boolean excludes() {
		return this.exclusion != null && !Said.nothing(this.exclusionFacts);
	}

	@Override
	public String details() {
		var said = renews() ? offered() : (letsExpire() && excludes())
				? Stream.of(this.exclusion.title() + "，证明材料：" + this.exclusionFacts) : Stream.<String>empty();
		var details = said.collect(Collectors.joining("；"));
		return details.isEmpty() ? null : details;
	}

	private Stream<String> offered() {
		return Stream
			.of(isOpenEnded() ? "续订无固定期限劳动合同" : "续订%d个月".formatted(this.term),
					(this.wage != null) ? "月工资%s元".formatted(pay().briefly()) : "工资不变",
					isLowered() ? "其他条件低于原合同" : "其他条件不低于原合同", wasAskedForATerm() ? "本人书面要求订立固定期限" : "")
			.filter((part) -> !part.isEmpty());
	}

}
