package org.shegong.web.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

import org.shegong.engine.accounts.Login;
import org.shegong.engine.accounts.Logins;
import org.shegong.engine.accounts.RecentLogins;
import org.shegong.web.security.Throttle.Knock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds out who is calling: name and password in the call (HTTP Basic), or the login of
 * the web apps. Groups and counties are read anew each time, so that losing a post takes
 * effect at once. Whoever left the ranks is nobody from the day after the last, by
 * whatever door. A session ends when its account gets another password, except the one in
 * which its owner set it.
 */
@Component
class Callers {

	private static final String ENGINE = "default";

	/** What a session remembers: the version of the password it began with. */
	private static final String VERSION = "shegong.password-version";

	private final IdentityService identity;

	private final Logins logins;

	private final Throttle throttle;

	private final RecentLogins recent;

	private final Clock clock;

	Callers(IdentityService identity, Logins logins, Throttle throttle, RecentLogins recent, Clock clock) {
		this.identity = identity;
		this.logins = logins;
		this.throttle = throttle;
		this.recent = recent;
		this.clock = clock;
	}

	/** A call with a wrong password is nobody's, whatever its session. */
	Optional<Caller> of(HttpServletRequest request) {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null) ? Given.by(request).flatMap(this::byPassword) : bySession(request);
	}

	/** Seconds that a call with name and password has to wait; 0 for all others. */
	long wait(HttpServletRequest request) {
		return Given.by(request).map((given) -> this.throttle.wait(given.knock())).orElse(0L);
	}

	/**
	 * Who logged in at the web apps. A login that no longer holds is taken out of the
	 * session, so that the page asks for it again.
	 */
	Optional<Caller> loggedIn(HttpServletRequest request) {
		var caller = bySession(request);
		if (caller.isEmpty()) {
			login(request.getSession(false))
				.ifPresent((account) -> AuthenticationUtil.getAuthsFromSession(request.getSession(false))
					.removeByEngineName(ENGINE));
		}
		return caller;
	}

	/**
	 * Who stands behind a name given at the web apps' login; nobody for whoever left.
	 */
	Optional<Caller> named(String account) {
		return known(account).map((login) -> caller(login, true));
	}

	/** Takes as long over a stranger as over somebody known. */
	void shrugsAt(String account, String password) {
		this.identity.checkPassword(account, password);
	}

	int version(String account) {
		return this.logins.of(account).map(Login::version).orElse(0);
	}

	/** The session goes on under this version of its account's password. */
	void stamp(HttpSession session, int version) {
		session.setAttribute(VERSION, version);
	}

	private static Optional<String> login(HttpSession session) {
		return Optional.ofNullable(session)
			.map(AuthenticationUtil::getAuthsFromSession)
			.map((logins) -> logins.getAuthenticationForProcessEngine(ENGINE))
			.map(Authentication::getIdentityId);
	}

	private Optional<Caller> bySession(HttpServletRequest request) {
		var session = request.getSession(false);
		return login(session).flatMap(this::known)
			.map((login) -> caller(login, true))
			.filter((caller) -> Integer.valueOf(caller.version()).equals(session.getAttribute(VERSION)));
	}

	/**
	 * As new as the password was before it was compared: it may be set anew meanwhile.
	 */
	private Optional<Caller> byPassword(Given given) {
		var login = this.logins.of(given.account());
		return isRight(given, login) ? login.filter(this::isOpen).map((known) -> caller(known, false))
				: Optional.empty();
	}

	private boolean isRight(Given given, Optional<Login> login) {
		if (this.throttle.wait(given.knock()) > 0) {
			return false;
		}
		if (login.map(Login::kept)
			.filter((kept) -> this.recent.knows(login.get().account(), given.password(), kept))
			.isPresent()) {
			this.throttle.succeeded(given.knock());
			return true;
		}
		return tries(given.knock(), given.account(), given.password());
	}

	/** Compares a password, counted; never while the throttle asks to wait. */
	boolean tries(Knock knock, String account, String password) {
		synchronized (this.throttle.turn(knock)) {
			if (this.throttle.wait(knock) > 0) {
				return false;
			}
			var right = this.identity.checkPassword(account, password);
			if (right) {
				this.throttle.succeeded(knock);
			}
			else {
				this.throttle.failed(knock);
			}
			return right;
		}
	}

	/** It was right when it was sent, and somebody else set another meanwhile. */
	void excuses(Knock knock) {
		this.throttle.excuses(knock);
	}

	private Optional<Login> known(String account) {
		return this.logins.of(account).filter(this::isOpen);
	}

	private boolean isOpen(Login login) {
		return !login.isShutOn(LocalDate.now(this.clock));
	}

	private static Caller caller(Login login, boolean bySession) {
		return new Caller(login.account(), login.groups(), login.counties(), bySession, login.mustChange(),
				login.version(), login.denied(), login.hasLeft());
	}

}
