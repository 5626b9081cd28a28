package org.shegong.renewal;

import org.shegong.account.WorkerCode;

/**
 * What the start form submits.
 *
 * @param worker code of the worker whose contract ends
 * @param extensionMonths months in all by which extensions of the contract were agreed;
 * null is none
 * @param autoContinued whether a clause continued the contract by itself when its term
 * was over; null is no
 * @param earlierTerms fixed terms right before the first contract on file; null says
 * nothing
 */
public record RenewalOpening(WorkerCode worker, Integer extensionMonths, Boolean autoContinued, Integer earlierTerms) {

	History history() {
		return new History(this.extensionMonths, this.autoContinued, this.earlierTerms, null);
	}

}
