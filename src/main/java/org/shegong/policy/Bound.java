package org.shegong.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What a lower text may say where a law or a central policy gives a value (A.16). */
enum Bound {

	LEAST("不得少于"), MOST("不得多于"), FIXED("不得不同于"), FREE("可以不同于");

	private final String title;

	Bound(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

	static Optional<Bound> of(String id) {
		return Arrays.stream(values()).filter((bound) -> bound.name().toLowerCase(Locale.ROOT).equals(id)).findFirst();
	}

	/** Whether a lower text may give a value where the higher one gives another. */
	boolean admits(Object lower, Object higher) {
		return switch (this) {
			case FREE -> true;
			case FIXED -> same(lower, higher);
			case LEAST -> contains(lower, higher) || compare(lower, higher).filter((order) -> order >= 0).isPresent();
			case MOST -> contains(higher, lower) || compare(lower, higher).filter((order) -> order <= 0).isPresent();
		};
	}

	/**
	 * Whether it is a floor or a ceiling, which a city may raise or lower for all below.
	 */
	boolean isLimit() {
		return this == LEAST || this == MOST;
	}

	private static boolean same(Object one, Object other) {
		return compare(one, other).map((order) -> order == 0).orElseGet(() -> one.equals(other));
	}

	private static boolean contains(Object all, Object some) {
		return all instanceof Collection<?> many && some instanceof Collection<?> few && many.containsAll(few);
	}

	private static Optional<Integer> compare(Object one, Object other) {
		return (one instanceof Number && other instanceof Number)
				? Optional.of(new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())))
				: Optional.empty();
	}

}
