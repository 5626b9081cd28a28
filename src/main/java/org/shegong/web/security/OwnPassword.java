package org.shegong.web.security;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/** The one call that changes a password, by all the addresses it has. */
record OwnPassword(String account) {

	private static final Pattern PLACE = Pattern
		.compile("(?:/engine-rest(?:/engine/default)?|/camunda/api/engine/engine/default)/user/([^/]+)/credentials/?");

	/** Whose password the call changes; null when it is another call. */
	static String of(HttpServletRequest request) {
		var place = PLACE.matcher(FrontDoor.path(request));
		return ("PUT".equals(request.getMethod()) && place.matches()) ? place.group(1) : null;
	}

	/** Whether a call changes the password of whoever makes it. */
	boolean isChangedBy(HttpServletRequest request) {
		return this.account.equals(of(request));
	}

}
