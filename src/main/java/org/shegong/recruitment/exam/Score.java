package org.shegong.recruitment.exam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores of a candidate, 0 to 100 with at most two decimals; null where the candidate did
 * not sit the part.
 */
public record Score(Integer candidate, BigDecimal written, BigDecimal interview) {

	/** What is wrong with the score at a place of a list. */
	public record Fault(int index, String column, String message) {
	}

	List<Fault> faults(int index) {
		var faults = new ArrayList<Fault>();
		check(index, "written", this.written, faults);
		check(index, "interview", this.interview, faults);
		return faults;
	}

	private static void check(int index, String column, BigDecimal score, List<Fault> faults) {
		if (score != null && ResultLine.points(score.toPlainString()) == null) {
			faults.add(new Fault(index, column, "成绩应为 0 至 100，最多两位小数，现为 " + score.toPlainString()));
		}
	}

}
