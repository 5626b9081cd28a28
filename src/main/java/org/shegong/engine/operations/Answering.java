package org.shegong.engine.operations;

import java.time.Clock;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Consultation;
import org.shegong.approval.Consultations;
import org.shegong.approval.Consulted;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Operating;
import org.shegong.engine.seats.Asked;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.seats.Reseating;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whoever was asked for a word on a task says it, and the task goes back to whoever
 * asked; unless they say something it may be taken back from them (减签).
 */
@Component
public class Answering {

	private static final int LONGEST_ANSWER = 2000;

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final WhoMayRecall whoMayRecall;

	private final Entrusted entrusted;

	private final Reseating reseating;

	private final Consultations consultations;

	private final Records records;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answering(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			WhoMayRecall whoMayRecall, Entrusted entrusted, Reseating reseating, Consultations consultations,
			Records records, People people, ApplicationEventPublisher events, Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.whoMayRecall = whoMayRecall;
		this.entrusted = entrusted;
		this.reseating = reseating;
		this.consultations = consultations;
		this.records = records;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * They say their word; the caller has a transaction.
	 * @param choice for or against; null for advice
	 */
	public Consultation answer(String task, Choice choice, String text) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new Answer(task, choice, text));
	}

	/** Takes the task back; the caller has a transaction. */
	public Consultation recall(String task) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new Recall(task));
	}

	/** Admits only whoever was asked. */
	private final class Answer implements Operating<Consultation> {

		private final String taskId;

		private final Choice choice;

		private final String text;

		private Answer(String taskId, Choice choice, String text) {
			this.taskId = taskId;
			this.choice = choice;
			this.text = text;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public Consultation execute(CommandContext context) {
			return say(Answering.this.tasks.inHand(this.taskId), this.choice, this.text);
		}

	}

	/** Admits only whoever asked, and in their place those who have it without them. */
	private final class Recall implements Operating<Consultation> {

		private final String taskId;

		private Recall(String taskId) {
			this.taskId = taskId;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public Consultation execute(CommandContext context) {
			return takeBack(Answering.this.tasks.inHand(this.taskId));
		}

	}

	private Consultation say(TaskEntity task, Choice choice, String text) {
		var account = this.people.acting();
		var asked = this.entrusted.last(task)
			.filter((one) -> !one.kind().decides() && one.receiver().equals(account))
			.orElseThrow(() -> Refusal.of(Objection.formFault("这项任务现在没有在等您的意见，可能已被取回，请刷新后再看")));
		if (this.entrusted.seat(asked).isEmpty()) {
			throw Refusal.of(Objection.formFault("您已不在该岗位任职，不能再提出意见，请由征求意见的人取回"));
		}
		this.mayHandle.admitHands(task, account);
		var word = this.consultations.findById(asked.consultation()).orElseThrow();
		var asks = asked.kind() == Consultation.Kind.BEFORE;
		if (asks && choice != Choice.APPROVE && choice != Choice.REFUSE) {
			throw Refusal.of(Objection.formFault("请选择“同意”或“不同意”"));
		}
		word.answer(asks ? choice : null, (choice == Choice.APPROVE && asks)
				? Records.atMost(text, "意见", LONGEST_ANSWER) : Records.written(text, "意见", LONGEST_ANSWER),
				this.clock.instant());
		goBack(task, asked, word, AuditAction.WORD_GIVEN, asked.asker());
		this.events.publishEvent(new Consulted(this.records.request(task).number(), word, task.getTenantId()));
		return word;
	}

	private Consultation takeBack(TaskEntity task) {
		var account = this.people.acting();
		var asked = this.entrusted.last(task)
			.orElseThrow(() -> Refusal.of(Objection.formFault("这项任务现在没有在等别人的意见，可能已经答复，请刷新后再看")));
		if (!this.whoMayRecall.includes(task, asked, account)) {
			throw Refusal.of(Objection.formFault("只有委派或加签的人可以取回，请由“%s”取回".formatted(this.people.name(asked.asker()))));
		}
		var word = this.consultations.findById(asked.consultation()).orElseThrow();
		word.recall(this.records.giver(task, account), this.clock.instant());
		goBack(task, asked, word, AuditAction.WORD_RECALLED, asked.asker().equals(account) ? account : null);
		return word;
	}

	/** To whoever asked; whether they may handle it still is looked at then. */
	private void goBack(TaskEntity task, Asked asked, Consultation word, AuditAction action, AccountName next) {
		this.records.note(action, this.records.request(task),
				(action == AuditAction.WORD_GIVEN) ? word.personName() : word.receiverName());
		this.entrusted.unask(task, next);
		this.reseating.rulesChanged(task);
	}

}
