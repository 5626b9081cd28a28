package org.shegong.leave.rules;

import org.shegong.approval.FormFault;

/** What may be wrong with an application for leave. */
public enum LeaveFault implements FormFault {

	UNKNOWN_WORKER, NO_KIND, NO_FIRST_DAY, KIND_NOT_HERE, ENDS_BEFORE_IT_BEGINS, OUT_OF_RANGE, NO_LAST_DAY, NO_REASON,
	REASON_TOO_LONG, NO_MONTHS, MONTHS_OUT_OF_RANGE, CHILDREN_OUT_OF_RANGE

}
