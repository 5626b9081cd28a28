package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What counties and cities keep themselves. */
interface Locals {

	/** Where nobody keeps anything. */
	Locals NONE = (unit, parameter, date, known) -> Optional.empty();

	/**
	 * @param known only what was confirmed by then counts; null: all
	 */
	Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known);

	/** Whether a unit may keep anything at all. */
	default boolean keeps(String unit) {
		return true;
	}

	/** The first days of all that a unit keeps for a parameter. */
	default Stream<LocalDate> days(String unit, String parameter) {
		return Stream.empty();
	}

}
