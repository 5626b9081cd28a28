package org.shegong.engine.operations;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.engine.seats.Asked;
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.springframework.stereotype.Component;

/**
 * Who may take a task back from whoever was asked for a word on it: whoever asked. Where
 * only a word is waited for, that is also for those who have the task when whoever asked
 * has lost the post, is away or late.
 */
@Component
class WhoMayRecall {

	private final MayHandle mayHandle;

	private final Handlers handlers;

	WhoMayRecall(MayHandle mayHandle, Handlers handlers) {
		this.mayHandle = mayHandle;
		this.handlers = handlers;
	}

	boolean includes(TaskEntity task, Asked asked, AccountName account) {
		if (account.equals(asked.asker())) {
			return this.mayHandle.admits(task, account);
		}
		return !asked.kind().decides() && !account.equals(asked.receiver()) && this.mayHandle.admits(task, account)
				&& !this.handlers.isKeptBy(new Handling(task), asked.asker(), account);
	}

}
