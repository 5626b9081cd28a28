package org.shegong.leave.entitlement;

import java.time.LocalDate;

import org.shegong.leave.LeaveNumbers;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policy;
import org.shegong.worker.Worker;
import org.shegong.leave.request.LeaveApplication;

/**
 * What an entitlement depends on: the form, the person, the numbers of the place and what
 * was had before.
 */
public record Question(LeaveApplication form, Worker worker, Policy policy, LeaveHistory history) {

	LocalDate from() {
		return this.form.from();
	}

	/** The days asked for; the first alone where the end is left out. */
	Span span() {
		var until = this.form.until();
		return Span.of(from(), (until == null || until.isBefore(from())) ? from() : until);
	}

	/** The row of the table. */
	KindOfLeave kind() {
		return KindOfLeave.of(this.policy, this.form.kind().id());
	}

	DayUnit unit() {
		return DayUnit.of(kind());
	}

	LeaveNumbers numbers() {
		return LeaveNumbers.of(this.policy);
	}

	/**
	 * The years the form touches: that of the first day alone where the end is left out.
	 */
	int lastYear() {
		var until = this.form.until();
		return (until == null || until.isBefore(from())) ? from().getYear() : until.getYear();
	}

}
