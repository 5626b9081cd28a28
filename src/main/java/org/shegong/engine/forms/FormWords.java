package org.shegong.engine.forms;

import java.util.regex.Pattern;

/** How forms call their fields. */
final class FormWords {

	/** What explains a label stands behind it in brackets. */
	private static final Pattern REMARK = Pattern.compile("（.*$");

	/** A remark that says of what a number counts so many, not how to fill it in. */
	private static final Pattern UNIT = Pattern.compile("（[^（），。；、：\\s填选如例可留含匿]{1,6}）$");

	private FormWords() {
	}

	/** A label without its remark; a number keeps its unit. */
	static String bare(String label, String type) {
		return type.equals("number") && UNIT.matcher(label.strip()).find() ? label.strip() : bare(label);
	}

	/** A label without its remark. */
	static String bare(String label) {
		var bare = REMARK.matcher(label.strip()).replaceFirst("");
		return bare.isBlank() ? label.strip() : bare;
	}

}
