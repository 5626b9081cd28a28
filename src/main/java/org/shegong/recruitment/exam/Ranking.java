package org.shegong.recruitment.exam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.policy.Policy;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/**
 * The order of those who sat the whole exam: total by the plan's weights, and at equal
 * totals the certificate where the policy prefers it (ORD-23, R-22), then the written
 * test, then who registered first.
 *
 * @param writtenWeight percent of the written test; the interview has the rest
 */
public record Ranking(int writtenWeight, boolean certificateFirst) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	static Ranking of(RecruitmentRequest campaign, Policy policy) {
		return new Ranking(campaign.writtenWeight(), RecruitmentNumbers.of(policy).certificateFirst().value());
	}

	/** Whoever missed a part is not in it. */
	public List<Candidate> order(List<Candidate> candidates) {
		return candidates.stream().filter((candidate) -> total(candidate) != null).sorted(best()).toList();
	}

	/** 0 to 100, exact to four decimals; null where a part is missing. */
	public BigDecimal total(Candidate candidate) {
		if (candidate.written() == null && this.writtenWeight > 0
				|| candidate.interview() == null && this.writtenWeight < 100) {
			return null;
		}
		return part(candidate.written(), this.writtenWeight).add(part(candidate.interview(), 100 - this.writtenWeight))
			.setScale(4, RoundingMode.HALF_UP);
	}

	private static BigDecimal part(BigDecimal score, int weight) {
		return (weight == 0) ? BigDecimal.ZERO : score.multiply(BigDecimal.valueOf(weight)).divide(HUNDRED);
	}

	private Comparator<Candidate> best() {
		var byTotal = Comparator.comparing(this::total).reversed();
		var byCertificate = Comparator.comparing((Candidate candidate) -> candidate.applicant().certificate())
			.reversed();
		var byWritten = Comparator.comparing(Candidate::written, Comparator.nullsFirst(Comparator.naturalOrder()))
			.reversed();
		return (this.certificateFirst ? byTotal.thenComparing(byCertificate) : byTotal).thenComparing(byWritten)
			.thenComparing(Candidate::no);
	}

}
