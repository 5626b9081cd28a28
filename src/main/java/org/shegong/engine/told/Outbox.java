package org.shegong.engine.told;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Consulted;
import org.shegong.approval.CopiedTo;
import org.shegong.approval.OpinionTakenBack;
import org.shegong.approval.RequestMoved;
import org.shegong.approval.SentBackTo;
import org.shegong.approval.Urged;
import org.shegong.audit.AuditAction;
import org.shegong.audit.DataRead;
import org.shegong.engine.People;
import org.shegong.engine.inbox.Reached;
import org.shegong.message.MessageKind;
import org.shegong.organization.PostingChanged;
import org.shegong.worker.TrainingMissing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has people told of what happens to tasks and requests, in the transaction in which it
 * happens: with the tasks that the engine writes, or right before the commit where it
 * writes none. Whoever does something is not told of it, and nobody is told of a task
 * that comes up only later.
 */
@Component
class Outbox implements Reached {

	private static final Set<AuditAction> FILES = EnumSet.of(AuditAction.FILE_READ, AuditAction.FILE_DOWNLOADED);

	private final People people;

	private final WrittenMessages rows;

	private final Clock clock;

	Outbox(People people, WrittenMessages rows, Clock clock) {
		this.people = people;
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public void reached(Collection<TaskEntity> tasks) {
		var told = (Told) TransactionSynchronizationManager.getResource(this);
		var now = Date.from(this.clock.instant());
		var ids = tasks.stream()
			.filter((task) -> task.getFollowUpDate() == null || !task.getFollowUpDate().after(now))
			.filter((task) -> !isTaken(task))
			.map(TaskEntity::getId)
			.filter((task) -> told == null || !told.isWorded(task))
			.toList();
		if (!ids.isEmpty()) {
			this.rows.write(ids, (told != null) ? told : new Told(), this.people.acting());
		}
	}

	/** Nobody is told of what they take themselves. */
	private boolean isTaken(TaskEntity task) {
		var acting = this.people.acting();
		return acting != null && acting.value().equals(task.getAssignee());
	}

	@EventListener
	void moved(RequestMoved moved) {
		var request = moved.request();
		switch (moved.to()) {
			case APPROVED -> tell(request, MessageKind.APPROVED);
			case REFUSED -> tell(request, MessageKind.REFUSED);
			case WITHDRAWN -> withdrawn(request);
			case RETURNED -> {
				here().returned(request.number());
				if (request.worker() != null && !Objects.equals(request.applicant(), request.submittedBy())) {
					tell(request.applicant(), request, MessageKind.RETURNED);
				}
			}
			default -> {
			}
		}
	}

	@EventListener
	void sentBack(SentBackTo sent) {
		here().returned(sent.number());
	}

	/** Those who asked for it, and those with whom it was. */
	private void withdrawn(ApprovalRequest request) {
		recipients(request).filter((one) -> !one.equals(request.withdrawnBy()))
			.forEach((one) -> tell(one, request, MessageKind.WITHDRAWN));
		this.rows.takenAway(request.number(), Stream
			.of(recipients(request), Stream.ofNullable(request.withdrawnBy()), Stream.ofNullable(this.people.acting()))
			.flatMap(Function.identity())
			.distinct()
			.toList());
	}

	@EventListener
	void urged(Urged urged) {
		this.rows.urge(urged.tasks(), urged.by());
	}

	/** Whoever is asked to decide has a task as any other. */
	@EventListener
	void consulted(Consulted consulted) {
		var word = consulted.consultation();
		if (word.kind().decides()) {
			return;
		}
		var said = word.answeredAt() != null;
		here().worded(word.taskId());
		here().line(
				new Told.Line(said ? word.account() : word.receiver(), said ? MessageKind.ANSWERED : MessageKind.ASKED,
						consulted.number(), word.taskId(), consulted.county()));
	}

	/** Whoever might have acted on it need not. */
	@EventListener
	void takenBack(OpinionTakenBack taken) {
		if (!taken.tasks().isEmpty()) {
			this.rows.notNeeded(taken.number(), taken.tasks(), Stream.ofNullable(this.people.acting()).toList());
		}
	}

	@EventListener
	void posted(PostingChanged posting) {
		if (posting.given()) {
			here().seated(posting.post().id() + "@" + posting.unit(), posting.account());
		}
	}

	@EventListener
	void copied(CopiedTo copied) {
		tell(copied.receiver(), copied.request(), MessageKind.COPIED);
	}

	/** Whose file an office reads learns of it (PIPL 44). */
	@EventListener
	void read(DataRead read) {
		if (FILES.contains(read.line().action()) && read.line().worker() != null) {
			here().line(new Told.Line(read.line().worker(), MessageKind.FILE_READ, null, null, null));
		}
	}

	@EventListener
	void missed(TrainingMissing training) {
		here().line(new Told.Line(training.recipient(), MessageKind.TRAINING, null, null, null));
	}

	private void tell(ApprovalRequest request, MessageKind kind) {
		recipients(request).forEach((one) -> tell(one, request, kind));
	}

	/** Whoever asks, and whoever submitted it for them. */
	private static Stream<AccountName> recipients(ApprovalRequest request) {
		return Stream.of(Optional.ofNullable(request.applicant()), Optional.ofNullable(request.submittedBy()))
			.flatMap(Optional::stream)
			.distinct();
	}

	private void tell(AccountName recipient, ApprovalRequest request, MessageKind kind) {
		if (!recipient.equals(this.people.acting())) {
			here().line(new Told.Line(recipient, kind, request.number(), null, county()));
		}
	}

	/** Of the case at work; null where none is. */
	private static String county() {
		var running = Context.getBpmnExecutionContext();
		return (running != null) ? running.getExecution().getTenantId() : null;
	}

	private Told here() {
		var known = (Told) TransactionSynchronizationManager.getResource(this);
		return (known != null) ? known : begin();
	}

	private Told begin() {
		var told = new Told();
		TransactionSynchronizationManager.bindResource(this, told);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				Outbox.this.rows.write(List.of(), told, Outbox.this.people.acting());
				Outbox.this.rows.seated(List.copyOf(told.seats()));
			}

			@Override
			public void suspend() {
				TransactionSynchronizationManager.unbindResource(Outbox.this);
			}

			@Override
			public void resume() {
				TransactionSynchronizationManager.bindResource(Outbox.this, told);
			}

			@Override
			public void afterCompletion(int status) {
				TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
			}

		});
		return told;
	}

}
