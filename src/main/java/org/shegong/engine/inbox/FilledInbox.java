package org.shegong.engine.inbox;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before the server listens: open tasks of a database that earlier releases wrote get
 * their rows, and what was left over goes. One server at a time.
 */
@Component
class FilledInbox implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(FilledInbox.class);

	private final ProcessEngineConfigurationImpl engine;

	private final InboxRows rows = new InboxRows();

	FilledInbox(ProcessEngine engine) {
		this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.engine.getCommandExecutorTxRequired().execute(this::fill);
	}

	private Void fill(CommandContext command) {
		command.getPropertyManager().acquireExclusiveLockForStartup();
		var missing = this.rows.missing();
		this.rows.write(missing);
		var leftOver = this.rows.leftOver();
		this.rows.remove(leftOver);
		if (!missing.isEmpty() || !leftOver.isEmpty()) {
			log.info("Inbox: {} open tasks entered, {} ended ones taken out", missing.size(), leftOver.size());
		}
		return null;
	}

}
