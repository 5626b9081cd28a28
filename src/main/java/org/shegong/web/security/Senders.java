package org.shegong.web.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.shegong.engine.Standing;

/**
 * Finds out who sends a body from what the gates before found out, without asking the
 * database again.
 */
class Senders {

	private static final String ENGINE = "default";

	private final IdentityService identity;

	Senders(IdentityService identity) {
		this.identity = identity;
	}

	Sender of(HttpServletRequest request) {
		var path = FrontDoor.path(request);
		if (path.startsWith("/engine-rest/") || path.startsWith("/api/")) {
			return calling(this.identity.getCurrentAuthentication(), request);
		}
		if (path.startsWith("/camunda/api/") && !path.startsWith("/camunda/api/admin/auth/")) {
			return loggedIn(request);
		}
		return stranger(request);
	}

	private static Sender calling(Authentication caller, HttpServletRequest request) {
		return (caller != null) ? person(caller.getUserId(), caller.getGroupIds()) : stranger(request);
	}

	private static Sender loggedIn(HttpServletRequest request) {
		var session = request.getSession(false);
		var logins = (session != null) ? AuthenticationUtil.getAuthsFromSession(session) : null;
		return (logins != null && logins.getAuthenticationForProcessEngine(ENGINE) instanceof UserAuthentication login)
				? person(login.getIdentityId(), login.getGroupIds()) : stranger(request);
	}

	private static Sender person(String account, List<String> groups) {
		var administrator = groups != null && groups.contains(Groups.CAMUNDA_ADMIN);
		return new Sender(account, true, administrator,
				administrator || (groups != null && groups.contains(Standing.DESIGNERS)));
	}

	private static Sender stranger(HttpServletRequest request) {
		return new Sender(request.getRemoteAddr(), false, false, false);
	}

}
