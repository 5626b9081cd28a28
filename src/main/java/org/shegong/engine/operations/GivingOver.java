package org.shegong.engine.operations;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.GivenOver;
import org.shegong.approval.GivenOvers;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.Said;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Operating;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.seats.ActingPosts;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.seats.Receivers;
import org.shegong.engine.seats.Reseating;
import org.shegong.organization.Posting;
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

	private final ActingPosts posts;

	private final ApprovalRequests requests;

	private final GivenOvers given;

	private final People people;

	private final Doors doors;

	private final Witness witness;

	private final Clock clock;

	GivingOver(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			Receivers receivers, Entrusted entrusted, Reseating reseating, ActingPosts posts, ApprovalRequests requests,
			GivenOvers given, People people, Doors doors, Witness witness, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.receivers = receivers;
		this.entrusted = entrusted;
		this.reseating = reseating;
		this.posts = posts;
		this.requests = requests;
		this.given = given;
		this.people = people;
		this.doors = doors;
		this.witness = witness;
		this.clock = clock;
	}

	/** To whom the acting person may give a task; nobody where they may not handle it. */
	public List<Posting> receivers(String task) {
		return run(new GetReceivers(task));
	}

	/**
	 * Gives it over; the caller has a transaction.
	 * @return what is kept of it
	 */
	public GivenOver give(String task, AccountName receiver, String reason) {
		return run(new Give(task, receiver, reason));
	}

	private <T> T run(Command<T> command) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(command);
	}

	/** Looks, and leaves the task as it is. */
	private final class GetReceivers implements Command<List<Posting>> {

		private final String taskId;

		private GetReceivers(String taskId) {
			this.taskId = taskId;
		}

		@Override
		public List<Posting> execute(CommandContext context) {
			var account = GivingOver.this.people.acting();
			var task = context.getTaskManager().findTaskById(this.taskId);
			return (task != null && GivingOver.this.tasks.isFree(task, account)
					&& GivingOver.this.mayHandle.admits(task, account)) ? GivingOver.this.receivers.of(task, account)
							: List.of();
		}

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
		if (Said.nothing(reason)) {
			refuse(Objection.formFault("请填写转办理由"));
		}
		if (reason.strip().length() > GivenOver.LONGEST_REASON) {
			refuse(Objection.formFault("转办理由最长%d字，请写得简短些".formatted(GivenOver.LONGEST_REASON)));
		}
		var seat = this.receivers.of(task, account)
			.stream()
			.filter((one) -> one.account().equals(receiver))
			.findFirst();
		if (seat.isEmpty()) {
			refuse(Objection.refusal(
					"不能转办给%s，请从可选的人员中选择".formatted((receiver != null) ? "“" + this.people.name(receiver) + "”" : "空白"),
					RULE));
		}
		var kept = record(task, account, seat.get(), reason.strip());
		this.entrusted.give(task, seat.get());
		this.reseating.rulesChanged(task);
		return kept;
	}

	private GivenOver record(TaskEntity task, AccountName account, Posting seat, String reason) {
		var handling = new Handling(task);
		var request = this.requests.get(handling.request());
		var work = new GivenOver.Work(task.getTaskDefinitionKey(), task.getId());
		var giver = new GivenOver.Giver(account, this.people.name(account), this.posts.of(handling, account).behalf());
		var receiver = new GivenOver.Receiver(seat.account(), seat.personName(), seat.post().id());
		this.witness.changedOf(AuditAction.TASK_GIVEN_OVER, request, this.doors.officialNumber(request),
				seat.personName());
		return this.given.save(new GivenOver(request, work, giver, receiver, reason, this.clock.instant()));
	}

	private static void refuse(Objection objection) {
		Refusal.unlessAdmitted(List.of(objection));
	}

}
