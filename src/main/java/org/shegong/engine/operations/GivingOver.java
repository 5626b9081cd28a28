package org.shegong.engine.operations;

import java.time.Clock;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.GivenOver;
import org.shegong.approval.GivenOvers;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Operating;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.seats.Receivers;
import org.shegong.engine.seats.Reseating;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives an open task into the hands of another holder of its post or of a level above
 * (转办): whoever gave it has it no more, and it is kept who gave it to whom and why.
 */
@Component
public class GivingOver {

	private static final Basis RULE = Articles.of("given-over");

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final Receivers receivers;

	private final Entrusted entrusted;

	private final Reseating reseating;

	private final GivenOvers given;

	private final Records records;

	private final People people;

	private final Clock clock;

	GivingOver(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			Receivers receivers, Entrusted entrusted, Reseating reseating, GivenOvers given, Records records,
			People people, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.receivers = receivers;
		this.entrusted = entrusted;
		this.reseating = reseating;
		this.given = given;
		this.records = records;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * Gives it over; the caller has a transaction.
	 * @return what is kept of it
	 */
	public GivenOver give(String task, AccountName receiver, String reason) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new Give(task, receiver, reason));
	}

	/** Admits only who may handle the task, and only whom it may be given to. */
	private final class Give implements Operating<GivenOver> {

		private final String taskId;

		private final AccountName receiver;

		private final String reason;

		private Give(String taskId, AccountName receiver, String reason) {
			this.taskId = taskId;
			this.receiver = receiver;
			this.reason = reason;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public GivenOver execute(CommandContext context) {
			var account = GivingOver.this.people.acting();
			var task = GivingOver.this.tasks.workable(this.taskId, account);
			GivingOver.this.mayHandle.admit(task, account);
			GivingOver.this.mayHandle.admitHands(task, account);
			return move(task, account, this.receiver, this.reason);
		}

	}

	private GivenOver move(TaskEntity task, AccountName account, AccountName receiver, String reason) {
		var why = Records.written(reason, "转办理由", GivenOver.LONGEST_REASON);
		var seat = this.records.chosen(this.receivers.of(task, account), receiver, "转办给", RULE);
		var request = this.records.request(task);
		var kept = this.given.save(new GivenOver(request, this.records.work(task), this.records.giver(task, account),
				this.records.receiver(seat), why, this.clock.instant()));
		this.records.note(AuditAction.TASK_GIVEN_OVER, request, seat.personName());
		this.entrusted.give(task, seat);
		this.reseating.rulesChanged(task);
		return kept;
	}

}
