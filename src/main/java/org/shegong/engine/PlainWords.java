package org.shegong.engine;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Says in plain words, as a bad request and not as a fault, why a command did not go
 * through. Stands outside the transaction.
 */
class PlainWords extends CommandInterceptor {

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
			throw plain(refusal.getMessage(), refusal);
		}
		catch (TaskGone gone) {
			throw plain(alreadyHandled(gone.taskId()), gone);
		}
		catch (OptimisticLockingException | ConcurrencyFailureException lost) {
			throw plain("刚刚有其他人办理了同一事项，您的操作没有生效，请刷新后再看", lost);
		}
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

	private static RuntimeException plain(String words, RuntimeException cause) {
		return new FormFieldValidationException(Map.of("message", words), words, cause);
	}

}
