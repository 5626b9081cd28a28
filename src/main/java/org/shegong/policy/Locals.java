package org.shegong.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What counties and cities keep themselves. */
interface Locals {

	/** Where nobody keeps anything. */
	Locals NONE = new Locals() {

		@Override
		public Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known) {
			return Optional.empty();
		}

		@Override
		public Locals of(List<String> units, Instant known) {
			return this;
		}

	};

	/**
	 * @param known only what was confirmed by then counts; null: all
	 */
	Optional<LocalRule> find(String unit, String parameter, LocalDate date, Instant known);

	/**
	 * What these units keep now and was confirmed by a moment; equal to what they kept
	 * before only where none of it has changed.
	 * @param known null: all
	 */
	default Locals of(List<String> units, Instant known) {
		return (unit, parameter, date, same) -> find(unit, parameter, date, known);
	}

	/** Whether a unit may keep anything at all. */
	default boolean keeps(String unit) {
		return true;
	}

	/** The first days of all that a unit keeps for a parameter. */
	default Stream<LocalDate> days(String unit, String parameter) {
		return Stream.empty();
	}

}
