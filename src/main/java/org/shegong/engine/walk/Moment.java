package org.shegong.engine.walk;

import java.time.LocalDate;

/**
 * How far a branch has come if every step before took until its last day.
 *
 * @param known whether that day is known ahead; else the day is the earliest
 */
record Moment(LocalDate day, boolean known) {

	/** When both have come, or this one alone. */
	Moment and(Moment other) {
		return (other == null) ? this
				: new Moment(other.day.isAfter(this.day) ? other.day : this.day, this.known && other.known);
	}

	/** What was due before is done at once. */
	Moment until(LocalDate due) {
		return (due.isAfter(this.day)) ? new Moment(due, this.known) : this;
	}

	Moment someday() {
		return new Moment(this.day, false);
	}

}
