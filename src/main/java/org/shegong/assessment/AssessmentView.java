package org.shegong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.assessment.awards.AwardTitle;
import org.shegong.assessment.scores.FileYear;
import org.shegong.assessment.grades.Grade;
import org.shegong.assessment.scores.Weights;

/**
 * An assessment as those who work on it see it.
 *
 * @param submittedBy the account that opened it; null when the system did
 * @param titles what the grades are called here, by id
 * @param excellentAtMost how many may be excellent
 * @param pool the same with how it was reckoned
 * @param leftOut who is not assessed, and why
 * @param republished whether grades that appeals changed are on the board as well
 * @param honours whether advanced units are rated here
 * @param awards whether there is a special award here
 * @param awardTitles what a community may be titled to get it, by id
 * @param sheets a page of those who are assessed
 * @param assessed how many are assessed
 */
public record AssessmentView(RequestNumber number, String unit, String unitName, int year, AccountName submittedBy,
		List<Weights.Part> weights, Map<String, String> titles, int excellentAtMost, String pool, List<String> leftOut,
		boolean republished, boolean honours, boolean awards, Map<String, String> awardTitles,
		List<CommunityLine> communities, List<SheetLine> sheets, long assessed) {

	/**
	 * A community.
	 *
	 * @param notices persons' notices in the year
	 * @param title what its workers get a special award for; null for none
	 * @param award yuan for each of them; null for none
	 */
	public record CommunityLine(String code, String name, int notices, boolean advanced, AwardTitle title,
			BigDecimal award) {
	}

	/**
	 * One worker.
	 *
	 * @param proposed what the system advises; null before all scores are in
	 * @param forced whether a rule leaves no other grade
	 * @param hearing how the worker took the result, in words
	 * @param unheard whether the worker has not signed
	 * @param payGrade the pay grade now
	 * @param nextGrade the pay grade from next January on if the grade stays so; null
	 * where there is none
	 * @param regradedOn when an appeal changed the grade; null where none did
	 * @param onFile what the file says about the year
	 */
	public record SheetLine(WorkerCode worker, String name, String unit, String unitName, String positions,
			boolean leads, Map<String, BigDecimal> scores, BigDecimal total, int notices, Grade proposed,
			boolean forced, Grade grade, String reason, boolean advanced, String hearing, boolean unheard,
			boolean refused, Integer payGrade, Integer nextGrade, String promotion, LocalDate regradedOn,
			FileYear onFile) {
	}

}
