package org.shegong.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;

import org.shegong.audit.AuditAction;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Notes in the audit trail what people change of accounts, rights and models through the
 * engine, whatever the way it came (Admin, Cockpit, REST). What the system does with its
 * own rights is noted by whoever asked it to.
 */
class WitnessInterceptor extends CommandInterceptor {

	private final ProcessEngineConfigurationImpl engine;

	private final ObjectProvider<Witness> witness;

	WitnessInterceptor(ProcessEngineConfigurationImpl engine, ObjectProvider<Witness> witness) {
		this.engine = engine;
		this.witness = witness;
	}

	@Override
	public <T> T execute(Command<T> command) {
		var acting = this.engine.getIdentityService().getCurrentAuthentication();
		if (acting == null || acting.getUserId() == null) {
			return this.next.execute(command);
		}
		var doing = Doing.of(command);
		var answer = this.next.execute(command);
		if (doing != null) {
			this.witness.getObject().changed(doing.action(), doing.account(), doing.subject(), null);
		}
		return answer;
	}

	/** What a command changes, and whose; read before it is carried out. */
	private record Doing(AuditAction action, String account, String subject) {

		static Doing of(Command<?> command) {
			var inside = Inside.of(command);
			if (command instanceof SaveUserCmd) {
				User user = inside.get("user");
				var renewed = user instanceof UserEntity entity && entity.hasNewPassword();
				return new Doing(renewed ? AuditAction.PASSWORD_CHANGED : AuditAction.ACCOUNT_CHANGED, user.getId(),
						null);
			}
			if (command instanceof UnlockUserCmd) {
				return new Doing(AuditAction.ACCOUNT_UNLOCKED, inside.get("userId"), null);
			}
			if (command instanceof DeleteUserCmd) {
				return new Doing(AuditAction.ACCOUNT_REMOVED, inside.get("userId"), null);
			}
			if (command instanceof CreateMembershipCmd || command instanceof DeleteMembershipCmd) {
				return new Doing(AuditAction.GROUP_CHANGED, inside.get("userId"), inside.get("groupId"));
			}
			return ofSystem(command, inside);
		}

		private static Doing ofSystem(Command<?> command, Inside inside) {
			if (command instanceof DeployCmd) {
				DeploymentBuilderImpl deployment = inside.get("deploymentBuilder");
				return new Doing(AuditAction.MODEL_DEPLOYED, null, String.join("、", deployment.getResourceNames()));
			}
			if (command instanceof DeleteDeploymentCmd) {
				return new Doing(AuditAction.MODEL_REMOVED, null, inside.get("deploymentId"));
			}
			return (command instanceof SaveAuthorizationCmd || command instanceof DeleteAuthorizationCmd)
					? new Doing(AuditAction.RIGHTS_CHANGED, null, null) : null;
		}

	}

}
