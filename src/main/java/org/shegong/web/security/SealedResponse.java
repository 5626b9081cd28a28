package org.shegong.web.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Holds those behind it to what the envelope says: they lead nobody to another host, and
 * neither loosen how long answers are kept nor forget that cookies stay on https.
 */
class SealedResponse extends HttpServletResponseWrapper {

	/** That the engine's own interface says as well, and less of. */
	private static final Set<String> SAID = Set.of("cache-control", "pragma", "expires");

	private final boolean personal;

	private final boolean secure;

	SealedResponse(HttpServletResponse response, boolean personal, boolean secure) {
		super(response);
		this.personal = personal;
		this.secure = secure;
	}

	@Override
	public void setHeader(String name, String value) {
		if (!keeps(name)) {
			super.setHeader(name, sealed(name, value));
		}
	}

	@Override
	public void addHeader(String name, String value) {
		if (!keeps(name)) {
			super.addHeader(name, sealed(name, value));
		}
	}

	@Override
	public void addCookie(Cookie cookie) {
		cookie.setSecure(cookie.getSecure() || this.secure);
		super.addCookie(cookie);
	}

	/** The server would put the Host header in front, which the sender chooses. */
	@Override
	public void sendRedirect(String location) throws IOException {
		resetBuffer();
		setStatus(SC_FOUND);
		setHeader(HttpHeaders.LOCATION, location);
		flushBuffer();
	}

	private boolean keeps(String name) {
		return this.personal && SAID.contains(name.toLowerCase(Locale.ROOT));
	}

	private String sealed(String name, String value) {
		if (HttpHeaders.LOCATION.equalsIgnoreCase(name)) {
			return here(value);
		}
		var insecure = HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && this.secure
				&& !value.toLowerCase(Locale.ROOT).contains("; secure");
		return insecure ? value + "; Secure" : value;
	}

	/** A place on this server, however it is spelled. */
	static String here(String location) {
		var address = UriComponentsBuilder.fromUriString(location).scheme(null).host(null).userInfo(null).port(null);
		var place = address.build().toUriString();
		return (place.startsWith("/") || place.startsWith("\\")) ? "/" + place.replaceFirst("^[/\\\\]+", "") : place;
	}

}
