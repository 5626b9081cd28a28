package org.shegong.assessment.hearing;

import java.time.LocalDate;

/**
 * What is done for a worker who failed the year (LCL 40(2)).
 *
 * @param kind {@code training} or {@code transfer} to another post
 * @param until last day of a training; a transfer may have none
 * @param content what is taught, or the new post
 */
public record Arrangement(String kind, LocalDate from, LocalDate until, String content) {

	public static final String TRAINING = "training";

	public static final String TRANSFER = "transfer";

	/** How its line in the file is told from other training. */
	public static final String HELP = "after-failed-assessment";

	public String title() {
		return TRAINING.equals(this.kind) ? "培训" : "调整岗位";
	}

}
