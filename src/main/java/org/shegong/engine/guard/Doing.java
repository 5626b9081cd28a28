package org.shegong.engine.guard;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

import org.shegong.audit.AuditAction;

/**
 * What a command of the engine changes, and whose; read before it is carried out.
 *
 * @param account whose it is; null where it is nobody's
 * @param subject what is touched
 * @param detail whether it is given or taken, and what of it; may be null
 */
record Doing(AuditAction action, String account, String subject, String detail) {

	private static final String GIVEN = "加入";

	private static final String TAKEN = "移出";

	private static final String SAVED = "保存";

	private static final String REMOVED = "删除";

	private static final List<Told> ALL = List.of(new Told(SaveUserCmd.class, Doing::saved),
			new Told(UnlockUserCmd.class, (inside) -> ofUser(AuditAction.ACCOUNT_UNLOCKED, inside)),
			new Told(DeleteUserCmd.class, (inside) -> ofUser(AuditAction.ACCOUNT_REMOVED, inside)),
			new Told(CreateMembershipCmd.class, (inside) -> member("userId", "groupId", GIVEN, inside)),
			new Told(DeleteMembershipCmd.class, (inside) -> member("userId", "groupId", TAKEN, inside)),
			new Told(CreateTenantUserMembershipCmd.class, (inside) -> county("userId", GIVEN, inside)),
			new Told(DeleteTenantUserMembershipCmd.class, (inside) -> county("userId", TAKEN, inside)),
			new Told(CreateTenantGroupMembershipCmd.class, (inside) -> county("groupId", GIVEN, inside)),
			new Told(DeleteTenantGroupMembershipCmd.class, (inside) -> county("groupId", TAKEN, inside)),
			new Told(SaveGroupCmd.class,
					(inside) -> whole(AuditAction.GROUP_CHANGED, inside.<DbEntity>get("group").getId(), SAVED)),
			new Told(DeleteGroupCmd.class,
					(inside) -> whole(AuditAction.GROUP_CHANGED, inside.get("groupId"), REMOVED)),
			new Told(SaveTenantCmd.class,
					(inside) -> whole(AuditAction.COUNTY_CHANGED, inside.<DbEntity>get("tenant").getId(), SAVED)),
			new Told(DeleteTenantCmd.class,
					(inside) -> whole(AuditAction.COUNTY_CHANGED, inside.get("tenantId"), REMOVED)),
			new Told(DeployCmd.class, Doing::deployed),
			new Told(DeleteDeploymentCmd.class,
					(inside) -> whole(AuditAction.MODEL_REMOVED, inside.get("deploymentId"), null)),
			new Told(SaveAuthorizationCmd.class, (inside) -> right(inside.get("authorization"), SAVED)),
			new Told(DeleteAuthorizationCmd.class, (inside) -> right(known(inside.get("authorizationId")), REMOVED)));

	private record Told(Class<?> command, Function<Inside, Doing> as) {
	}

	/** Null where nothing is changed that is noted. */
	static Doing of(Command<?> command) {
		return ALL.stream()
			.filter((told) -> told.command().isInstance(command))
			.findFirst()
			.map((told) -> told.as().apply(Inside.of(command)))
			.orElse(null);
	}

	/** An account that is new has no revision yet. */
	private static Doing saved(Inside inside) {
		User user = inside.get("user");
		if (user instanceof UserEntity entity && entity.getRevision() == 0) {
			return new Doing(AuditAction.ACCOUNT_CREATED, user.getId(), null,
					entity.hasNewPassword() ? "同时设置密码" : null);
		}
		var renewed = user instanceof UserEntity entity && entity.hasNewPassword();
		return new Doing(renewed ? AuditAction.PASSWORD_CHANGED : AuditAction.ACCOUNT_CHANGED, user.getId(), null,
				null);
	}

	private static Doing ofUser(AuditAction action, Inside inside) {
		return new Doing(action, inside.get("userId"), null, null);
	}

	private static Doing member(String whose, String what, String done, Inside inside) {
		return new Doing(AuditAction.GROUP_CHANGED, inside.get(whose), inside.get(what), done);
	}

	/** A whole group may be given to a county; it is no account. */
	private static Doing county(String whose, String done, Inside inside) {
		String who = inside.get(whose);
		return whose.equals("userId") ? new Doing(AuditAction.COUNTY_CHANGED, who, inside.get("tenantId"), done)
				: new Doing(AuditAction.COUNTY_CHANGED, null, inside.get("tenantId"), "%s分组 %s".formatted(done, who));
	}

	private static Doing whole(AuditAction action, String subject, String done) {
		return new Doing(action, null, subject, done);
	}

	private static Doing deployed(Inside inside) {
		DeploymentBuilderImpl deployment = inside.get("deploymentBuilder");
		return whole(AuditAction.MODEL_DEPLOYED, String.join("、", deployment.getResourceNames()), null);
	}

	private static Authorization known(String id) {
		return Context.getCommandContext().getDbEntityManager().selectById(AuthorizationEntity.class, id);
	}

	/** Whose right, to what, and which; one that does not exist is nobody's. */
	private static Doing right(Authorization right, String done) {
		if (right == null) {
			return whole(AuditAction.RIGHTS_CHANGED, null, done);
		}
		var whose = (right.getUserId() != null) ? right.getUserId() : right.getGroupId();
		var what = resource(right.getResourceType());
		return new Doing(AuditAction.RIGHTS_CHANGED, right.getUserId(), whose,
				"%s %s %s：%s".formatted(done, (what != null) ? what.resourceName() : right.getResourceType(),
						right.getResourceId(), permissions(right, what)));
	}

	private static Resource resource(int type) {
		return Arrays.stream(Resources.values())
			.filter((resource) -> resource.resourceType() == type)
			.findFirst()
			.orElse(null);
	}

	private static String permissions(Authorization right, Resource what) {
		if (what == null) {
			return "";
		}
		return Arrays.stream(right.getPermissions(permissionsOf(what)))
			.filter((permission) -> permission.getValue() != Permissions.NONE.getValue())
			.map(Permission::getName)
			.collect(Collectors.joining("、"));
	}

	private static Permission[] permissionsOf(Resource what) {
		return Context.getProcessEngineConfiguration()
			.getPermissionProvider()
			.getPermissionsForResource(what.resourceType());
	}

}
