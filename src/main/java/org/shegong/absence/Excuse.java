package org.shegong.absence;

import java.time.LocalDate;

import org.shegong.policy.Period;

/**
 * Leave or an outing.
 *
 * @param what its kind and request number, in words
 * @param approved whether it was granted; only then its days are not absent
 */
record Excuse(Period days, String what, boolean approved) {

	boolean covers(LocalDate day) {
		return this.days.covers(day);
	}

	String inWords() {
		return "%s（%s）".formatted(this.what, this.days.inFull());
	}

}
