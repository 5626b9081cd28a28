package org.shegong.engine.guard;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import org.shegong.approval.Overtaken;

/**
 * Says of accounts, groups and tenants that shall be created when they exist already; the
 * engine would only meet their line in the database.
 */
class NewNames {

	private final IdentityService identity;

	NewNames(IdentityService identity) {
		this.identity = identity;
	}

	void admit(Command<?> command) {
		if (command instanceof SaveUserCmd && Inside.of(command).get("user") instanceof UserEntity user
				&& user.getRevision() == 0) {
			refuseKnown(this.identity.createUserQuery().userId(user.getId()).count(),
					"账号“%s”已经存在，请换一个账号；要修改的，请在用户列表中打开它".formatted(user.getId()));
		}
		else if (command instanceof SaveGroupCmd && Inside.of(command).get("group") instanceof GroupEntity group
				&& group.getRevision() == 0) {
			refuseKnown(this.identity.createGroupQuery().groupId(group.getId()).count(),
					"用户组“%s”已经存在，请换一个编号；要修改的，请在用户组列表中打开它".formatted(group.getId()));
		}
		else if (command instanceof SaveTenantCmd && Inside.of(command).get("tenant") instanceof TenantEntity tenant
				&& tenant.getRevision() == 0) {
			refuseKnown(this.identity.createTenantQuery().tenantId(tenant.getId()).count(),
					"县（区）“%s”已经存在，请换一个编号；要修改的，请在列表中打开它".formatted(tenant.getId()));
		}
		else if (command instanceof CreateTenantUserMembershipCmd) {
			String tenant = Inside.of(command).get("tenantId");
			String user = Inside.of(command).get("userId");
			refuseKnown(this.identity.createTenantQuery().tenantId(tenant).userMember(user).count(),
					"账号“%s”已经属于县（区）“%s”，不需要再加".formatted(user, tenant));
		}
	}

	private static void refuseKnown(long known, String message) {
		if (known > 0) {
			throw new Overtaken(message);
		}
	}

}
