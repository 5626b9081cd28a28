package org.shegong.engine.shelf;

import java.util.List;

import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;

/**
 * Reads versions of processes without their models. The engine's own way to ask parses
 * the model of each that it finds, for a text that nobody here wants; with all models
 * that was a second of every start.
 *
 * @param wanted which versions
 */
record GetVersions(ProcessDefinitionQuery wanted) implements Command<List<ProcessDefinition>> {

	@Override
	public List<ProcessDefinition> execute(CommandContext context) {
		return context.getProcessDefinitionManager()
			.findProcessDefinitionsByQueryCriteria((ProcessDefinitionQueryImpl) this.wanted, null);
	}

}
