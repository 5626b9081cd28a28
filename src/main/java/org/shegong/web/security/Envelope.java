package org.shegong.web.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser: guess no types, tell other sites nothing, keep
 * nothing personal, and come back by https where it came by https (the proxy says so).
 */
class Envelope extends OncePerRequestFilter {

	/** Their answers are about people. */
	private static final List<String> PERSONAL = List.of("/api/", "/engine-rest/", "/camunda/api/");

	/** These answers are data and never a page; nothing in them is to be run. */
	private static final List<String> DATA = List.of("/api/", "/engine-rest/");

	private static final String A_YEAR = "max-age=31536000";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = FrontDoor.path(request) + "/";
		var personal = PERSONAL.stream().anyMatch(path::startsWith) && !path.contains("/static/");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "same-origin");
		if (personal) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (DATA.stream().anyMatch(path::startsWith)) {
			response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		}
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", A_YEAR);
		}
		chain.doFilter(path.startsWith("/api/") ? request : new NamelessRequest(request),
				new SealedResponse(response, personal, request.isSecure()));
	}

}
