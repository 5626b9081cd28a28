package org.shegong.leave.entitlement;

import org.shegong.policy.Days;

/**
 * How days of one leave are counted.
 *
 * @param plainDays calendar days at the beginning that count whatever they are: the part
 * granted by national law
 * @param skipsStatutory whether statutory holidays after them are left out (policy.md
 * B.7, Jiangsu)
 */
public record Counting(DayUnit unit, int plainDays, boolean skipsStatutory) {

	static Counting plain(DayUnit unit) {
		return new Counting(unit, 0, false);
	}

	/** The same for the rest of a leave of which some days were taken before. */
	Counting after(Days taken) {
		return new Counting(this.unit, Math.max(0, this.plainDays - taken.halves() / 2), this.skipsStatutory);
	}

}
