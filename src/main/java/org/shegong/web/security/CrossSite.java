package org.shegong.web.security;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;

import org.springframework.http.HttpHeaders;

/**
 * Tells whether another site made a browser send a change: browsers add session cookies
 * and remembered passwords by themselves.
 */
class CrossSite {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	boolean changes(HttpServletRequest request) {
		return !READING.contains(request.getMethod());
	}

	/** Whether the browser says that the call comes from a page that is not ours. */
	boolean isOrigin(HttpServletRequest request) {
		var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
			.orElse(request.getHeader(HttpHeaders.REFERER));
		return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
				|| (origin != null && !ours(authority(origin), request));
	}

	/** Whether the call carries the secret that only our own pages can read. */
	boolean carriesToken(HttpServletRequest request) {
		var session = request.getSession(false);
		var expected = (session != null) ? session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) : null;
		var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
		return expected instanceof String token && given != null && MessageDigest
			.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Behind a proxy the browser knows us under the name the proxy passes on; the server
	 * takes it for its own name from proxies it trusts only.
	 */
	private static boolean ours(String authority, HttpServletRequest request) {
		var forwarded = bare(request.getHeader("X-Forwarded-Host"));
		var own = request.getServerName().toLowerCase(Locale.ROOT);
		return authority.equals(bare(request.getHeader(HttpHeaders.HOST)))
				|| (authority.equals(forwarded) && (forwarded.equals(own) || forwarded.startsWith(own + ":")));
	}

	private static String authority(String origin) {
		try {
			var authority = bare(URI.create(origin).getRawAuthority());
			return (authority != null) ? authority : "";
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String bare(String authority) {
		return (authority != null) ? authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "") : null;
	}

}
