package org.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.scores.Weights;

/**
 * An assessment without the people it is about.
 *
 * @param submittedBy the account that opened it; null when the system did
 * @param titles what the grades are called here, by id
 * @param republished whether grades that appeals changed are on the board as well
 * @param promotes whether pay grades follow from the result here
 * @param honours whether advanced units are rated here
 * @param awards whether there is a special award here
 * @param awardTitles what a community may be titled to get it, by id
 */
public record AssessmentFrame(RequestNumber number, String unit, String unitName, int year, AccountName submittedBy,
		List<Weights.Part> weights, Map<String, String> titles, boolean republished, boolean promotes, boolean honours,
		boolean awards, Map<String, String> awardTitles) {

	/**
	 * Somebody who is assessed, without what their file says.
	 *
	 * @param leads whether they are secretary or director of their community
	 * @param regradedOn when an appeal changed the grade; null where none did
	 */
	public record Row(WorkerCode worker, String name, String unitName, String positions, boolean leads,
			Map<String, BigDecimal> scores, Grade grade, boolean advanced, LocalDate regradedOn) {
	}

}
