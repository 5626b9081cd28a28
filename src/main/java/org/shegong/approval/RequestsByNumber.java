package org.shegong.approval;

import java.util.Optional;

/** Looking into the tables of one room only. */
interface RequestsByNumber {

	/** Finds by the number people quote. */
	Optional<ApprovalRequest> byNumber(RequestNumber number);

}
