package org.shegong.web.roster.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words an office may write for each of a few values: the identifier, the title, and
 * what else is common.
 *
 * @param <T> the values
 */
public class Words<T> {

	private final Map<String, T> values = new LinkedHashMap<>();

	private final Map<String, String> titles = new LinkedHashMap<>();

	/** One value more, in the order in which the choices are to be offered. */
	public Words<T> with(T value, String id, String title, String... others) {
		this.values.put(id, value);
		this.values.put(plain(title), value);
		for (var other : others) {
			this.values.put(plain(other), value);
		}
		this.titles.put(id, title);
		return this;
	}

	/** The value a word stands for. */
	public Optional<T> find(String text) {
		return Optional.ofNullable(this.values.get(plain(text)));
	}

	/**
	 * Several words joined in one text, with titles that hold a comma themselves replaced
	 * by their identifiers.
	 */
	String apart(String text) {
		var apart = text;
		for (var choice : this.titles.entrySet()) {
			if (choice.getValue().matches(".*[+＋、,，].*")) {
				apart = apart.replace(choice.getValue(), choice.getKey());
			}
		}
		return apart;
	}

	String offered() {
		return this.titles.entrySet()
			.stream()
			.map((choice) -> choice.getKey() + " " + choice.getValue())
			.collect(Collectors.joining("、"));
	}

	/** Without what typists vary: case, blanks, full-width brackets. */
	private static String plain(String text) {
		return text.replaceAll("\\s", "").replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT);
	}

}
