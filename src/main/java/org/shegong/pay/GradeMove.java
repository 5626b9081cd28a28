package org.shegong.pay;

import java.time.LocalDate;

/**
 * A move of a pay grade.
 *
 * @param on the first of the month from which it counts
 */
record GradeMove(int from, int to, LocalDate on) {

	/** From whatever grade the roster says on the day, as far as was agreed. */
	int onto(Integer now, int ceiling) {
		return (now == null || now == this.from) ? this.to : Math.max(1, Math.min(ceiling, now + this.to - this.from));
	}

	String inWords() {
		return "薪级由%d级%s至%d级".formatted(this.from, (this.to > this.from) ? "晋升" : "调整", this.to);
	}

}
