package org.shegong.web.recruitment;

import java.math.BigDecimal;

import org.shegong.recruitment.exam.Score;
import org.shegong.web.roster.sheet.Line;

/**
 * A row of the sheet {@code scores}.
 *
 * @param name as written; null where the sheet does not say it
 */
record ScoreRow(Line line, String name, Score score) {

	private static final String ABSENT = "缺考";

	static ScoreRow read(Line line) {
		return new ScoreRow(line, line.called("name", 120, null),
				new Score(line.need("candidate", line.whole("candidate", null)), points(line, "written"),
						points(line, "interview")));
	}

	/** Offices write the word where somebody did not come. */
	private static BigDecimal points(Line line, String column) {
		return line.peek(column).equals(ABSENT) ? null : line.amount(column, null);
	}

}
