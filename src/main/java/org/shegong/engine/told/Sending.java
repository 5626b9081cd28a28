package org.shegong.engine.told;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.shegong.message.Dispatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Orders the job that sends what a transaction has written. It is written as a row, since
 * the engine writes its own jobs before the messages are known.
 */
@Component
class Sending {

	private static final String JOB = """
			insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, HANDLER_TYPE_, HANDLER_CFG_, SUSPENSION_STATE_,
				PRIORITY_, SEQUENCE_COUNTER_, CREATE_TIME_)
			values (?, 1, 'message', ?, ?, ?, ?, 1, 0, 1, ?)""";

	private final Dispatch dispatch;

	private final JdbcTemplate database;

	private final ObjectProvider<ProcessEngine> engine;

	private final Clock clock;

	Sending(Dispatch dispatch, JdbcTemplate database, ObjectProvider<ProcessEngine> engine, Clock clock) {
		this.dispatch = dispatch;
		this.database = database;
		this.engine = engine;
		this.clock = clock;
	}

	/** Under which it will be sent; empty where nothing leaves the house. */
	Optional<String> batch() {
		return this.dispatch.isOpen() ? Optional.of(UUID.randomUUID().toString()) : Optional.empty();
	}

	/** In the transaction at work. */
	void order(String batch) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration();
		this.database.update(JOB, UUID.randomUUID().toString(), false, configuration.getDefaultNumberOfRetries(),
				SendMessages.TYPE, batch, Date.from(this.clock.instant()));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				configuration.getJobExecutor().jobWasAdded();
			}

		});
	}

}
