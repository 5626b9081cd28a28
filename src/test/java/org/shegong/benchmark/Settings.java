package org.shegong.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to measure, from {@code -Dcases}, {@code -Dclients} and {@code -Ddatabase}.
 *
 * @param warmUp cases driven before the clock starts
 */
record Settings(int cases, int warmUp, int clients, List<Database> databases) {

	private static final int MOST_CASES = 5000;

	private static final int MOST_CLIENTS = 32;

	private static final int WARM_UP = 40;

	static Settings given() {
		var cases = number("cases", 100, MOST_CASES);
		return new Settings(cases, Math.min(cases, WARM_UP), number("clients", 4, MOST_CLIENTS), chosen());
	}

	private static int number(String name, int otherwise, int most) {
		var written = System.getProperty(name, String.valueOf(otherwise));
		if (!written.matches("[0-9]{1,6}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > most) {
			throw new IllegalArgumentException("-D%s=%s: give a number from 1 to %d".formatted(name, written, most));
		}
		return Integer.parseInt(written);
	}

	private static List<Database> chosen() {
		var written = System.getProperty("database", "both");
		var wanted = Arrays.stream(Database.values())
			.filter((one) -> written.equals("both") || written.equals(one.name().toLowerCase(Locale.ROOT)))
			.toList();
		if (wanted.isEmpty()) {
			throw new IllegalArgumentException("-Ddatabase=" + written + ": give h2, mariadb or both");
		}
		return wanted;
	}

}
