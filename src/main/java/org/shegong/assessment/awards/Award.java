package org.shegong.assessment.awards;

import org.shegong.policy.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What everybody of a titled community gets who takes part in the assessment. */
@Embeddable
public class Award {

	@Enumerated(EnumType.STRING)
	private AwardTitle title;

	private Money amount;

	protected Award() {
	}

	/**
	 * @param amount for each person
	 */
	Award(AwardTitle title, Money amount) {
		this.title = title;
		this.amount = amount;
	}

	public AwardTitle title() {
		return this.title;
	}

	public Money amount() {
		return this.amount;
	}

	/** As people read it, without an end that is only zeros. */
	public String yuan() {
		return this.amount.briefly() + "元";
	}

}
