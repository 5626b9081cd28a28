package org.shegong.benchmark;

import java.util.Arrays;
import java.util.List;

/** What to measure, given with {@code -D}. */
class Settings {

	String word(String name, String otherwise) {
		return System.getProperty(name, otherwise);
	}

	/** A whole number from 1 to the most. */
	int number(String name, int otherwise, int most) {
		var written = word(name, String.valueOf(otherwise));
		if (!written.matches("[0-9]{1,8}") || Integer.parseInt(written) < 1 || Integer.parseInt(written) > most) {
			throw new IllegalArgumentException("-D%s=%s: give a number from 1 to %d".formatted(name, written, most));
		}
		return Integer.parseInt(written);
	}

	/** Whole numbers, with commas between them. */
	List<Integer> numbers(String name, String otherwise) {
		var written = word(name, otherwise);
		if (!written.matches("[0-9]{1,8}(,[0-9]{1,8})*")) {
			throw new IllegalArgumentException("-D%s=%s: give numbers such as 1000,10000".formatted(name, written));
		}
		return Arrays.stream(written.split(",")).map(Integer::valueOf).toList();
	}

	/** The most heap of every JVM measured, as {@code -Xmx} takes it. */
	String heap() {
		var written = word("heap", "512m");
		if (!written.matches("[0-9]{1,5}[mg]")) {
			throw new IllegalArgumentException("-Dheap=" + written + ": give a size such as 256m");
		}
		return written;
	}

}
