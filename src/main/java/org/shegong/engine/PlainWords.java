package org.shegong.engine;

import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.hibernate.exception.ConstraintViolationException;

import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Says in plain words, as a bad request and not as a fault, why a command did not go
 * through. Stands outside the transaction.
 */
class PlainWords extends CommandInterceptor {

	/** What the engine says when a case belongs to a county the person does not see. */
	private static final String OTHER_TENANT = "ENGINE-13034";

	private static final String SOMEBODY_ELSE = "刚刚有其他人办理了同一事项，您的操作没有生效，请刷新后再看";

	private static final String CLAIMED = "该任务已由其他人领取，请刷新任务列表；需要由您办理时，请其先放弃领取";

	private final ObjectProvider<Opinions> opinions;

	PlainWords(ObjectProvider<Opinions> opinions) {
		this.opinions = opinions;
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (Refusal refusal) {
			handOver(refusal);
			throw plain(command, refusal.getMessage(), refusal);
		}
		catch (TaskGone gone) {
			throw plain(command, alreadyHandled(gone.taskId()), gone);
		}
		catch (OptimisticLockingException | ConcurrencyFailureException lost) {
			throw plain(command, SOMEBODY_ELSE, lost);
		}
		catch (DataIntegrityViolationException clash) {
			throw twice(clash) ? plain(command, SOMEBODY_ELSE, clash) : clash;
		}
		catch (TaskAlreadyClaimedException claimed) {
			throw plain(command, CLAIMED, claimed);
		}
		catch (ProcessEngineException foreign) {
			throw (String.valueOf(foreign.getMessage()).startsWith(OTHER_TENANT))
					? new AuthorizationException("该事项属于其他县区，您无权办理") : foreign;
		}
	}

	/**
	 * The answer to a call carries each objection with its rule, not only the sentence;
	 * whoever writes the answer finds them with the request.
	 */
	private static void handOver(Refusal refusal) {
		var request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			request.setAttribute(Refusal.class.getName(), refusal.objections(), RequestAttributes.SCOPE_REQUEST);
		}
	}

	/**
	 * Two people did at once what can be done only once; any other violation is a fault.
	 */
	private static boolean twice(DataIntegrityViolationException clash) {
		return clash.getCause() instanceof ConstraintViolationException violated
				&& violated.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE;
	}

	private String alreadyHandled(String taskId) {
		return this.opinions.getObject()
			.findFirstByTaskIdOrderByIdDesc(String.valueOf(taskId))
			.map(PlainWords::handledBy)
			.orElse("该任务已经办结或撤回，请刷新任务列表");
	}

	private static String handledBy(Opinion opinion) {
		return "该任务已由“%s”办理（%s），请刷新任务列表".formatted(opinion.personName(), opinion.choice().title());
	}

	/**
	 * As the kind of exception that the REST interface answers with a client's fault and
	 * not with a server's; it differs by call.
	 */
	private static RuntimeException plain(Command<?> command, String words, RuntimeException cause) {
		if (command instanceof StartProcessInstanceCmd) {
			return new AuthorizationException(words);
		}
		if (command instanceof ClaimTaskCmd || command instanceof SaveTaskCmd || command instanceof DelegateTaskCmd
				|| command instanceof AbstractAddIdentityLinkCmd || command instanceof DeleteIdentityLinkCmd) {
			return new BadUserRequestException(words, cause);
		}
		return new FormFieldValidationException(Map.of("message", words), words, cause);
	}

}
