package org.shegong.assessment.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Policy;

/** What the total of a year is made of, residents' satisfaction first. */
public record Weights(List<Part> parts) {

	public static final String SATISFACTION = "satisfaction";

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	/**
	 * One component.
	 *
	 * @param percent of the total
	 */
	public record Part(String component, String title, BigDecimal percent) {
	}

	/** The policy's other components share what satisfaction leaves. */
	public static Weights of(int satisfaction, Policy policy) {
		var parts = new ArrayList<Part>();
		parts.add(new Part(SATISFACTION, "群众满意度", BigDecimal.valueOf(satisfaction)));
		var rest = FULL.subtract(BigDecimal.valueOf(satisfaction));
		AssessmentNumbers.of(policy)
			.components()
			.value()
			.forEach((one) -> parts.add(new Part(one.component(), one.title(),
					rest.multiply(BigDecimal.valueOf(one.share())).divide(FULL).stripTrailingZeros())));
		return new Weights(parts.stream().filter((part) -> part.percent().signum() > 0).toList());
	}

	/** 0 to 100, to four decimals; null where a score is missing. */
	public BigDecimal total(Map<String, BigDecimal> scores) {
		if (!scores.keySet().containsAll(components())) {
			return null;
		}
		return this.parts.stream()
			.map((part) -> scores.get(part.component()).multiply(part.percent()).divide(FULL))
			.reduce(BigDecimal.ZERO, BigDecimal::add)
			.setScale(4, RoundingMode.HALF_UP);
	}

	public List<String> components() {
		return this.parts.stream().map(Part::component).toList();
	}

	public String inWords() {
		return String.join("，",
				this.parts.stream().map((part) -> part.title() + part.percent().toPlainString() + "%").toList());
	}

}
