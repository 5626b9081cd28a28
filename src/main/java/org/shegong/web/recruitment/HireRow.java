package org.shegong.web.recruitment;

import java.math.BigDecimal;

import org.shegong.recruitment.hiring.Formalities;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;

/** What is entered of one person to be hired, finished or not. */
record HireRow(Formalities formalities) {

	private static final BigDecimal HIGHEST_WAGE = BigDecimal.valueOf(1_000_000);

	private static final Words<Boolean> YES_OR_NO = new Words<Boolean>().with(true, "true", "是")
		.with(false, "false", "否");

	static HireRow read(Line line) {
		return new HireRow(new Formalities(line.need("candidate", line.whole("candidate", null)),
				line.choice("withdrew", YES_OR_NO, null), line.text("code", 64, null), line.text("unit", 64, null),
				line.text("contractNumber", 64, null), line.date("contractFrom", null),
				line.date("contractUntil", null), wage(line), line.dayOrMonth("workingSince", null),
				line.dayOrMonth("gridSince", null), line.whole("trainingHours", null), line.date("trainingUntil", null),
				line.text("certificateNumber", 64, null), line.text("note", 500, null)));
	}

	private static BigDecimal wage(Line line) {
		var wage = line.amount("monthlyWage", null);
		if (wage != null && (wage.scale() > 2 || wage.compareTo(HIGHEST_WAGE) > 0)) {
			line.fault("monthlyWage", "月工资按元填写，最多两位小数；现为“%s”".formatted(wage.toPlainString()));
		}
		return wage;
	}

}
