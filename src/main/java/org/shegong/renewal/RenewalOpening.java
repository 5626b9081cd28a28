package org.shegong.renewal;

/**
 * What the start form submits.
 *
 * @param worker code of the worker whose contract ends
 * @param extensionMonths months in all by which extensions of the contract were agreed;
 * null is none
 * @param autoContinued whether a clause continued the contract by itself when its term
 * was over; null is no
 */
public record RenewalOpening(String worker, Integer extensionMonths, Boolean autoContinued) {

	History history() {
		return new History(this.extensionMonths, this.autoContinued);
	}

}
