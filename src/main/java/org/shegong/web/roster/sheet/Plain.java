package org.shegong.web.roster.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without what nobody sees or means: typists, Word, web pages and WPS leave blanks
 * of many kinds, marks without width and full-width letters.
 */
final class Plain {

	/** Zero-width marks, direction marks, soft hyphens, byte order marks. */
	private static final Pattern INVISIBLE = Pattern
		.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]");

	private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\p{Zl}\\p{Zp}]");

	private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

	private static final Pattern FULL_WIDTH = Pattern.compile("[\uFF01-\uFF5E]");

	private static final int WIDTH = 0xFEE0;

	private Plain() {
	}

	/** As people read it, line breaks kept. */
	static String clean(String text) {
		return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	/** A name: 张 三 is written so only to be as wide as a name of three. */
	static String name(String text) {
		return BETWEEN_HAN.matcher(clean(text)).replaceAll("");
	}

	/** With plain letters, digits and punctuation. */
	static String narrow(String text) {
		return FULL_WIDTH.matcher(clean(text)).replaceAll((wide) -> {
			var letter = String.valueOf((char) (wide.group().charAt(0) - WIDTH));
			return Matcher.quoteReplacement(letter);
		});
	}

	/** The same without any blank. */
	static String folded(String text) {
		return narrow(text).replaceAll("\\s", "");
	}

	/** A word to be looked up: case and a full stop behind it do not count either. */
	static String word(String text) {
		return folded(text).replaceAll("[。.;；,，]+$", "").toLowerCase(Locale.ROOT);
	}

}
