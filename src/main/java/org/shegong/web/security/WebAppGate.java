package org.shegong.web.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the interfaces behind the web apps. They decide by patterns of forbidden paths
 * and let pass what matches none; here it is the other way round.
 */
class WebAppGate extends OncePerRequestFilter {

	/** What the login page needs before anybody is logged in. */
	private static final Pattern OPEN_TO_READ = Pattern
		.compile("/camunda/api/(engine/engine/?|engine/engine/default/identity/password-policy"
				+ "|admin/auth/user/default|(admin|cockpit|tasklist|welcome)/plugin/[^/]+/static/.*)");

	private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/default/(login/[a-z]+|logout)");

	private final Callers callers;

	private final CrossSite crossSite = new CrossSite();

	WebAppGate(Callers callers) {
		this.callers = callers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var caller = this.callers.loggedIn(request).orElse(null);
		if (this.crossSite.changes(request) && this.crossSite.isOrigin(request)) {
			new Refused(403, "不接受从其他网站发来的操作").send(response);
		}
		else if (open(request)) {
			chain.doFilter(request, response);
		}
		else if (caller == null) {
			new Refused(401, "请先登录").send(response);
		}
		else if (this.crossSite.changes(request) && !this.crossSite.carriesToken(request)) {
			// the web apps' own check would end the session over it
			new Refused(403, "页面打开太久，操作没有提交，请刷新页面后重试").send(response);
		}
		else if (caller.mustChange() && !new OwnPassword(caller.account()).isChangedBy(request)) {
			Refused.untilChanged(caller.account()).send(response);
		}
		else {
			request.setAttribute(Caller.class.getName(), caller);
			chain.doFilter(request, response);
		}
	}

	private boolean open(HttpServletRequest request) {
		var path = FrontDoor.path(request);
		return this.crossSite.changes(request) ? LOGIN.matcher(path).matches() : OPEN_TO_READ.matcher(path).matches();
	}

}
