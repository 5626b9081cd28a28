package org.shegong.engine.forms;

import java.util.regex.Pattern;

/** How forms call their fields. */
final class FormWords {

	/** What explains a label stands behind it in brackets. */
	private static final Pattern REMARK = Pattern.compile("（.*$");

	/**
	 * What a number is counted in stands there alone, such as （公里）, and no advice on
	 * filling it in.
	 */
	private static final Pattern UNIT = Pattern.compile("（((?!.*[填选空写可必如整约])[^（）\\s\\p{Punct}，、；：。]{1,4})）$");

	private FormWords() {
	}

	/**
	 * What the number of a field is counted in by its label; empty where it does not say.
	 */
	static String unit(String label) {
		var unit = UNIT.matcher(label.strip());
		return unit.find() ? unit.group(1) : "";
	}

	/** A label without its remark. */
	static String bare(String label) {
		var bare = REMARK.matcher(label.strip()).replaceFirst("");
		return bare.isBlank() ? label.strip() : bare;
	}

}
