package org.shegong.web.security;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shegong.account.AccountName;
import org.shegong.account.PasswordRule;
import org.shegong.engine.accounts.PasswordTurns;
import org.shegong.web.security.Throttle.Knock;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the engine's call that changes a password. Says in Chinese what is wrong,
 * slows down wrong present passwords like wrong logins (neither a stolen session nor a
 * stolen password must serve to guess on), and lets the session in which somebody changes
 * their own go on.
 */
class PasswordChange extends OncePerRequestFilter {

	/** More than two passwords. */
	private static final int LONGEST = 8192;

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Callers callers;

	private final Throttle throttle;

	private final PasswordTurns turns;

	PasswordChange(Callers callers, Throttle throttle, PasswordTurns turns) {
		this.callers = callers;
		this.throttle = throttle;
		this.turns = turns;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return OwnPassword.of(request) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var caller = (Caller) request.getAttribute(Caller.class.getName());
		var body = request.getInputStream().readNBytes(LONGEST + 1);
		var refused = refusal(caller, request, body);
		if (refused.isPresent()) {
			var late = isNewer(caller.account(), caller.version());
			if (late) {
				this.callers.excuses(Knock.toChange(request.getRemoteAddr(), caller.account()));
			}
			(late ? late(caller.account(), caller) : refused.get()).send(response);
			return;
		}
		var held = new ContentCachingResponseWrapper(response);
		change(caller, new ReadRequest(request, body), held, chain);
		held.copyBodyToResponse();
	}

	/** Whatever the engine says to somebody who was overtaken, that is what happened. */
	private void change(Caller caller, HttpServletRequest request, ContentCachingResponseWrapper held,
			FilterChain chain) throws ServletException, IOException {
		var account = OwnPassword.of(request);
		var version = account.equals(caller.account()) ? caller.version() : this.callers.version(account);
		chain.doFilter(request, held);
		if (held.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES) {
			if (caller.bySession() && account.equals(caller.account())) {
				// a password set by somebody else meanwhile would be one version later
				this.callers.stamp(request.getSession(), version + 1);
			}
		}
		else if (isNewer(account, version)) {
			held.resetBuffer();
			late(account, caller).send(held);
		}
	}

	private boolean isNewer(String account, int version) {
		return this.callers.version(account) > version;
	}

	private Refused late(String account, Caller caller) {
		return new Refused(409, this.turns.overtaken(AccountName.of(account), AccountName.of(caller.account())));
	}

	private Optional<Refused> refusal(Caller caller, HttpServletRequest request, byte[] body) {
		if (body.length > LONGEST) {
			return Optional.of(new Refused(413, "提交的内容过长"));
		}
		var given = read(body);
		var present = given.path("authenticatedUserPassword").textValue();
		var anew = given.path("password").textValue();
		if (present == null || anew == null) {
			return Optional.of(new Refused(400, "请填写当前密码和新密码"));
		}
		var knock = Knock.toChange(request.getRemoteAddr(), caller.account());
		if (this.throttle.wait(knock) > 0) {
			return Optional.of(Refused.later(this.throttle.wait(knock)));
		}
		if (!this.callers.tries(knock, caller.account(), present)) {
			return Optional.of(new Refused(400, "当前密码不正确，请重新填写"));
		}
		return PasswordRule.objection(OwnPassword.of(request), anew).map((objection) -> new Refused(400, objection));
	}

	private static JsonNode read(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (IOException unreadable) {
			return JSON.missingNode();
		}
	}

}
