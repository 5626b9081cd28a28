package org.shegong.assessment.hearing;

import java.time.LocalDate;

import org.shegong.worker.FileFact;
import org.shegong.worker.PostFact.Transferred;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

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

	/** As the file tells it from other training and transfers. */
	public FileFact fact() {
		return TRAINING.equals(this.kind) ? new Trained(null, null, null, Purpose.AFTER_FAILURE)
				: new Transferred(null, true);
	}

	public String title() {
		return TRAINING.equals(this.kind) ? "培训" : "调整岗位";
	}

}
