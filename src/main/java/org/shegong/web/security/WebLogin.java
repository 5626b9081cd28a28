package org.shegong.web.security;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shegong.web.security.Throttle.Knock;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the web apps' own login: counts what is tried as every other login is,
 * turns away whoever left, and notes which password the new session began with.
 */
class WebLogin extends OncePerRequestFilter {

	/** More than a name and a password. */
	private static final int LONGEST = 8192;

	private final Callers callers;

	private final Throttle throttle;

	private final Refused wrong;

	WebLogin(Callers callers, Throttle throttle, House house) {
		this.callers = callers;
		this.throttle = throttle;
		this.wrong = new Refused(401, "账号或密码不正确，请核对后重新输入密码；忘记密码请联系" + house.help());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readNBytes(LONGEST + 1);
		var account = field(body, "username");
		if (body.length > LONGEST || account.isBlank()) {
			new Refused(400, "请填写账号和密码").send(response);
			return;
		}
		var knock = Knock.of(request.getRemoteAddr(), account);
		synchronized (this.throttle.turn(knock)) {
			var wait = this.throttle.wait(knock);
			if (wait > 0) {
				Refused.later(wait).send(response);
			}
			else {
				logIn(knock, account, field(body, "password"), new ReadRequest(request, body), response, chain);
			}
		}
	}

	private void logIn(Knock knock, String account, String password, HttpServletRequest request,
			HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
		var named = this.callers.named(account);
		if (named.isEmpty()) {
			this.callers.shrugsAt(account, password);
			turnAway(knock, response);
			return;
		}
		// before the password is compared: a newer one ends the session this login begins
		var version = this.callers.version(named.get().account());
		var held = new Held(response);
		chain.doFilter(request, held);
		if (held.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
			turnAway(knock, response);
			return;
		}
		if (held.getStatus() == HttpServletResponse.SC_OK) {
			this.throttle.succeeded(knock);
			this.callers.stamp(request.getSession(), version);
		}
		if (held.getStatus() == HttpServletResponse.SC_FORBIDDEN && held.getContentSize() == 0) {
			new Refused(403, "您的账号没有使用这个应用的权限，或页面打开太久，请刷新页面后再登录").send(response);
			return;
		}
		held.copyBodyToResponse();
	}

	private void turnAway(Knock knock, HttpServletResponse response) throws IOException {
		this.throttle.failed(knock);
		this.wrong.send(response);
	}

	/** Keeps an error back as well, which would go out at once. */
	private static final class Held extends ContentCachingResponseWrapper {

		Held(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendError(int status) {
			setStatus(status);
		}

		@Override
		public void sendError(int status, String message) {
			setStatus(status);
		}

	}

	private static String field(byte[] form, String name) {
		return Arrays.stream(new String(form, StandardCharsets.UTF_8).split("&"))
			.filter((pair) -> pair.startsWith(name + "="))
			.map((pair) -> decoded(pair.substring(name.length() + 1)))
			.findFirst()
			.orElse("");
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException misspelled) {
			return "";
		}
	}

}
