package org.shegong.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;

import org.shegong.bulk.ManyRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.shegong.organization.UnitPlaced;

/**
 * Keeps the counts of people exact: what a transaction changes is added up and written
 * once at its end, last of all, in one order, so that nobody waits for anybody who waits.
 */
@Component
class HeadcountBook {

	private final HeadcountRows rows;

	private final EntityManager entities;

	private final Map<SessionImplementor, Pending> open = new ConcurrentHashMap<>();

	HeadcountBook(HeadcountRows rows, EntityManager entities) {
		this.rows = rows;
		this.entities = entities;
	}

	/** What one transaction has changed and not written yet. */
	private static final class Pending {

		private final Map<InUnit, Integer> more = new HashMap<>();

		private boolean anew;

	}

	/**
	 * @param before null for whoever was not in the ranks
	 * @param after null for whoever is not any more
	 */
	void moved(InUnit before, InUnit after) {
		if (!Objects.equals(before, after)) {
			var more = pending().more;
			if (before != null) {
				more.merge(before, -1, Integer::sum);
			}
			if (after != null) {
				more.merge(after, 1, Integer::sum);
			}
		}
	}

	@EventListener
	void added(ManyRows.Added many) {
		if (many.kind() == Worker.class) {
			many.records().stream().map(Worker.class::cast).forEach((worker) -> moved(null, worker.inUnit()));
		}
	}

	/** Another place in the tree concerns all units above, so all are counted anew. */
	@EventListener
	void placed(UnitPlaced unit) {
		pending().anew = true;
	}

	/** Writes what is known by now, for whoever asks within the transaction. */
	void settle() {
		var session = session();
		if (session.getHibernateFlushMode() != FlushMode.MANUAL) {
			session.flush();
			write(session);
		}
	}

	private Pending pending() {
		return this.open.computeIfAbsent(session(), (session) -> {
			var queue = session.getActionQueue();
			queue.registerProcess((BeforeTransactionCompletionProcess) (ending) -> write(session));
			queue.registerProcess((AfterTransactionCompletionProcess) (done, ended) -> this.open.remove(session));
			return new Pending();
		});
	}

	private void write(SessionImplementor session) {
		var pending = this.open.get(session);
		if (pending != null && pending.anew) {
			this.rows.countAnew();
		}
		else if (pending != null) {
			pending.more.values().removeIf((people) -> people == 0);
			this.rows.add(pending.more);
		}
		if (pending != null) {
			pending.anew = false;
			pending.more.clear();
		}
	}

	private SessionImplementor session() {
		return this.entities.unwrap(SessionImplementor.class);
	}

}
