package org.shegong.leave.request;

import org.shegong.approval.FormFault;

/** What may be wrong with a report that somebody is back. */
public enum ReturnFault implements FormFault {

	NO_DAY, NOT_BEGUN_YET, LATER_THAN_DUE, STILL_TO_COME, BEFORE_THE_LEAVE, NOTE_TOO_LONG, BIRTH_MISSING,
	CHILDREN_OUT_OF_RANGE, NO_BIRTH_ASKED_FOR, ANOTHER_BIRTH_ON_FILE, BIRTH_OUT_OF_RANGE

}
