package org.shegong.engine.guard;

import java.util.function.Supplier;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

import org.shegong.account.AccountName;
import org.shegong.engine.Standing;
import org.shegong.engine.accounts.StartList;

/**
 * Stands before every engine command a logged-in person issues, whatever the way it came
 * (Tasklist, REST): shows starts and completions to the {@link FormGuard} and lets those
 * who do not administer do little else. Whatever touches a case waits for its turn first,
 * so that the checks see what others have done. What the engine itself does inside such a
 * command is not asked again.
 */
public class GuardInterceptor extends CommandInterceptor {

	private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

	private final ProcessEngineConfigurationImpl engine;

	private final Supplier<FormGuard> guard;

	private final Supplier<GivenTasks> given;

	private final Supplier<Turns> turns;

	private final Supplier<StartList> startList;

	private final NoExpressions noExpressions = new NoExpressions();

	public GuardInterceptor(ProcessEngineConfigurationImpl engine, Supplier<FormGuard> guard,
			Supplier<GivenTasks> given, Supplier<Turns> turns, Supplier<StartList> startList) {
		this.startList = startList;
		this.engine = engine;
		this.turns = turns;
		this.guard = guard;
		this.given = given;
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (this.inside.get()) {
			return this.next.execute(command);
		}
		this.inside.set(true);
		try {
			var acting = this.engine.getIdentityService().getCurrentAuthentication();
			if (Turns.concerns(command)) {
				this.turns.get().await(command, (acting != null) ? AccountName.of(acting.getUserId()) : null);
			}
			if (acting == null || acting.getUserId() == null) {
				return this.next.execute(command);
			}
			this.noExpressions.check(command);
			return handle(command, acting);
		}
		finally {
			this.inside.remove();
		}
	}

	/** Runs a command as far as the person may, with what of it the forms take. */
	private <T> T handle(Command<T> command, Authentication acting) {
		var submission = Submission.of(command);
		if (submission.isPresent()) {
			var asked = submission.get();
			var admitted = asked.starts() ? start(asked, acting)
					: this.guard.get().admitCompletion(asked.task(), asked.given());
			return asked.with(admitted, () -> this.next.execute(command));
		}
		return handles(command, acting) ? this.next.execute(command) : letGo(command, acting);
	}

	/** Whether the command may run as it is; false for one's own unclaiming. */
	private boolean handles(Command<?> command, Authentication acting) {
		if (!administers(acting)) {
			return handlesAsAnybody(command, acting);
		}
		this.given.get().admit(command);
		new NewNames(this.engine.getIdentityService()).admit(command);
		new LeavingAccounts(this.engine).admit(command);
		return true;
	}

	private boolean handlesAsAnybody(Command<?> command, Authentication acting) {
		if (command instanceof ClaimTaskCmd) {
			this.guard.get().admitClaim(Inside.of(command).get("taskId"), Inside.of(command).get("userId"));
			this.given.get().admit(command);
			return true;
		}
		if (command instanceof Operating) {
			return true;
		}
		if (command instanceof DeployCmd && acting.getGroupIds() != null
				&& acting.getGroupIds().contains(Standing.DESIGNERS)) {
			return true;
		}
		if (command instanceof AssignTaskCmd && Inside.of(command).get("userId") == null) {
			return false;
		}
		new OpenCommands(this.engine.getIdentityService()).admit(command, acting.getUserId());
		new Sight(acting).admit(command);
		this.startList.get().narrow(command, acting.getUserId());
		return true;
	}

	/**
	 * Unclaiming is reassigning to the engine, for which people have no right; the same
	 * effect within their right is a claim for nobody.
	 */
	private <T> T letGo(Command<T> command, Authentication acting) {
		String task = Inside.of(command).get("taskId");
		this.guard.get().admitUnclaim(task, AccountName.of(acting.getUserId()));
		this.next.execute(new ClaimTaskCmd(task, null));
		return null;
	}

	private static boolean administers(Authentication acting) {
		return acting.getGroupIds() != null && acting.getGroupIds().contains(Groups.CAMUNDA_ADMIN);
	}

	private Map<String, Object> start(Submission asked, Authentication acting) {
		var cache = this.engine.getDeploymentCache();
		ProcessDefinitionEntity definition = (asked.process() != null)
				? cache.findDeployedLatestProcessDefinitionByKey(asked.process())
				: cache.findDeployedProcessDefinitionById(asked.definition());
		var newest = cache.findDeployedLatestProcessDefinitionByKey(definition.getKey());
		if (!definition.getId().equals(newest.getId()) && !administers(acting)) {
			throw new AuthorizationException("流程“%s”已有新版本，请刷新后重新发起".formatted(definition.getName()));
		}
		return this.guard.get().admitStart(definition, asked.given(), AccountName.of(acting.getUserId()));
	}

}
