package org.shegong.policy;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Calendar days from a first to a last one, both included, as people read them. */
public record Period(LocalDate from, LocalDate until) {

	/** Calendar days, the first and the last included. */
	public long days() {
		return ChronoUnit.DAYS.between(this.from, this.until) + 1;
	}

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** Whether they share a day. */
	public boolean touches(Period other) {
		return !this.from.isAfter(other.until) && !this.until.isBefore(other.from);
	}

	/** With year and weekday, where there is room. */
	public String inWords() {
		return this.from.equals(this.until) ? inWords(this.from) : inWords(this.from) + " 至 " + inWords(this.until);
	}

	/**
	 * For lists: month and day, and the year where it is not the one that readers have in
	 * mind.
	 */
	public String inShort(LocalDate today) {
		return this.from.equals(this.until) ? inShort(this.from, today)
				: inShort(this.from, today) + "—" + inShort(this.until, this.from);
	}

	/** With year, in the midst of a sentence. */
	public String inFull() {
		return this.from.equals(this.until) ? inFull(this.from) : inFull(this.from) + "至" + inFull(this.until);
	}

	/** As dates, for the lines of a file. */
	public String inDates() {
		return this.from.equals(this.until) ? this.from.toString() : this.from + "至" + this.until;
	}

	public static String inWords(LocalDate day) {
		return "%s（%s）".formatted(inFull(day), day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA));
	}

	/** With year, where the weekday says nothing. */
	public static String inFull(LocalDate day) {
		return InWords.day(day);
	}

	/**
	 * The same of one day.
	 * @param known a day of the year that need not be named
	 */
	public static String inShort(LocalDate day, LocalDate known) {
		return (day.getYear() != known.getYear()) ? inFull(day) : day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

}
