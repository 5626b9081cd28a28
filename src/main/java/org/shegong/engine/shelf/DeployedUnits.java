package org.shegong.engine.shelf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;

import org.shegong.engine.check.Unit;
import org.shegong.engine.check.Units;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/** The units in force: those of the newest version of each process. */
@Component
public class DeployedUnits {

	private final RepositoryService models;

	private final ProcessEngineConfigurationImpl engine;

	private final SystemRights system;

	DeployedUnits(RepositoryService models, ProcessEngineConfigurationImpl engine, SystemRights system) {
		this.models = models;
		this.engine = engine;
		this.system = system;
	}

	/**
	 * What is in force of a process.
	 *
	 * @param source who deployed it: {@code shegong} for the shelf
	 */
	public record InForce(Unit unit, int version, String deployment, String source) {
	}

	/** Ids of all processes that are deployed. */
	Set<String> processes() {
		var ids = new LinkedHashSet<String>();
		versions(this.models.createProcessDefinitionQuery().latestVersion())
			.forEach((definition) -> ids.add(definition.getKey()));
		return ids;
	}

	public Optional<InForce> of(String process) {
		return one(this.models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion());
	}

	/** A version that was in force once, or is. */
	public Optional<InForce> of(String process, int version) {
		return one(this.models.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.processDefinitionVersion(version));
	}

	private Optional<InForce> one(ProcessDefinitionQuery wanted) {
		return this.system.use(() -> versions(wanted).stream().findFirst().map(this::read));
	}

	private List<ProcessDefinition> versions(ProcessDefinitionQuery wanted) {
		return this.system
			.use(() -> this.engine.getCommandExecutorTxRequired().execute(new GetVersions(wanted.withoutTenantId())));
	}

	private InForce read(ProcessDefinition newest) {
		var files = files(newest.getDeploymentId());
		var unit = Units.of(files, Set.of(newest.getKey()))
			.units()
			.stream()
			.filter((each) -> each.process().equals(newest.getKey()))
			.findFirst()
			.orElseGet(() -> new Unit(newest.getKey(), Map.of()));
		var deployment = this.models.createDeploymentQuery().deploymentId(newest.getDeploymentId()).singleResult();
		return new InForce(unit, newest.getVersion(), newest.getDeploymentId(), deployment.getSource());
	}

	/** Content by name of everything in a deployment. */
	Map<String, byte[]> files(String deployment) {
		return this.system.use(() -> {
			var files = new HashMap<String, byte[]>();
			this.models.getDeploymentResources(deployment)
				.forEach((resource) -> files.put(resource.getName(), resource.getBytes()));
			return files;
		});
	}

}
