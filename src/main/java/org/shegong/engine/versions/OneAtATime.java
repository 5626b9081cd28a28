package org.shegong.engine.versions;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.shegong.engine.SystemRights;
import org.shegong.engine.WhoWasFirst;
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

	private final ProcessEngineConfigurationImpl engine;

	private final TransactionTemplate whole;

	private final TransactionTemplate apart;

	private final SystemRights system;

	private final Clock clock;

	OneAtATime(ProcessEngineConfigurationImpl engine, PlatformTransactionManager transactions, SystemRights system,
			Clock clock) {
		this.engine = engine;
		this.system = system;
		this.clock = clock;
		this.whole = new TransactionTemplate(transactions);
		this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	<T> T take(Supplier<T> work) {
		return this.whole.execute((status) -> {
			this.system.use(() -> this.engine.getCommandExecutorTxRequired().execute((command) -> {
				command.getPropertyManager().acquireExclusiveLock();
				return null;
			}));
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
		return WhoWasFirst.said(at, this.clock.getZone());
	}

}
