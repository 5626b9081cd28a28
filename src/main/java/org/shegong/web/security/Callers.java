package org.shegong.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

import org.shegong.engine.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out who is calling: name and password in the call (HTTP Basic), or the login of
 * the web apps. Groups and counties are read anew each time, so that losing a post takes
 * effect at once. Whoever left the ranks is nobody from the day after the last.
 */
@Component
class Callers {

	private static final String BASIC = "Basic ";

	private static final String ENGINE = "default";

	private final IdentityService identity;

	private final Standing standing;

	private final TransactionTemplate together;

	Callers(IdentityService identity, Standing standing, PlatformTransactionManager transactions) {
		this.identity = identity;
		this.standing = standing;
		this.together = new TransactionTemplate(transactions);
	}

	/** A call with a wrong password is nobody's, whatever its session. */
	Optional<Caller> of(HttpServletRequest request) {
		var header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null) ? byPassword(header) : loggedIn(request).flatMap((account) -> caller(account, true));
	}

	/** The account somebody logged in with at the web apps. */
	Optional<String> loggedIn(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false))
			.map(AuthenticationUtil::getAuthsFromSession)
			.map((logins) -> logins.getAuthenticationForProcessEngine(ENGINE))
			.map(Authentication::getIdentityId);
	}

	private Optional<Caller> byPassword(String header) {
		var credentials = header.regionMatches(true, 0, BASIC, 0, BASIC.length())
				? decoded(header.substring(BASIC.length()).trim()) : "";
		var colon = credentials.indexOf(':');
		if (colon < 1) {
			return Optional.empty();
		}
		var account = credentials.substring(0, colon);
		return this.identity.checkPassword(account, credentials.substring(colon + 1)) ? caller(account, false)
				: Optional.empty();
	}

	private static String decoded(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/**
	 * The account is spelled as stored: some databases find it in any case, but our rules
	 * compare exactly.
	 */
	private Optional<Caller> caller(String account, boolean bySession) {
		return this.together.execute((reading) -> read(account, bySession));
	}

	private Optional<Caller> read(String account, boolean bySession) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(account).singleResult())
			.map(User::getId)
			.filter((id) -> !this.standing.isShut(id))
			.map((id) -> new Caller(id,
					this.identity.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList(),
					this.identity.createTenantQuery()
						.userMember(id)
						.includingGroupsOfUser(true)
						.list()
						.stream()
						.map(Tenant::getId)
						.toList(),
					bySession));
	}

}
