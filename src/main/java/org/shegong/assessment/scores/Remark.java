package org.shegong.assessment.scores;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;
import org.shegong.worker.FileFact;
import org.shegong.worker.YearFact.Inspected;
import org.shegong.worker.YearFact.Notified;

/**
 * What an inspection found or a notice says about one worker (XX-19).
 *
 * @param kind {@code inspection} or {@code notice}; only notices count (XX-20)
 */
public record Remark(WorkerCode worker, LocalDate date, String kind, String text) {

	static final String NOTICE = "notice";

	static final String INSPECTION = "inspection";

	FileFact fact() {
		var said = this.text.strip();
		return NOTICE.equals(this.kind) ? new Notified(null, said, null) : new Inspected(said);
	}

}
