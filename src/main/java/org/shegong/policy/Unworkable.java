package org.shegong.policy;

/** The rule book lacks what a room reads, or says what no room could work with. */
public final class Unworkable extends IllegalArgumentException {

	private final String parameter;

	/**
	 * @param parameter name of the number that cannot be so
	 * @param message a sentence for people who write the rule book
	 */
	public Unworkable(String parameter, String message) {
		super(message);
		this.parameter = parameter;
	}

	String parameter() {
		return this.parameter;
	}

}
