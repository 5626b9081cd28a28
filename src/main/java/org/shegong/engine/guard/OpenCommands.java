package org.shegong.engine.guard;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What people who do not administer may have the engine do besides handling tasks: look,
 * as far as their rights reach, and change their own password. Everything else is closed,
 * also what the engine's rights would leave open (comments and attachments of any case,
 * messages and signals, claiming for others).
 */
public class OpenCommands {

	private static final Set<Class<?>> LOOKING = Set.of(AuthorizationCheckCmd.class, CheckPassword.class,
			CreateUserQueryCmd.class, CreateGroupQueryCmd.class, CreateTenantQueryCmd.class,
			IsIdentityServiceReadOnlyCmd.class);

	/** Commands of the engine are named after what they do. */
	private static final Pattern LOOKS = Pattern
		.compile("(Get|ExecuteFilter|Find|DetermineHistoryLevel|Query|ExecuteListQuery|ExecuteSingleQuery"
				+ "|TaskCountByCandidateGroup).*");

	/** These count the cases of all counties. */
	private static final Pattern COUNTS_EVERYTHING = Pattern
		.compile("(Historic.*Statistics|Cleanable.*Report|.*Metrics).*");

	private final IdentityService identity;

	OpenCommands(IdentityService identity) {
		this.identity = identity;
	}

	void admit(Command<?> command, String account) {
		if (command instanceof SaveUserCmd) {
			ownPassword(Inside.of(command).get("user"), account);
		}
		else if (!looks(command)) {
			throw new AuthorizationException(
					(command instanceof DeployCmd) ? "只有系统管理员和流程设计人员可以部署流程，请把模型交给他们" : "只有管理员可以这样操作；请通过任务表单办理");
		}
	}

	public static boolean looks(Command<?> command) {
		var name = command.getClass().getSimpleName();
		return (command instanceof AbstractQuery && !COUNTS_EVERYTHING.matcher(name).matches())
				|| LOOKING.contains(command.getClass()) || LOOKS.matcher(name).matches();
	}

	/** Names come from the roster; approvers must be able to trust them. */
	private void ownPassword(User changed, String account) {
		var known = this.identity.createUserQuery().userId(account).singleResult();
		if (known == null || !account.equals(changed.getId())
				|| !Objects.equals(known.getFirstName(), changed.getFirstName())
				|| !Objects.equals(known.getLastName(), changed.getLastName())) {
			throw new AuthorizationException("姓名由花名册登记，只有管理员可以修改；您可以修改自己的密码和邮箱");
		}
	}

}
