package org.shegong.pay;

import java.time.LocalDate;

/**
 * What a move rests on: a line of the file, or completed years.
 *
 * @param key the same for the same ground, so that it is used once
 * @param date since when there is such a ground
 * @param words for people
 */
record Ground(String key, LocalDate date, String words) {

	static Ground line(Long entry, LocalDate date, String words) {
		return new Ground("entry-" + entry, date, words);
	}

	static Ground years(int years, LocalDate date) {
		return new Ground("years-" + years, date, "在社区工作满%d年".formatted(years));
	}

}
