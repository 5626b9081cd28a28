package org.shegong.engine.guard;

import java.util.function.Supplier;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.shegong.approval.Overtaken;
import org.shegong.approval.Refusal;
import org.shegong.engine.Confidants;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Says in plain words, as a bad request and not as a fault, why a command did not go
 * through. Stands outside the transaction and outside its repetitions.
 */
public class PlainWords extends CommandInterceptor {

	/** What the engine says when a case belongs to a county the person does not see. */
	private static final String OTHER_TENANT = "ENGINE-13034";

	private static final String CLAIMED = "该任务已由其他人领取，请刷新任务列表；需要由您办理时，请其先放弃领取";

	private static final String ACCOUNT_EXISTS = "这个账号已经有了，没有新建；请换一个账号，或修改原来的账号";

	private final Supplier<WhoWasFirst> first;

	private final Supplier<Confidants> confidants;

	private final Supplier<NotReached> unreached;

	public PlainWords(Supplier<WhoWasFirst> first, Supplier<Confidants> confidants, Supplier<NotReached> unreached) {
		this.unreached = unreached;
		this.confidants = confidants;
		this.first = first;
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (Refusal whole) {
			var refusal = isStart(command) ? whole.told(this.confidants.get()::include) : whole;
			handOver(Refusal.class, refusal.objections());
			throw plain(command, refusal.getMessage(), refusal);
		}
		catch (TaskGone gone) {
			throw late(command, this.first.get().at(gone.taskId()), gone);
		}
		catch (Overtaken | TaskAlreadyClaimedException late) {
			throw late(command, (late instanceof Overtaken) ? late.getMessage() : CLAIMED, late);
		}
		catch (RuntimeException failure) {
			throw (isAboutPeople(command)) ? explained(command, failure) : failure;
		}
	}

	/** There is no request at hand yet on which somebody decides. */
	private static boolean isStart(Command<?> command) {
		return command instanceof StartProcessInstanceCmd || command instanceof SubmitStartFormCmd;
	}

	/** Jobs and the engine's own work tell their failures to the engine. */
	private static boolean isAboutPeople(Command<?> command) {
		return RequestContextHolder.getRequestAttributes() != null || Repeats.isRepeatable(command);
	}

	private RuntimeException explained(Command<?> command, RuntimeException failure) {
		if (command instanceof SaveUserCmd && Contention.isTwice(failure)) {
			return late(command, ACCOUNT_EXISTS, failure);
		}
		if (Contention.isLost(failure) || Contention.isTwice(failure)) {
			return late(command, Contention.SOMEBODY_ELSE, failure);
		}
		if (Contention.isStuck(failure)) {
			handOver(Contention.class, Contention.BUSY);
			return plain(command, Contention.BUSY, failure);
		}
		var unreached = this.unreached.get().words(command, failure);
		if (unreached.isPresent()) {
			return late(command, unreached.get(), failure);
		}
		if (Breakdown.isOne(command, failure)) {
			handOver(Breakdown.class, true);
		}
		return (failure instanceof ProcessEngineException
				&& String.valueOf(failure.getMessage()).startsWith(OTHER_TENANT))
						? new AuthorizationException("该事项属于其他县区，您无权办理") : failure;
	}

	private static RuntimeException late(Command<?> command, String words, RuntimeException cause) {
		handOver(Overtaken.class, words);
		return plain(command, words, cause);
	}

	/**
	 * The answer to a call carries each objection with its rule, not only the sentence,
	 * and tells apart who came too late; whoever writes the answer finds it with the
	 * request.
	 */
	private static void handOver(Class<?> kind, Object said) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(kind.getName(), said, RequestAttributes.SCOPE_REQUEST);
		}
	}

	/**
	 * As the kind of exception that the REST interface answers with a client's fault and
	 * not with a server's; it differs by call.
	 */
	private static RuntimeException plain(Command<?> command, String words, RuntimeException cause) {
		if (command instanceof StartProcessInstanceCmd) {
			var refused = new AuthorizationException(words);
			refused.initCause(cause);
			return refused;
		}
		if (command instanceof ClaimTaskCmd || command instanceof SaveTaskCmd || command instanceof DelegateTaskCmd
				|| command instanceof AbstractAddIdentityLinkCmd || command instanceof DeleteIdentityLinkCmd) {
			return new BadUserRequestException(words, cause);
		}
		return new FormFieldValidationException(Map.of("message", words), words, cause);
	}

}
