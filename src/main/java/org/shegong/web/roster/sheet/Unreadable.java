package org.shegong.web.roster.sheet;

/** The uploaded file cannot be read at all; the message tells the person what to do. */
public class Unreadable extends RuntimeException {

	Unreadable(String message) {
		super(message);
	}

}
