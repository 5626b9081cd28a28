package org.shegong.assessment.scores;

import java.time.LocalDate;

/**
 * What an inspection found or a notice says about one worker (XX-19).
 *
 * @param kind {@code inspection} or {@code notice}; only notices count (XX-20)
 */
public record Remark(String worker, LocalDate date, String kind, String text) {

	static final String NOTICE = "notice";

	static final String INSPECTION = "inspection";

}
