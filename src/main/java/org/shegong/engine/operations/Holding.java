package org.shegong.engine.operations;

import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.Consultation;
import org.shegong.approval.Consultations;
import org.shegong.approval.GivenOver;
import org.shegong.approval.GivenOvers;
import org.shegong.engine.People;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.Reseating;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.stereotype.Component;

/**
 * Puts a task that is open again into the hands of whoever had it; all that keeps them
 * off a task keeps them off this one.
 */
@Component
class Holding {

	private final GivenOvers given;

	private final Consultations words;

	private final Postings postings;

	private final MayHandle mayHandle;

	private final Handlers handlers;

	private final Entrusted entrusted;

	private final Reseating reseating;

	private final People people;

	Holding(GivenOvers given, Consultations words, Postings postings, MayHandle mayHandle, Handlers handlers,
			Entrusted entrusted, Reseating reseating, People people) {
		this.given = given;
		this.words = words;
		this.postings = postings;
		this.mayHandle = mayHandle;
		this.handlers = handlers;
		this.entrusted = entrusted;
		this.reseating = reseating;
		this.people = people;
	}

	/**
	 * @param before the engine's id of the task as it had been
	 * @param account who acts
	 */
	void hold(TaskEntity task, String before, AccountName account) {
		this.mayHandle.admitHands(task, account);
		if (entrust(task, before, account)) {
			return;
		}
		this.mayHandle.admit(task, account);
		this.handlers.taken(new Handling(task), account, this.people.groups());
		task.setAssignee(account.value());
	}

	/** Whether it had been put into their hands, so that it is again. */
	boolean entrust(TaskEntity task, String before, AccountName account) {
		var seat = seat(before, account);
		seat.ifPresent((posting) -> {
			this.entrusted.give(task, posting);
			this.reseating.rulesChanged(task);
		});
		return seat.isPresent();
	}

	/** For which they had been given it or asked to decide it, if they hold it still. */
	private Optional<Posting> seat(String before, AccountName account) {
		return this.words.findFirstByTaskIdOrderByIdDesc(before)
			.filter((last) -> last.kind().decides() && last.receiver().equals(account))
			.map(Consultation::post)
			.or(() -> this.given.findFirstByTaskIdOrderByIdDesc(before)
				.filter((last) -> last.receiver().equals(account))
				.map(GivenOver::post))
			.flatMap((post) -> this.postings.findByAccount(account)
				.stream()
				.filter((posting) -> posting.post().id().equals(post))
				.findFirst());
	}

}
