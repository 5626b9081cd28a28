package org.shegong.web.facts;

import org.shegong.approval.Said;

/**
 * A fact as it is sent, unread.
 *
 * @param value what the kind says: the expected date of a pregnancy, a sanction, a
 * certificate, the new value of a column
 * @param field a column of the roster's sheet {@code workers}
 * @param number of children
 * @param hours class hours of a training
 * @param paper the document it is entered from
 * @param note the reason of a correction, or anything else worth keeping
 */
record FactForm(String kind, String date, String until, String value, String field, String number, String hours,
		String organiser, String paper, String note) {

	String of(FactField of) {
		var text = switch (of) {
			case UNTIL -> this.until;
			case VALUE -> this.value;
			case FIELD -> this.field;
			case NUMBER -> this.number;
			case HOURS -> this.hours;
			case ORGANISER -> this.organiser;
			case PAPER -> this.paper;
			case NOTE -> this.note;
		};
		return text(text);
	}

	/** Without blanks around it; null where nothing is written. */
	static String text(String text) {
		return Said.nothing(text) ? null : text.strip();
	}

}
