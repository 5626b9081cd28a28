package org.shegong.web.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit's own interface lists and counts the cases of a whole county, past the engine's
 * commands and so past their guard: it answers those who may open Cockpit.
 */
class CockpitGate extends OncePerRequestFilter {

	private static final Pattern STATIC = Pattern.compile("/camunda/api/cockpit/plugin/[^/]+/static/.*");

	private final Callers callers;

	private final AuthorizationService authorizations;

	CockpitGate(Callers callers, AuthorizationService authorizations) {
		this.callers = callers;
		this.authorizations = authorizations;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (STATIC.matcher(FrontDoor.path(request)).matches()
				|| this.callers.of(request).filter(this::mayOpenCockpit).isPresent()) {
			chain.doFilter(request, response);
		}
		else {
			new Refused(403, "只有督查岗位和管理员可以查看本县（区）的全部事项").send(response);
		}
	}

	private boolean mayOpenCockpit(Caller caller) {
		return this.authorizations.isUserAuthorized(caller.account(), caller.groups(), Permissions.ACCESS,
				Resources.APPLICATION, "cockpit");
	}

}
