package org.shegong.engine.guard;

import java.util.Set;

import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Does a command on a case again, in a new transaction, when somebody else was in the
 * way. Only commands that keep nothing of a failed attempt; jobs are repeated by the job
 * executor.
 */
public class Repeats extends CommandInterceptor {

	private static final Set<Class<?>> REPEATABLE = Set.of(SubmitStartFormCmd.class, StartProcessInstanceCmd.class,
			SubmitTaskFormCmd.class, CompleteTaskCmd.class, ClaimTaskCmd.class, AssignTaskCmd.class,
			DelegateTaskCmd.class, AbstractAddIdentityLinkCmd.class, DeleteIdentityLinkCmd.class,
			AbstractCorrelateMessageCmd.class);

	@Override
	public <T> T execute(Command<T> command) {
		return isRepeatable(command) ? Contention.repeat(() -> this.next.execute(command)) : this.next.execute(command);
	}

	static boolean isRepeatable(Command<?> command) {
		return REPEATABLE.stream().anyMatch((kind) -> kind.isInstance(command));
	}

}
