package org.shegong.web.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's interfaces tell about themselves, its version and all its doors, is
 * for administrators; Modeler asks for the version before a designer deploys.
 */
class AdministratorsOnly extends OncePerRequestFilter {

	private static final Pattern ABOUT_ITSELF = Pattern.compile(".*/(application\\.wadl(/.*)?|version)/?");

	private final Senders senders;

	AdministratorsOnly(Senders senders) {
		this.senders = senders;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var asks = ABOUT_ITSELF.matcher(FrontDoor.path(request)).matches() || "OPTIONS".equals(request.getMethod());
		var sender = this.senders.of(request);
		var modeler = sender.designer() && FrontDoor.path(request).endsWith("/version");
		if (asks && !sender.administrator() && !modeler) {
			new Refused(403, "只有系统管理员可以查看接口说明和版本").send(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
