package org.shegong.pay;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Basis;

/**
 * A change of somebody's pay.
 *
 * @param on the day from which it counts, or on which it happened
 * @param rule null where it rests on none
 * @param subject the same for the same change, so that it stands on one list only
 */
public record PayLine(WorkerCode worker, PayKind kind, LocalDate on, String content, String rule, String source,
		String subject) {

	static PayLine of(WorkerCode worker, PayKind kind, LocalDate on, String content, Basis basis, String subject) {
		return new PayLine(worker, kind, on, content, basis.rule(), basis.source(), subject);
	}

}
