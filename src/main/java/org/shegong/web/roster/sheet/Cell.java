package org.shegong.web.roster.sheet;

/**
 * What stands in a cell.
 *
 * @param text as a person reads it, without invisible marks
 * @param shown as the spreadsheet program shows it, where a number is shown with zeros in
 * front or words around it; else the text
 * @param flaw why it holds no value, in words; null where it does
 */
record Cell(String text, String shown, Origin origin, String flaw) {

	static final Cell EMPTY = new Cell("", Origin.TEXT, null);

	/** How the value lay in the file. */
	enum Origin {

		TEXT,
		/** A number of a workbook. */
		NUMBER,
		/** A number of a workbook that counts its days from 1904. */
		NUMBER_1904,
		/** Yes or no. */
		BOOLEAN

	}

	Cell(String text, Origin origin, String flaw) {
		this(text, text, origin, flaw);
	}

	static Cell of(String text) {
		return new Cell(Plain.clean(text), Origin.TEXT, null);
	}

	static Cell flawed(String flaw) {
		return new Cell("", Origin.TEXT, flaw);
	}

	boolean isEmpty() {
		return this.text.isEmpty() && this.flaw == null;
	}

	boolean isNumber() {
		return this.origin == Origin.NUMBER || this.origin == Origin.NUMBER_1904;
	}

}
