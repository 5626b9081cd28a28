package org.shegong.engine.versions;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import org.shegong.policy.InWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to versions wait for each other, on whatever node, so that whoever comes second
 * sees what the first did.
 */
@Component
class OneAtATime {

	/** A write, because a lock alone does not keep the other waiting everywhere. */
	private static final String LOCK = "update ACT_GE_PROPERTY set VALUE_ = VALUE_ where NAME_ = 'deployment.lock'";

	private final JdbcTemplate engine;

	private final TransactionTemplate whole;

	private final TransactionTemplate apart;

	private final Clock clock;

	OneAtATime(JdbcTemplate engine, PlatformTransactionManager transactions, Clock clock) {
		this.engine = engine;
		this.clock = clock;
		this.whole = new TransactionTemplate(transactions);
		this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	<T> T take(Supplier<T> work) {
		return this.whole.execute((status) -> {
			this.engine.update(LOCK);
			return work.get();
		});
	}

	/** One of several pieces of the work, which stays or falls alone. */
	void apart(Runnable piece) {
		this.apart.executeWithoutResult((status) -> piece.run());
	}

	/** The same, and nothing of it stays. */
	void onlyTry(Runnable piece) {
		this.apart.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			piece.run();
		});
	}

	String moment(Instant at) {
		return InWords.moment(at, this.clock);
	}

}
