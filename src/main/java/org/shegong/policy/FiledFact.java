package org.shegong.policy;

import java.time.LocalDate;

/**
 * A line of a personnel file, as far as protections are read from it.
 *
 * @param kind such as {@code pregnancy}, {@code child-birth}, {@code medical-period},
 * {@code leave}
 * @param value what the line says in a word, such as a leave kind; may be null
 * @param until last day it covers; null where it does not say
 */
public record FiledFact(String kind, String value, LocalDate date, LocalDate until) {

	boolean is(String kind, String value) {
		return this.kind.equals(kind) && value.equals(this.value);
	}

	boolean covers(LocalDate day) {
		return !day.isBefore(this.date) && !day.isAfter(last());
	}

	LocalDate last() {
		return (this.until != null) ? this.until : this.date;
	}

}
