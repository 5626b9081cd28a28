package org.shegong.assessment.awards;

import java.math.BigDecimal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What everybody of a titled community gets who takes part in the assessment. */
@Embeddable
public class Award {

	@Enumerated(EnumType.STRING)
	private AwardTitle title;

	private BigDecimal amount;

	protected Award() {
	}

	/**
	 * @param amount yuan for each person
	 */
	Award(AwardTitle title, BigDecimal amount) {
		this.title = title;
		this.amount = amount;
	}

	public AwardTitle title() {
		return this.title;
	}

	public BigDecimal amount() {
		return this.amount;
	}

	/** As people read it, without an end that is only zeros. */
	public String yuan() {
		return this.amount.stripTrailingZeros().toPlainString() + "元";
	}

}
