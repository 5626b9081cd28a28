package org.shegong.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a page the name and the zone of the house, and its scripts the nonce that its own
 * header announces. The web apps hand it from one filter to the next through the servlet
 * context (7.24.0, tried), so that another person's request in between leaves the page
 * blank.
 */
class PageHead extends OncePerRequestFilter {

	private static final Pattern ANNOUNCED = Pattern.compile("'nonce-([\\w-]+)'");

	private static final Pattern WRITTEN = Pattern.compile("nonce=\"[\\w-]+\"");

	private final String told;

	PageHead(House house, ZoneId zone) {
		this.told = house.told(zone);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().endsWith("/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var held = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, held);
		var header = held.getHeader("Content-Security-Policy");
		var announced = ANNOUNCED.matcher((header != null) ? header : "");
		if (announced.find()) {
			var page = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
			var own = WRITTEN.matcher(page)
				.replaceAll("nonce=\"" + announced.group(1) + "\"")
				.replaceFirst("</head>", Matcher.quoteReplacement(this.told + "</head>"));
			held.resetBuffer();
			held.getOutputStream().write(own.getBytes(StandardCharsets.UTF_8));
		}
		held.copyBodyToResponse();
	}

}
