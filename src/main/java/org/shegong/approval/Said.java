package org.shegong.approval;

/**
 * What somebody writes where a text is required. Blanks, marks without width and bare
 * punctuation say nothing: a reason has a letter or a digit in it.
 */
public final class Said {

	/** Letters by their class that nobody sees: fillers of Hangul. */
	private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

	/** Letters that turn the direction of reading, so that words read as they are not. */
	private static final String TURNING = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

	private static final String BREAKS = "\t\n\r";

	private Said() {
	}

	/** Whether a text says nothing. */
	public static boolean nothing(String text) {
		return text == null || text.codePoints()
			.noneMatch((letter) -> Character.isLetterOrDigit(letter) && FILLERS.indexOf(letter) < 0);
	}

	/**
	 * Whether a text has marks in it that nobody writes and nobody sees: controls besides
	 * breaks of lines, halves of letters, turns of direction.
	 */
	public static boolean hides(String text) {
		return text.codePoints()
			.anyMatch((letter) -> (Character.isISOControl(letter) && BREAKS.indexOf(letter) < 0)
					|| Character.getType(letter) == Character.SURROGATE || TURNING.indexOf(letter) >= 0);
	}

}
