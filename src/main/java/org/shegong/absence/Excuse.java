package org.shegong.absence;

import java.time.LocalDate;

import org.shegong.approval.Period;

/**
 * Leave or an outing.
 *
 * @param what its kind and request number, in words
 * @param approved whether it was granted; only then its days are not absent
 */
record Excuse(LocalDate from, LocalDate until, String what, boolean approved) {

	boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	String inWords() {
		return "%s（%s）".formatted(this.what, new Period(this.from, this.until).inFull());
	}

}
