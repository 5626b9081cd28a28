package org.shegong.transfer;

import java.time.LocalDate;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of who is to change their place
 * @param to code of the community they come to
 * @param on first calendar day there
 * @param position what they do there: ids of positions joined by +, or a post or a grid
 * in words; null where it stays as it is
 * @param until last calendar day there; only of somebody posted in
 */
public record TransferApplication(WorkerCode worker, TransferKind kind, String to, LocalDate on, String position,
		LocalDate until, String reason) {

	public TransferApplication {
		to = (to != null) ? to.strip() : null;
		position = (position != null) ? position.strip() : null;
	}

}
