package org.shegong.web.roster.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number format that shows a whole number with zeros in front or with words around it,
 * such as 0000 or "HT-"000.
 *
 * @param digits the places of digits, zeros where one is always shown
 */
record Mask(String before, String digits, String after) {

	private static final String WORDS = "((?:\"[^\"]*\"|\\\\.|_.|[-/ ])*)";

	private static final Pattern CODE = Pattern.compile(WORDS + "(#*0+)" + WORDS);

	static Optional<Mask> of(String format) {
		var positive = CODE.matcher(format.replaceAll("(?s);.*", "").replaceAll("\\[[^]]*]", ""));
		return positive.matches() ? Optional
			.of(new Mask(words(positive.group(1)), positive.group(2).replace("#", ""), words(positive.group(3))))
				: Optional.empty();
	}

	private static String words(String quoted) {
		return quoted.replaceAll("_.", "").replace("\"", "").replace("\\", "");
	}

	String fill(String number) {
		return this.before + "0".repeat(Math.max(0, this.digits.length() - number.length())) + number + this.after;
	}

}
