package org.shegong.engine.operations;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Consultation;
import org.shegong.approval.Consultations;
import org.shegong.approval.Consulted;
import org.shegong.approval.GivenOver;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.guard.Operating;
import org.shegong.engine.seats.Advisers;
import org.shegong.engine.seats.Asked;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.seats.Receivers;
import org.shegong.engine.seats.Reseating;
import org.shegong.engine.steps.Steps;
import org.shegong.organization.Posting;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whoever has a task asks for somebody else's word on it: for advice (委派), for or against
 * before they decide, or for the decision once they have agreed (加签).
 */
@Component
public class Asking {

	private static final int LONGEST_OPINION = 2000;

	private static final Basis FOR_A_WORD = Articles.of("consulted");

	private static final Basis FOR_A_DECISION = Articles.of("given-over");

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final Receivers receivers;

	private final Advisers advisers;

	private final Entrusted entrusted;

	private final Reseating reseating;

	private final Steps steps;

	private final Consultations consultations;

	private final Records records;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Asking(ObjectProvider<ProcessEngineConfigurationImpl> engine, OpenTasks tasks, MayHandle mayHandle,
			Receivers receivers, Advisers advisers, Entrusted entrusted, Reseating reseating, Steps steps,
			Consultations consultations, Records records, People people, ApplicationEventPublisher events,
			Clock clock) {
		this.engine = engine;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.receivers = receivers;
		this.advisers = advisers;
		this.entrusted = entrusted;
		this.reseating = reseating;
		this.steps = steps;
		this.consultations = consultations;
		this.records = records;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks; the caller has a transaction.
	 * @return what is kept of it
	 */
	public Consultation ask(String task, AccountName receiver, Consultation.Question question) {
		return this.engine.getObject().getCommandExecutorTxRequired().execute(new Ask(task, receiver, question));
	}

	/** Whom somebody who has a task may ask. */
	List<Posting> asked(TaskEntity task, AccountName account, Consultation.Kind kind) {
		return kind.decides() ? (isAgreedTo(task) ? this.receivers.of(task, account) : List.of())
				: this.advisers.of(task, account);
	}

	/** Whether somebody who completes a task may agree by it. */
	boolean isAgreedTo(TaskEntity task) {
		return new Handling(task).decides() && this.steps.of(task)
			.filter((step) -> step.step()
				.offers(new Handling(task).request())
				.stream()
				.anyMatch((offer) -> offer.choice() == Choice.APPROVE))
			.isPresent();
	}

	/** Admits only who may handle the task, and only whom they may ask. */
	private final class Ask implements Operating<Consultation> {

		private final String taskId;

		private final AccountName receiver;

		private final Consultation.Question question;

		private Ask(String taskId, AccountName receiver, Consultation.Question question) {
			this.taskId = taskId;
			this.receiver = receiver;
			this.question = question;
		}

		@Override
		public String taskId() {
			return this.taskId;
		}

		@Override
		public Consultation execute(CommandContext context) {
			var account = Asking.this.people.acting();
			var task = Asking.this.tasks.workable(this.taskId, account);
			Asking.this.mayHandle.admit(task, account);
			Asking.this.mayHandle.admitHands(task, account);
			return put(task, account, this.receiver, this.question);
		}

	}

	private Consultation put(TaskEntity task, AccountName account, AccountName receiver,
			Consultation.Question question) {
		var kind = question.kind();
		var doing = (kind == Consultation.Kind.ADVICE) ? "委派" : "加签";
		var asked = new Consultation.Question(kind,
				Records.written(question.reason(), doing + "理由", GivenOver.LONGEST_REASON),
				Records.atMost(question.opinion(), "意见", LONGEST_OPINION));
		if (kind.decides() && !isAgreedTo(task)) {
			throw Refusal.of(Objection.formFault("这一步没有“同意”可以选择，不能在同意后再请人加签"));
		}
		var seat = this.records.chosen(asked(task, account, kind), receiver, doing + "给",
				kind.decides() ? FOR_A_DECISION : FOR_A_WORD);
		var request = this.records.request(task);
		var kept = this.consultations.save(new Consultation(request, this.records.work(task),
				this.records.giver(task, account), this.records.receiver(seat), asked, this.clock.instant()));
		this.records.note((kind == Consultation.Kind.ADVICE) ? AuditAction.ADVICE_ASKED : AuditAction.SIGNER_ADDED,
				request, seat.personName());
		this.entrusted.ask(task, new Asked(kept.id(), kind, account, seat.account(), seat.group()));
		this.reseating.rulesChanged(task);
		this.events.publishEvent(new Consulted(request.number(), kept, task.getTenantId()));
		return kept;
	}

}
