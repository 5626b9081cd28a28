package org.shegong.secondment;

import java.time.LocalDate;

import org.shegong.approval.Period;

/**
 * Days somebody of a community is, or has asked to be, seconded.
 *
 * @param number the request; null for a line that the roster brought
 * @param until last day; {@link LocalDate#MAX} for somebody overdue who is not back
 * @param pending whether it is still undecided
 */
record Stay(String worker, String number, LocalDate from, LocalDate until, boolean pending) {

	boolean overlaps(LocalDate first, LocalDate last) {
		return !this.from.isAfter(last) && !this.until.isBefore(first);
	}

	boolean covers(LocalDate day) {
		return overlaps(day, day);
	}

	/** As people read it; the name is added by those who know it. */
	String inWords() {
		var days = this.until.equals(LocalDate.MAX) ? Period.inShort(this.from) + "起，期满未返岗"
				: new Period(this.from, this.until).inShort();
		return "%s（%s%s）".formatted((this.number != null) ? "借调 " + this.number : "档案登记的借调", days,
				this.pending ? "，审批中" : "");
	}

}
