package org.shegong.conversion;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;
import org.shegong.policy.Money;

/**
 * What one of the departments decides.
 *
 * @param remains what becomes of who is not included; null for the old channel
 * @param payGrade pay grade (薪级) from the day on; null where it is fixed later. Human
 * resources only
 * @param wage yuan a month; null where it is fixed later. Human resources only
 */
public record ConversionDecision(Choice decision, String opinion, Remains remains, Integer payGrade,
		BigDecimal wage) implements Deciding, Detailed {

	/** A month; null where it is fixed later. */
	Money pay() {
		return (this.wage != null) ? Money.yuan(this.wage) : null;
	}

	boolean pays() {
		return this.payGrade != null || this.wage != null;
	}

	@Override
	public String details() {
		var said = Stream
			.of((this.decision == Choice.REFUSE) ? Remains.orOld(this.remains).title() : "",
					(this.payGrade != null) ? "薪级%d级".formatted(this.payGrade) : "",
					(this.wage != null) ? "月工资%s元".formatted(pay().briefly()) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("，"));
		return said.isEmpty() ? null : said;
	}

}
