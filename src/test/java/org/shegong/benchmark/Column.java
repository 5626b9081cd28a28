package org.shegong.benchmark;

import java.util.Locale;

/**
 * One column of a table that rows are copied in.
 *
 * @param type as the database names it
 */
record Column(String name, String type) {

	boolean isText() {
		return this.type.endsWith("char") || this.type.endsWith("text");
	}

	boolean isNumber() {
		return this.type.equals("bigint");
	}

	boolean isBinary() {
		return this.type.endsWith("blob") || this.type.endsWith("binary");
	}

	/** Until when something is to be done, in whichever table. */
	boolean isDue() {
		return this.type.startsWith("datetime") && this.name.toLowerCase(Locale.ROOT).contains("due");
	}

}
