package org.shegong.retention;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;

/**
 * Something whose time is over.
 *
 * @param subject code of the worker, account of the uploader, id of the campaign or code
 * of the county, by kind
 * @param worker code of the worker whose data it is; null where it is nobody's alone
 * @param since the oldest of it
 * @param records how many records it is
 */
public record Due(DataKind kind, String subject, WorkerCode worker, LocalDate since, int records) {

	boolean isSameAs(DataKind otherKind, String otherSubject) {
		return this.kind == otherKind && this.subject.equals(otherSubject);
	}

}
