package org.shegong.appointment;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.SeatsChanged;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * Puts somebody into an office: class, positions, community, and the posts by which tasks
 * find them, all at once.
 */
@Component
@Transactional
class TakingOffice {

	private final Postings postings;

	private final ApplicationEventPublisher events;

	TakingOffice(Postings postings, ApplicationEventPublisher events) {
		this.postings = postings;
		this.events = events;
	}

	/** Whoever was sent by their own unit stays so. */
	void take(AppointmentSituation asked) {
		var worker = asked.candidate();
		var chosen = (worker.workerClass() == WorkerClass.POSTED) ? WorkerClass.POSTED : WorkerClass.ELECTED;
		worker.place(chosen, asked.positionsThen(), asked.unit().code());
		asked.asked().office().post().ifPresent((post) -> {
			var account = worker.code().account();
			var held = this.postings.findByAccount(account)
				.stream()
				.anyMatch((posting) -> posting.post() == post && posting.unit().equals(asked.unit().code()));
			if (!held) {
				this.postings.save(new Posting(account, worker.name(), post, asked.unit().code(), true));
			}
		});
		// whoever renews the groups of the account reads what is stored
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(worker.code().account()));
	}

}
