package org.shegong.web.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;

import org.shegong.engine.accounts.KnownCaller;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody passes without a login, and no change passes that another site had a browser
 * send. Behind it the engine knows who is acting.
 */
class LoginGate extends OncePerRequestFilter {

	private final Callers callers;

	private final IdentityService identity;

	private final CrossSite crossSite = new CrossSite();

	LoginGate(Callers callers, IdentityService identity) {
		this.callers = callers;
		this.identity = identity;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var caller = this.callers.of(request).orElse(null);
		if (caller == null) {
			turnAway(request, response);
		}
		else if (this.crossSite.changes(request) && this.crossSite.isOrigin(request)) {
			new Refused(403, "不接受从其他网站发来的操作").send(response);
		}
		else if (this.crossSite.changes(request) && caller.bySession() && !this.crossSite.carriesToken(request)) {
			new Refused(403, "操作缺少页面令牌，请刷新页面后重试").send(response);
		}
		else if (caller.mustChange() && !new OwnPassword(caller.account()).isChangedBy(request)) {
			Refused.untilChanged(caller.account()).send(response);
		}
		else {
			pass(caller, request, response, chain);
		}
	}

	private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var wait = this.callers.wait(request);
		if (wait > 0) {
			Refused.later(wait).send(response);
			return;
		}
		challenge(request, response);
		new Refused(401, "请先登录：没有登录，或账号、密码不正确（连续输错要等一会儿再试）").send(response);
	}

	private void pass(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(Caller.class.getName(), caller);
		this.identity.setAuthentication(new KnownCaller(caller.account(), caller.groups(), caller.tenants(),
				caller.denied(), caller.departed()));
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	/** A page's own call must not make the browser ask for a password. */
	private static void challenge(HttpServletRequest request, HttpServletResponse response) {
		var fromPage = request.getHeader("X-Requested-With") != null
				|| "cors".equals(request.getHeader("Sec-Fetch-Mode"));
		if (!fromPage) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shegong\", charset=\"UTF-8\"");
		}
	}

}
