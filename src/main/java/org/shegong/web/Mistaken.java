package org.shegong.web;

/** What came with a call cannot be meant; the message tells people what to do. */
public class Mistaken extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	public Mistaken(String message) {
		super(message);
	}

}
