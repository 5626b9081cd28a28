package org.shegong.engine.guard;

import java.util.List;

import org.shegong.worker.WorkerJoined;
import org.shegong.worker.WorkerMoved;
import org.shegong.worker.SeatsChanged;
import org.shegong.worker.Workers;
import org.shegong.engine.accounts.Accounts;
import org.shegong.engine.accounts.Accounts.Wanted;
import org.shegong.engine.accounts.Memberships;
import org.shegong.engine.seats.Reseating;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives everybody who joins an account. Nobody knows its first password; the personnel
 * office draws a new one and hands it over.
 */
@Component
class Doorman {

	private final Accounts accounts;

	private final Memberships memberships;

	private final Workers workers;

	private final Reseating reseating;

	Doorman(Accounts accounts, Memberships memberships, Reseating reseating, Workers workers) {
		this.reseating = reseating;
		this.accounts = accounts;
		this.memberships = memberships;
		this.workers = workers;
	}

	/**
	 * Whoever left sits on no post and belongs to no county any more; who sits as before
	 * may still no longer be the one for what waits.
	 */
	@EventListener
	void reseat(SeatsChanged changed) {
		this.memberships.renew(List.of(changed.account()));
		this.reseating.holdersChanged(List.of(changed.account()));
	}

	/** Counties, posts and what is open about them are those of the new place. */
	@EventListener
	void move(WorkerMoved moved) {
		this.memberships.renew(List.of(moved.code().account()));
		this.reseating.workerMoved(moved.code());
	}

	@EventListener
	void admit(WorkerJoined joined) {
		this.accounts.enlist(new Wanted(joined.code().account(), this.workers.get(joined.code()).name(), null));
		this.memberships.renew(List.of(joined.code().account()));
	}

}
