package org.shegong.upgrade;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;

import org.shegong.support.City;

/**
 * What somebody puts into the form of a task.
 *
 * @param when the day it is completed on
 * @param before what is done elsewhere before the form is sent
 * @param fields the fields on a day
 */
record Answer(When when, Before before, Function<LocalDate, Map<String, Object>> fields) {

	/** The day on which a task is completed. */
	enum When {

		/** The day it is open. */
		AT_ONCE,
		/** The day before the last on which it is in time. */
		BEFORE_THE_LAST_DAY,
		/** None: a timer ends it. */
		NEVER

	}

	/** Something done on another page while the task is open. */
	interface Before {

		void is(City city, String account, String number);

	}

	static Answer of(Map<String, Object> fields) {
		return today((day) -> fields);
	}

	/** Fields that name the day. */
	static Answer today(Function<LocalDate, Map<String, Object>> fields) {
		return new Answer(When.AT_ONCE, (city, account, number) -> {
		}, fields);
	}

	static Answer approves() {
		return of(Map.of("decision", "approve", "opinion", "同意"));
	}

	static Answer resubmits() {
		return of(Map.of("decision", "resubmit"));
	}

	/** A timer ends it. */
	static Answer never() {
		return new Answer(When.NEVER, null, null);
	}

	Answer beforeTheLastDay() {
		return new Answer(When.BEFORE_THE_LAST_DAY, this.before, this.fields);
	}

	Answer after(Before before) {
		return new Answer(this.when, before, this.fields);
	}

}
