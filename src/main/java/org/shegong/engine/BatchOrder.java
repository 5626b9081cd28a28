package org.shegong.engine;

import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.shegong.account.AccountName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who is behind what a batch does later and by itself: whoever ordered it. Only
 * administrators may.
 */
@Component
public class BatchOrder {

	private static final String ORDERED_BY = "select CREATE_USER_ID_ from ACT_RU_BATCH where BATCH_JOB_DEF_ID_ = ? and CREATE_USER_ID_ is not null";

	private final JdbcTemplate engine;

	BatchOrder(JdbcTemplate engine) {
		this.engine = engine;
	}

	/** The account that ordered what happens now; empty where no batch is at work. */
	public Optional<AccountName> by() {
		return Optional.ofNullable(Context.getCommandContext())
			.map((running) -> (JobEntity) running.getCurrentJob())
			.filter((job) -> isOfBatch(job, Context.getProcessEngineConfiguration()))
			.flatMap((job) -> this.engine.queryForList(ORDERED_BY, String.class, job.getJobDefinitionId())
				.stream()
				.findFirst()
				.map(AccountName::of));
	}

	private static boolean isOfBatch(JobEntity job, ProcessEngineConfigurationImpl engine) {
		return engine.getBatchHandlers().containsKey(job.getJobHandlerType());
	}

}
