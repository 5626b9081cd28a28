package org.shegong.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.shegong.web.security.Throttle.Knock;
import org.springframework.http.HttpHeaders;

/** Name and password as a call carries them (HTTP Basic). */
record Given(Knock knock, String account, String password) {

	private static final String BASIC = "Basic ";

	static Optional<Given> by(HttpServletRequest request) {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		var credentials = (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
				? decoded(header.substring(BASIC.length()).trim()) : "";
		var colon = credentials.indexOf(':');
		if (colon < 1) {
			return Optional.empty();
		}
		var account = credentials.substring(0, colon);
		return Optional
			.of(new Given(Knock.of(request.getRemoteAddr(), account), account, credentials.substring(colon + 1)));
	}

	private static String decoded(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "Given[account=" + this.account + "]";
	}

}
