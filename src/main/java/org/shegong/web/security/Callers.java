package org.shegong.web.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

import org.shegong.account.AccountName;
import org.shegong.account.Credentials;
import org.shegong.engine.accounts.RecentLogins;
import org.shegong.engine.Standing;
import org.shegong.web.security.Throttle.Knock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

	private final Standing standing;

	private final Credentials credentials;

	private final Throttle throttle;

	private final RecentLogins recent;

	private final TransactionTemplate together;

	Callers(IdentityService identity, Standing standing, Credentials credentials, Throttle throttle,
			RecentLogins recent, PlatformTransactionManager transactions) {
		this.identity = identity;
		this.standing = standing;
		this.credentials = credentials;
		this.throttle = throttle;
		this.recent = recent;
		this.together = new TransactionTemplate(transactions);
	}

	/** A call with a wrong password is nobody's, whatever its session. */
	Optional<Caller> of(HttpServletRequest request) {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null) ? Given.by(request).flatMap(this::byPassword)
				: bySession(request, (account) -> read(account, true));
	}

	/** Seconds that a call with name and password has to wait; 0 for all others. */
	long wait(HttpServletRequest request) {
		return Given.by(request).map((given) -> this.throttle.wait(given.knock())).orElse(0L);
	}

	/**
	 * Who logged in at the web apps, without groups and counties. A login that no longer
	 * holds is taken out of the session, so that the page asks for it again.
	 */
	Optional<Caller> loggedIn(HttpServletRequest request) {
		var caller = bySession(request, this::known);
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
		return this.together.execute((reading) -> known(account));
	}

	/** Takes as long over a stranger as over somebody known. */
	void shrugsAt(String account, String password) {
		this.identity.checkPassword(account, password);
	}

	int version(String account) {
		return this.credentials.version(account);
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

	private Optional<Caller> bySession(HttpServletRequest request, Function<String, Optional<Caller>> reading) {
		var session = request.getSession(false);
		return login(session).flatMap((account) -> this.together.execute((together) -> reading.apply(account)))
			.map((caller) -> caller.by(version(caller.account())))
			.filter((caller) -> Integer.valueOf(caller.version()).equals(session.getAttribute(VERSION)));
	}

	/**
	 * As new as the password was before it was compared: it may be set anew meanwhile.
	 */
	private Optional<Caller> byPassword(Given given) {
		var version = version(given.account());
		return isRight(given)
				? this.together.execute((together) -> read(given.account(), false)).map((caller) -> caller.by(version))
				: Optional.empty();
	}

	private boolean isRight(Given given) {
		if (this.throttle.wait(given.knock()) > 0) {
			return false;
		}
		if (this.recent.knows(given.account(), given.password())) {
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

	/**
	 * The account is spelled as stored: some databases find it in any case, but our rules
	 * compare exactly.
	 */
	private Optional<Caller> known(String account) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(account).singleResult())
			.map(User::getId)
			.filter((id) -> !this.standing.isShut(AccountName.of(id)))
			.map((id) -> new Caller(id, List.of(), List.of(), true, this.credentials.mustChange(id), 0));
	}

	private Optional<Caller> read(String account, boolean bySession) {
		return known(account).map((caller) -> new Caller(caller.account(), groups(caller.account()),
				counties(caller.account()), bySession, caller.mustChange(), 0));
	}

	private List<String> groups(String account) {
		return this.identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
	}

	private List<String> counties(String account) {
		return this.identity.createTenantQuery()
			.userMember(account)
			.includingGroupsOfUser(true)
			.list()
			.stream()
			.map(Tenant::getId)
			.toList();
	}

}
