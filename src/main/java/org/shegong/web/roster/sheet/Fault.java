package org.shegong.web.roster.sheet;

/**
 * What is wrong in an uploaded file and what to do about it.
 *
 * @param sheet null when the file as a whole is meant
 * @param row as the spreadsheet program counts, the header being 1; 0 when the sheet as a
 * whole is meant
 * @param column null when the row as a whole is meant
 */
public record Fault(String sheet, int row, String column, String message) {

	public static Fault ofFile(String message) {
		return new Fault(null, 0, null, message);
	}

}
