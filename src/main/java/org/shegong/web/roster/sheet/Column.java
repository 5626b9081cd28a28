package org.shegong.web.roster.sheet;

import java.util.List;
import java.util.Locale;

/**
 * A column of a sheet.
 *
 * @param name as neighbouring systems write it
 * @param required whether a sheet without it is refused
 * @param titles what an office may write in the header instead; the first is the one we
 * use ourselves
 */
public record Column(String name, boolean required, List<String> titles) {

	public static Column required(String name, String... titles) {
		return new Column(name, true, List.of(titles));
	}

	public static Column optional(String name, String... titles) {
		return new Column(name, false, List.of(titles));
	}

	public String title() {
		return this.titles.get(0);
	}

	boolean isCalled(String header) {
		var text = header.replaceAll("[\\s*＊\uFEFF]", "").toLowerCase(Locale.ROOT);
		return this.name.toLowerCase(Locale.ROOT).equals(text) || this.titles.contains(text);
	}

}
