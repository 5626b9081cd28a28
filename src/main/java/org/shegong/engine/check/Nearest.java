package org.shegong.engine.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Names of which one may have been meant. */
record Nearest(Collection<String> names) {

	/** Letters that may be wrong. */
	private static final int MOST = 2;

	/** Empty where none is written almost like it. */
	Optional<String> to(String written) {
		return this.names.stream()
			.filter((name) -> wrong(name, written) <= MOST)
			.min(Comparator.comparingInt((String name) -> wrong(name, written))
				.thenComparing(Comparator.naturalOrder()));
	}

	/** How many letters have to be put in, left out or changed. */
	private static int wrong(String name, String written) {
		var before = new int[written.length() + 1];
		for (var column = 0; column < before.length; column++) {
			before[column] = column;
		}
		for (var row = 1; row <= name.length(); row++) {
			var now = new int[before.length];
			now[0] = row;
			for (var column = 1; column < now.length; column++) {
				var same = (name.charAt(row - 1) == written.charAt(column - 1)) ? 0 : 1;
				now[column] = Math.min(before[column - 1] + same, Math.min(before[column], now[column - 1]) + 1);
			}
			before = now;
		}
		return before[written.length()];
	}

}
