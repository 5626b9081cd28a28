package org.shegong.assessment.grades;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Figure;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Policy;
import org.shegong.assessment.scores.Sheet;
import org.shegong.assessment.scores.Weights;

/**
 * The grades the system advises; people decide (PIPL 24). Only what a rule leaves no
 * choice about is forced.
 */
public record Advice(Policy policy) {

	/** Whether so many notices fail the year whatever the score (XX-20, R-11). */
	public boolean fails(int notices) {
		var most = AssessmentNumbers.of(this.policy).noticesFail().value();
		return most > 0 && notices >= most;
	}

	/**
	 * Who should be excellent: the best totals, as many as there are places.
	 * @param notices of the year by worker
	 */
	public Set<WorkerCode> excellent(List<Sheet> scored, Map<WorkerCode, Integer> notices, Weights weights,
			int places) {
		return scored.stream()
			.filter((sheet) -> !fails(notices.get(sheet.worker())))
			.filter((sheet) -> reaches(sheet, weights, AssessmentNumbers.of(this.policy).excellentScore()))
			.sorted(best(weights))
			.limit(places)
			.map(Sheet::worker)
			.collect(Collectors.toSet());
	}

	/** The grade of somebody who is not excellent. */
	public Grade otherwise(Sheet sheet, Weights weights) {
		if (reaches(sheet, weights, AssessmentNumbers.of(this.policy).competentScore())) {
			return Grade.COMPETENT;
		}
		return reaches(sheet, weights, AssessmentNumbers.of(this.policy).basicallyScore()) ? Grade.BASICALLY_COMPETENT
				: Grade.INCOMPETENT;
	}

	private static boolean reaches(Sheet sheet, Weights weights, Figure<Integer> least) {
		return weights.total(sheet.scores()).compareTo(BigDecimal.valueOf(least.value())) >= 0;
	}

	/** At equal totals satisfaction comes first, then the order of the roster. */
	private static Comparator<Sheet> best(Weights weights) {
		return Comparator.comparing((Sheet sheet) -> weights.total(sheet.scores()))
			.thenComparing((sheet) -> sheet.scores().get(Weights.SATISFACTION))
			.reversed()
			.thenComparing(Sheet::worker);
	}

}
