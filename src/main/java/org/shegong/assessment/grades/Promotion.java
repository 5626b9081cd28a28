package org.shegong.assessment.grades;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.shegong.assessment.AssessmentNumbers;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/**
 * The pay grades by which somebody rises in the January after a year (TY-19, TY-20).
 *
 * @param steps 0 where nothing follows from the year
 * @param from the grade now; null where the roster has none
 * @param ruled whether there is a text that lets grades rise at all
 */
public record Promotion(int steps, Integer from, int ceiling, Basis basis, boolean ruled) {

	/**
	 * @param grades by year, that of the year itself included
	 * @param commended years with a provincial commendation
	 */
	public static Promotion of(int year, Map<Integer, Grade> grades, Set<Integer> commended, Integer from,
			Policy policy) {
		var ceiling = AssessmentNumbers.of(policy).payGradeCeiling().value();
		var outstanding = AssessmentNumbers.of(policy).payGradeOutstandingStep().value();
		var step = AssessmentNumbers.of(policy).payGradeStep().value();
		var ruled = step > 0 || outstanding > 0;
		if (outstanding > 0 && (commended.contains(year) || windowEnds(year, grades, policy))) {
			return new Promotion(outstanding, from, ceiling,
					AssessmentNumbers.of(policy).payGradeOutstandingStep().basis(), ruled);
		}
		var passed = grades.get(year) == Grade.EXCELLENT || grades.get(year) == Grade.COMPETENT;
		return new Promotion(passed ? step : 0, from, ceiling, AssessmentNumbers.of(policy).payGradeStep().basis(),
				ruled);
	}

	/**
	 * Whether so many excellent years in a row end with this one. A year that is used is
	 * not used again; a year without an assessment ends a row.
	 */
	private static boolean windowEnds(int year, Map<Integer, Grade> grades, Policy policy) {
		var needed = AssessmentNumbers.of(policy).payGradeExcellentYears().value();
		var overlap = AssessmentNumbers.of(policy).payGradeWindowsOverlap().value();
		int row = 0;
		int last = 0;
		for (var one : new TreeMap<>(grades).headMap(year, true).entrySet()) {
			row = (one.getKey() == last + 1) ? row : 0;
			row = (one.getValue() == Grade.EXCELLENT) ? row + 1 : 0;
			last = one.getKey();
			if (row == needed) {
				if (last == year) {
					return true;
				}
				row = overlap ? needed - 1 : 0;
			}
		}
		return false;
	}

	/** Whoever left the ranks rises no more. */
	public Promotion lost() {
		return new Promotion(0, null, this.ceiling, this.basis, false);
	}

	/** The grade afterwards; null where the roster has none now. */
	public Integer to() {
		return (this.from != null)
				? Integer.valueOf(Math.max(this.from, Math.min(this.ceiling, this.from + this.steps))) : null;
	}

	/** Whether the grade changes. */
	public boolean rises() {
		return this.steps > 0 && this.from != null && to() > this.from;
	}

	public String inWords() {
		if (this.steps == 0) {
			return (this.ruled && this.from != null) ? "薪级不变（%d级）".formatted(this.from) : null;
		}
		if (this.from == null) {
			return "晋升%d级（花名册没有现薪级，请补登）".formatted(this.steps);
		}
		return (to() < this.from + this.steps) ? "薪级由%d级至%d级（上限%d级）".formatted(this.from, to(), this.ceiling)
				: "薪级由%d级晋升%d级至%d级".formatted(this.from, this.steps, to());
	}

}
