package org.shegong.engine.operations;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.GivenOver;
import org.shegong.approval.Opinion;
import org.shegong.approval.SentBack;
import org.shegong.approval.SentBackTo;
import org.shegong.approval.SentBacks;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.seats.ActingPosts;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.Reseating;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has an earlier step decided anew: by whoever decided it, if they may still, else by
 * those who may.
 */
@Component
class DecidedAnew {

	/** How long a reason may be, in letters. */
	static final int LONGEST_REASON = 500;

	private final ApprovalRequests requests;

	private final SentBacks sent;

	private final Reopening reopening;

	private final Holding holding;

	private final Reseating reseating;

	private final ActingPosts posts;

	private final Doors doors;

	private final People people;

	private final Witness witness;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidedAnew(ApprovalRequests requests, SentBacks sent, Reopening reopening, Holding holding, Reseating reseating,
			ActingPosts posts, Doors doors, People people, Witness witness, ApplicationEventPublisher events,
			Clock clock) {
		this.requests = requests;
		this.sent = sent;
		this.reopening = reopening;
		this.holding = holding;
		this.reseating = reseating;
		this.posts = posts;
		this.doors = doors;
		this.people = people;
		this.witness = witness;
		this.events = events;
		this.clock = clock;
	}

	SentBack decide(TaskEntity task, AccountName account, EarlierSteps.Found step, boolean toAsker, String reason) {
		var kept = record(task, account, step, toAsker, reason);
		strike(task, account, step.between(), kept);
		this.events.publishEvent(new SentBackTo(new Handling(task).request()));
		this.reopening.open(step.plan(), task.getId(), (open) -> {
			if (toAsker) {
				open.setVariableLocal(SentBack.VARIABLE, kept.id());
			}
			if (this.holding.entrust(open, step.last().taskId(), step.last().account())) {
				return;
			}
			if (step.last().share() == null && step.last().onBehalf() == null) {
				give(open, step.last().account());
			}
		});
		return kept;
	}

	/**
	 * What lies on the way counts no more if it is gone again; else only others' shares.
	 */
	private void strike(TaskEntity task, AccountName account, List<Opinion> between, SentBack kept) {
		between.stream()
			.filter((opinion) -> !kept.toAsker() || opinion.task().equals(task.getTaskDefinitionKey()))
			.forEach((opinion) -> opinion.strike(account, kept.reason(), kept.sentAt()));
	}

	/** Whoever may not, or is away, lets it go at once. */
	void give(TaskEntity open, AccountName account) {
		if (!new Handling(open).isPersonal()) {
			open.setAssignee(account.value());
			this.reseating.rulesChanged(open);
		}
	}

	private SentBack record(TaskEntity task, AccountName account, EarlierSteps.Found step, boolean toAsker,
			String reason) {
		var handling = new Handling(task);
		var request = this.requests.get(handling.request());
		var by = new GivenOver.Giver(account, this.people.name(account), this.posts.of(handling, account).behalf());
		var to = new SentBack.To(step.told().task(), step.told().name(), step.last().account(), step.told().person());
		this.witness.changedOf(AuditAction.CASE_SENT_BACK, request, this.doors.officialNumber(request),
				step.told().name());
		return this.sent.save(new SentBack(request, new SentBack.From(task.getTaskDefinitionKey(), task.getId()), by,
				to, toAsker, reason, this.clock.instant()));
	}

}
