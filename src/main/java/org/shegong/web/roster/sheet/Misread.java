package org.shegong.web.roster.sheet;

/**
 * What is written in a cell cannot be understood.
 */
public class Misread extends IllegalArgumentException {

	private final String sentence;

	private final String written;

	/**
	 * @param sentence what to do, with {@code %s} where the written text may be shown
	 */
	public Misread(String sentence, String written) {
		super(sentence);
		this.sentence = sentence;
		this.written = written;
	}

	/** The same for every cell with this fault. */
	String sentence() {
		return this.sentence;
	}

	String written() {
		return this.written;
	}

}
