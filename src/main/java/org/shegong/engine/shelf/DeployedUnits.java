package org.shegong.engine.shelf;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.shegong.engine.check.Unit;
import org.shegong.engine.check.Units;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;

/** The units in force: those of the newest version of each process. */
@Component
public class DeployedUnits {

	private final RepositoryService models;

	private final SystemRights system;

	DeployedUnits(RepositoryService models, SystemRights system) {
		this.models = models;
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
		return this.system.use(() -> {
			var ids = new LinkedHashSet<String>();
			this.models.createProcessDefinitionQuery()
				.latestVersion()
				.withoutTenantId()
				.list()
				.forEach((definition) -> ids.add(definition.getKey()));
			return ids;
		});
	}

	public Optional<InForce> of(String process) {
		return this.system.use(
				() -> Optional
					.ofNullable(this.models.createProcessDefinitionQuery()
						.processDefinitionKey(process)
						.withoutTenantId()
						.latestVersion()
						.singleResult())
					.map(this::read));
	}

	/** A version that was in force once, or is. */
	public Optional<InForce> of(String process, int version) {
		return this.system.use(
				() -> Optional
					.ofNullable(this.models.createProcessDefinitionQuery()
						.processDefinitionKey(process)
						.processDefinitionVersion(version)
						.withoutTenantId()
						.singleResult())
					.map(this::read));
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
