package org.shegong.worker;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Which year a line about a yearly assessment is of, found once as it is brought in: the
 * one its words name, else that of its date; in the first three months the one before,
 * because a year is assessed when it is over (DESIGN).
 */
public final class AssessedYear {

	/** As in 2025年度考核, not as in 2026年1月. */
	private static final Pattern NAMED = Pattern.compile("(20\\d{2})\\s*年(?:度|终|末|底|考|评)");

	private AssessedYear() {
	}

	public static int of(String words, LocalDate date) {
		var named = NAMED.matcher(words);
		if (named.find()) {
			return Integer.parseInt(named.group(1));
		}
		return (date.getMonthValue() <= 3) ? date.getYear() - 1 : date.getYear();
	}

}
