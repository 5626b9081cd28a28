package org.shegong.engine.shelf;

import java.util.function.Supplier;
import java.util.List;

import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.shegong.engine.accounts.Rights;

/**
 * Whatever way a model was deployed, people may start its process from then on. Stands
 * outside the transaction, so that the model is there to be read.
 */
public class OpenedByModels extends CommandInterceptor {

	private final Supplier<Rights> rights;

	public OpenedByModels(Supplier<Rights> rights) {
		this.rights = rights;
	}

	@Override
	public <T> T execute(Command<T> command) {
		var done = this.next.execute(command);
		if (command instanceof DeployCmd && done instanceof DeploymentWithDefinitions deployed) {
			definitions(deployed).stream()
				.map(ProcessDefinition::getKey)
				.forEach((process) -> this.rights.get().opened(process));
		}
		return done;
	}

	/** There are none where nothing has changed. */
	private static List<ProcessDefinition> definitions(DeploymentWithDefinitions deployed) {
		var definitions = deployed.getDeployedProcessDefinitions();
		return (definitions != null) ? definitions : List.of();
	}

}
