package org.shegong.leave;

import java.util.Locale;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.policy.Status;

/** The Java side of processes/leave-level.dmn. */
@Configuration
class LeaveTableProcess {

	/**
	 * Whoever asks may know who would decide, whether or not they may evaluate tables.
	 */
	@Bean
	LeaveRouting leaveRouting(ObjectProvider<ProcessEngine> engines) {
		return (inputs, request) -> {
			var row = LeaveProcess.asSystem(engines.getObject(),
					(engine) -> engine.getDecisionService()
						.evaluateDecisionTableById(table(engine, request), inputs.variables())
						.getSingleResult());
			return new LeaveRouting.Level(row.getEntry("level"), row.getEntry("rule"),
					Status.valueOf(row.<String>getEntry("status").toUpperCase(Locale.ROOT)));
		};
	}

	/**
	 * The table deployed with the model of the case, or with the one a start would use:
	 * the model binds it so ({@code decisionRefBinding="deployment"}).
	 */
	private static String table(ProcessEngineServices engine, String request) {
		var models = engine.getRepositoryService().createProcessDefinitionQuery();
		var running = (request == null) ? null
				: engine.getHistoryService()
					.createHistoricProcessInstanceQuery()
					.processDefinitionKey("leave")
					.processInstanceBusinessKey(request)
					.singleResult();
		var model = (running != null) ? models.processDefinitionId(running.getProcessDefinitionId()).singleResult()
				: models.processDefinitionKey("leave").latestVersion().singleResult();
		var table = engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("leave-level")
			.deploymentId(model.getDeploymentId())
			.singleResult();
		if (table == null) {
			throw new IllegalStateException(
					"流程“请假”第%d版的部署中没有决策表 leave-level.dmn，请把两个文件一起部署".formatted(model.getVersion()));
		}
		return table.getId();
	}

}
