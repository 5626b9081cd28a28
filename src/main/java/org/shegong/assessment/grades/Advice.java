package org.shegong.assessment.grades;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
		var most = this.policy.number("assessment-notices-fail");
		return most > 0 && notices >= most;
	}

	/**
	 * Who should be excellent: the best totals, as many as there are places.
	 * @param notices of the year by worker
	 */
	public Set<String> excellent(List<Sheet> scored, Map<String, Integer> notices, Weights weights, int places) {
		return scored.stream()
			.filter((sheet) -> !fails(notices.get(sheet.worker())))
			.filter((sheet) -> reaches(sheet, weights, "assessment-excellent-score"))
			.sorted(best(weights))
			.limit(places)
			.map(Sheet::worker)
			.collect(Collectors.toSet());
	}

	/** The grade of somebody who is not excellent. */
	public Grade otherwise(Sheet sheet, Weights weights) {
		if (reaches(sheet, weights, "assessment-competent-score")) {
			return Grade.COMPETENT;
		}
		return reaches(sheet, weights, "assessment-basically-score") ? Grade.BASICALLY_COMPETENT : Grade.INCOMPETENT;
	}

	private boolean reaches(Sheet sheet, Weights weights, String parameter) {
		return weights.total(sheet.scores()).compareTo(this.policy.decimal(parameter)) >= 0;
	}

	/** At equal totals satisfaction comes first, then the order of the roster. */
	private static Comparator<Sheet> best(Weights weights) {
		return Comparator.comparing((Sheet sheet) -> weights.total(sheet.scores()))
			.thenComparing((sheet) -> sheet.scores().get(Weights.SATISFACTION))
			.reversed()
			.thenComparing(Sheet::worker);
	}

}
