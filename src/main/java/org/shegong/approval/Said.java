package org.shegong.approval;

/**
 * What somebody writes where a text is required. Blanks, marks without width and bare
 * punctuation say nothing: a reason has a letter or a digit in it.
 */
public final class Said {

	/** Letters by their class that nobody sees: fillers of Hangul. */
	private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

	private Said() {
	}

	/** Whether a text says nothing. */
	public static boolean nothing(String text) {
		return text == null || text.codePoints()
			.noneMatch((letter) -> Character.isLetterOrDigit(letter) && FILLERS.indexOf(letter) < 0);
	}

}
