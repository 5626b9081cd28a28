package org.shegong.web.security;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows which paths exist here, and lets nobody through to anything else. */
class FrontDoor extends OncePerRequestFilter {

	private static final List<String> ROOMS = List.of("/camunda/", "/engine-rest/", "/api/", "/actuator/health/",
			"/webjars/preact/");

	/** The web apps fail over engines that do not exist, each time with a page of log. */
	private static final Pattern NOWHERE = Pattern.compile("/camunda/app/"
			+ "((?!(admin|cockpit|tasklist|welcome)(/|$)).+|\\w+/(?!(default|locales|scripts|styles|custom|assets)(/|$))\\w+(/.*)?)");

	/**
	 * The web apps decide by the address as it was sent what needs a login, but serve
	 * what it means: {@code /camunda/api/engine/engine;x/default/user} lists all accounts
	 * to anybody (7.24.0, tried). Addresses with two readings are not served.
	 */
	private static final List<String> DISGUISES = List.of(";", "//", "/./", "/../", "%2e", "%2f", "%5c", "%00", "\\");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = path(request);
		if (disguised(request)) {
			new Refused(400, "地址的写法不被接受").send(response);
		}
		else if (path.equals("/")) {
			// relative, because a proxy may show the server under another name
			response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/camunda/app/tasklist/default/");
			response.setStatus(HttpServletResponse.SC_FOUND);
		}
		else if (setsUpAdministrator(path)) {
			// CVE-2026-77226: never open, whether or not an administrator exists.
			new Refused(403, "初始管理员由系统启动时创建，此入口已关闭").send(response);
		}
		else if (ROOMS.stream().noneMatch((room) -> (path + "/").startsWith(room)) || NOWHERE.matcher(path).matches()) {
			new Refused(404, "没有这个地址").send(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** What the server will serve: decoded, without parameters. */
	static String path(HttpServletRequest request) {
		var rest = request.getPathInfo();
		return (rest != null) ? request.getServletPath() + rest : request.getServletPath();
	}

	private static boolean disguised(HttpServletRequest request) {
		var sent = request.getRequestURI().toLowerCase(Locale.ROOT);
		return DISGUISES.stream().anyMatch(sent::contains) || sent.endsWith("/..") || sent.endsWith("/.");
	}

	private static boolean setsUpAdministrator(String path) {
		return path.startsWith("/camunda/api/admin/setup") || path.matches("/camunda/app/admin/[^/]+/setup(/.*)?");
	}

}
