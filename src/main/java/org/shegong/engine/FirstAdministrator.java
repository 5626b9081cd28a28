package org.shegong.engine;

import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes sure that somebody can administer before the server listens: as long as the
 * administrators' group is empty, the engine's set-up page would let anybody in.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

	/** The account it makes. */
	public static final String ACCOUNT = "admin";

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	private final TransactionTemplate transaction;

	private final UntoldPasswords untold;

	private final String password;

	private final boolean demo;

	private String drawn;

	FirstAdministrator(IdentityService identity, AuthorizationService authorizations, TransactionTemplate transaction,
			UntoldPasswords untold, @Value("${shegong.admin-password:}") String password,
			@Value("${shegong.demo:false}") boolean demo) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.transaction = transaction;
		this.untold = untold;
		this.password = password;
		this.demo = demo;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
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
		this.drawn = this.password.isBlank() ? Password.random().text() : null;
		this.transaction.executeWithoutResult((status) -> appoint());
	}

	/** The password drawn at this start; only the demo draws one. */
	public Optional<String> drawnPassword() {
		return Optional.ofNullable(this.drawn);
	}

	/** An earlier start drew it and failed before it could tell. */
	private void drawAgain() {
		var user = this.identity.createUserQuery().userId(ACCOUNT).singleResult();
		if (user != null) {
			this.drawn = this.password.isBlank() ? Password.random().text() : null;
			user.setPassword((this.drawn != null) ? this.drawn : this.password);
			this.identity.saveUser(user);
		}
	}

	private void appoint() {
		if (this.drawn != null) {
			this.untold.owe(ACCOUNT);
		}
		if (this.identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).count() == 0) {
			var group = this.identity.newGroup(Groups.CAMUNDA_ADMIN);
			group.setName("系统管理员");
			group.setType(Groups.GROUP_TYPE_SYSTEM);
			this.identity.saveGroup(group);
		}
		for (var resource : Resources.values()) {
			grantEverythingOn(resource);
		}
		var known = this.identity.createUserQuery().userId(ACCOUNT).singleResult();
		var user = (known != null) ? known : this.identity.newUser(ACCOUNT);
		user.setFirstName("系统管理员");
		user.setLastName("");
		user.setPassword((this.drawn != null) ? this.drawn : this.password);
		this.identity.saveUser(user);
		this.identity.createMembership(ACCOUNT, Groups.CAMUNDA_ADMIN);
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
