package org.shegong.web.roster.sheet;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is wrong in an uploaded file and what to do about it.
 *
 * @param sheet null when the file as a whole is meant
 * @param row as the spreadsheet program counts; 0 when the sheet as a whole is meant
 * @param column null when the row as a whole is meant
 * @param cause the same for all faults that are mended in the same way; nobody is shown
 * it
 */
@JsonIgnoreProperties("cause")
public record Fault(String sheet, int row, String column, String message, String cause) {

	public Fault(String sheet, int row, String column, String message) {
		this(sheet, row, column, message, message);
	}

	public static Fault ofFile(String message) {
		return new Fault(null, 0, null, message);
	}

}
