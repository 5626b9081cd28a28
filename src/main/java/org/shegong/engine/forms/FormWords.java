package org.shegong.engine.forms;

import java.util.regex.Pattern;

/** How forms call their fields. */
final class FormWords {

	/** What explains a label stands behind it in brackets. */
	private static final Pattern REMARK = Pattern.compile("（.*$");

	private FormWords() {
	}

	/** A label without its remark. */
	static String bare(String label) {
		var bare = REMARK.matcher(label.strip()).replaceFirst("");
		return bare.isBlank() ? label.strip() : bare;
	}

}
