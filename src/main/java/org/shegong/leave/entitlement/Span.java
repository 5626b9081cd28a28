package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.shegong.policy.Period;

/** A period of leave, first and last day included, with half days at its ends. */
public record Span(LocalDate from, LocalDate until, boolean fromNoon, boolean untilNoon) {

	public Span {
		if (until.isBefore(from)) {
			throw new IllegalArgumentException("A leave cannot end on " + until + " before it begins on " + from);
		}
	}

	public static Span of(LocalDate from, LocalDate until) {
		return new Span(from, until, false, false);
	}

	public Stream<LocalDate> days() {
		return this.from.datesUntil(this.until.plusDays(1));
	}

	/** How many halves of a day inside the period it takes. */
	int halvesOn(LocalDate day) {
		return 2 - (this.fromNoon && day.equals(this.from) ? 1 : 0)
				- (this.untilNoon && day.equals(this.until) ? 1 : 0);
	}

	/** The first half day, counted from the epoch. */
	public long start() {
		return 2 * this.from.toEpochDay() + (this.fromNoon ? 1 : 0);
	}

	/** The first half day after it, counted from the epoch. */
	public long end() {
		return 2 * this.until.toEpochDay() + (this.untilNoon ? 1 : 2);
	}

	public boolean overlaps(Span other) {
		return start() < other.end() && other.start() < end();
	}

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** The same leave, ended no later than a day. */
	public Span endingBy(LocalDate last) {
		return last.isBefore(this.until) ? new Span(this.from, last, this.fromNoon, false) : this;
	}

	public String inWords() {
		var first = Period.inWords(this.from) + (this.fromNoon ? "下午" : "");
		return (this.from.equals(this.until) && !this.untilNoon) ? first
				: first + " 至 " + Period.inWords(this.until) + (this.untilNoon ? "上午" : "");
	}

	/** For lists, as {@link Period#inShort}. */
	public String inShort(LocalDate today) {
		var first = Period.inShort(this.from, today) + (this.fromNoon ? "下午" : "");
		return (this.from.equals(this.until) && !this.untilNoon) ? first
				: first + "—" + Period.inShort(this.until, this.from) + (this.untilNoon ? "上午" : "");
	}

}
