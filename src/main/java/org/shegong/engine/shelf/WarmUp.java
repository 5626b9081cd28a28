package org.shegong.engine.shelf;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

import org.shegong.engine.forms.FormSheets;

/**
 * Reads the models, tables and forms in force, and plans what is asked of the database,
 * as soon as the application answers, so that whoever applies first in the morning does
 * not wait for it.
 */
@Component
@ConditionalOnProperty("shegong.warm-up")
class WarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

	private final RepositoryService repository;

	private final ProcessEngineConfigurationImpl engine;

	private final Models models;

	private final FormSheets sheets;

	private final ObjectProvider<Repository<?, ?>> questions;

	WarmUp(RepositoryService repository, ProcessEngineConfigurationImpl engine, Models models, FormSheets sheets,
			ObjectProvider<Repository<?, ?>> questions) {
		this.repository = repository;
		this.engine = engine;
		this.models = models;
		this.sheets = sheets;
		this.questions = questions;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		var thread = new Thread(this::read, "warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void read() {
		try {
			this.repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::read);
			this.repository.createDecisionDefinitionQuery().latestVersion().list().forEach(this::read);
			this.questions.stream().forEach((planned) -> LOG.debug("{} is planned", planned));
		}
		catch (RuntimeException ex) {
			// whoever needs one reads it then, and meets what is wrong there
			LOG.warn("启动后预读流程没有完成：{}", ex.getMessage());
		}
	}

	private void read(ProcessDefinition version) {
		this.engine.getCommandExecutorTxRequired()
			.execute((command) -> this.engine.getDeploymentCache().findDeployedProcessDefinitionById(version.getId()));
		this.models.version(version.getId());
		this.sheets.ofStart(version.getId());
	}

	private void read(DecisionDefinition table) {
		this.engine.getCommandExecutorTxRequired()
			.execute((command) -> this.engine.getDeploymentCache().findDeployedDecisionDefinitionById(table.getId()));
	}

}
