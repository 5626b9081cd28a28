package org.shegong.policy;

import java.time.LocalDate;

/**
 * One number of the rule book as it holds for a jurisdiction on a day.
 *
 * @param name of the parameter
 * @param title what it means
 * @param unit what it is counted in
 * @param own the entry of a county or city it comes from; null where it stands in a file
 * @param leftOpen whether the place's own document left it out, so that our default
 * stands there until the place enters its number
 * @param next null where nothing else is known to come
 * @param givenWay what the nearest unit entered though something above it holds instead;
 * null: nothing
 */
public record Rule(String name, Area area, String title, String unit, Parameter parameter, LocalRule own,
		boolean leftOpen, Change next, LocalRule givenWay) {

	/** What holds instead from a later day on. */
	public record Change(LocalDate from, Parameter parameter) {
	}

}
