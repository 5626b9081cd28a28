package org.shegong.engine.accounts;

import java.time.Clock;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;

import org.shegong.account.AccountName;
import org.shegong.account.Credentials;
import org.shegong.account.PasswordRule;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.engine.shelf.RefusedStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes sure that somebody can administer before the server listens: as long as the
 * administrators' group is empty, the engine's set-up page would let anybody in. An
 * operator who cannot get in any more starts once with {@code shegong.reset-admin}.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	/** The account it makes. */
	public static final String ACCOUNT = "admin";

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final TransactionTemplate transaction;

	private final AuditTrail trail;

	private final Clock clock;

	private final UntoldPasswords untold;

	private final Credentials credentials;

	private final String password;

	private final boolean reset;

	private final boolean demo;

	private String drawn;

	FirstAdministrator(IdentityService identity, AuthorizationService authorizations, TransactionTemplate transaction,
			AuditTrail trail, Clock clock, UntoldPasswords untold, Credentials credentials,
			@Value("${shegong.admin-password:}") String password, @Value("${shegong.reset-admin:false}") boolean reset,
			@Value("${shegong.demo:false}") boolean demo) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.transaction = transaction;
		this.trail = trail;
		this.clock = clock;
		this.untold = untold;
		this.credentials = credentials;
		this.password = password;
		this.reset = reset;
		this.demo = demo;
	}

	private boolean isMissing() {
		return this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.reset) {
			takeBack();
			return;
		}
		if (!isMissing()) {
			if (this.untold.owed(ACCOUNT)) {
				this.transaction.executeWithoutResult((status) -> drawAgain());
			}
			return;
		}
		if (this.password.isBlank() && !this.demo) {
			throw new RefusedStart("数据库中还没有系统管理员。There is no administrator in this database yet.",
					"请设置环境变量 SHEGONG_ADMIN_PASSWORD 后重新启动，系统将以此为密码创建账号 admin。"
							+ "Set SHEGONG_ADMIN_PASSWORD and start again; it becomes the password of the account admin.");
		}
		refuseWeakPassword();
		this.drawn = this.password.isBlank() ? Password.random().text() : null;
		this.transaction.executeWithoutResult((status) -> appoint());
	}

	/** The operator's way back: whoever can start the server can administer it. */
	private void takeBack() {
		if (this.password.isBlank()) {
			throw new RefusedStart("重设系统管理员需要新密码。To reset the administrator a new password is needed.",
					"请设置环境变量 SHEGONG_ADMIN_PASSWORD 后，带 --shegong.reset-admin=true 重新启动一次。"
							+ "Set SHEGONG_ADMIN_PASSWORD and start once more with --shegong.reset-admin=true.");
		}
		refuseWeakPassword();
		this.transaction.executeWithoutResult((status) -> {
			appoint();
			this.trail.changed(
					new AuditLine(this.clock.instant(), AccountName.of(ACCOUNT), "运维启动参数", AuditAction.PASSWORD_RESET)
						.about(AccountName.of(ACCOUNT), null));
		});
		LOG.warn("账号 {} 的密码已按 SHEGONG_ADMIN_PASSWORD 重设；请在下次启动时去掉 --shegong.reset-admin", ACCOUNT);
	}

	private void refuseWeakPassword() {
		if (!this.password.isBlank()) {
			PasswordRule.objection(ACCOUNT, this.password).ifPresent((objection) -> {
				throw new RefusedStart(
						"系统管理员的密码（SHEGONG_ADMIN_PASSWORD）不可用：" + objection
								+ "。SHEGONG_ADMIN_PASSWORD is too short or too easily guessed.",
						"请换一个密码后重新启动。Choose another one and start again.");
			});
		}
	}

	/** The password drawn at this start; only the demo draws one. */
	public Optional<String> drawnPassword() {
		return Optional.ofNullable(this.drawn);
	}

	/** An earlier start drew it and failed before it could tell. */
	private void drawAgain() {
		var user = this.identity.createUserQuery().userId(ACCOUNT).singleResult();
		if (user != null) {
			refuseWeakPassword();
			this.drawn = this.password.isBlank() ? Password.random().text() : null;
			save(user, true);
		}
	}

	private void save(User user, boolean known) {
		if (this.drawn != null || !known || !this.identity.checkPassword(ACCOUNT, this.password)) {
			user.setPassword((this.drawn != null) ? this.drawn : this.password);
		}
		this.identity.saveUser(user);
		if (this.drawn != null) {
			this.credentials.expire(ACCOUNT);
		}
	}

	private void appoint() {
		if (this.drawn != null) {
			this.untold.owe(ACCOUNT);
		}
		var known = this.identity.createUserQuery().userId(ACCOUNT).singleResult();
		var user = (known != null) ? known : this.identity.newUser(ACCOUNT);
		user.setFirstName("系统管理员");
		user.setLastName("");
		save(user, known != null);
		join();
	}

	private void join() {
		if (this.identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
			var group = this.identity.newGroup(Groups.CAMUNDA_ADMIN);
			group.setName("系统管理员");
			group.setType(Groups.GROUP_TYPE_SYSTEM);
			this.identity.saveGroup(group);
		}
		for (var resource : Resources.values()) {
			grantEverythingOn(resource);
		}
		if (this.identity.createUserQuery().userId(ACCOUNT).memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
			this.identity.createMembership(ACCOUNT, Groups.CAMUNDA_ADMIN);
		}
	}

	private void grantEverythingOn(Resource resource) {
		var granted = this.authorizations.createAuthorizationQuery()
			.groupIdIn(Groups.CAMUNDA_ADMIN)
			.resourceType(resource)
			.resourceId(Authorization.ANY)
			.count();
		if (granted == 0) {
			var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(Groups.CAMUNDA_ADMIN);
			grant.setResource(resource);
			grant.setResourceId(Authorization.ANY);
			grant.addPermission(Permissions.ALL);
			this.authorizations.saveAuthorization(grant);
		}
	}

}
