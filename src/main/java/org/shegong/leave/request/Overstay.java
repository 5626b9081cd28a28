package org.shegong.leave.request;

import java.time.LocalDate;
import java.util.Map;

import org.shegong.account.WorkerCode;

/** Working days after a leave on which the worker was expected and did not come. */
public record Overstay(WorkerCode worker, LocalDate from, LocalDate until, String circumstances) {

	/** As the form that reports an absence says it. */
	public Map<String, Object> report() {
		return Map.of("worker", this.worker.value(), "from", this.from.toString(), "until", this.until.toString(),
				"circumstances", this.circumstances);
	}

}
