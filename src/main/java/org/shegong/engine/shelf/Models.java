package org.shegong.engine.shelf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;

import org.springframework.stereotype.Component;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.forms.FormSheets;
import org.shegong.engine.SystemRights;

/** Reads from the deployed models what they say of themselves. */
@Component
class Models implements DrawnProcesses {

	private final RepositoryService repository;

	private final ProcessEngineConfigurationImpl engine;

	private final HistoryService history;

	private final FormSheets sheets;

	private final SystemRights system;

	/** By id of the version; a version never changes. */
	private final Map<String, DrawnProcess> drawn = new ConcurrentHashMap<>();

	Models(RepositoryService repository, ProcessEngineConfigurationImpl engine, HistoryService history,
			FormSheets sheets, SystemRights system) {
		this.repository = repository;
		this.engine = engine;
		this.history = history;
		this.sheets = sheets;
		this.system = system;
	}

	@Override
	public Optional<DrawnProcess> find(String process) {
		return this.system
			.use(() -> newest(this.repository.createProcessDefinitionQuery().processDefinitionKey(process)).findFirst()
				.map(this::read));
	}

	@Override
	public DrawnProcess version(String definition) {
		return this.system.use(() -> read(this.repository.getProcessDefinition(definition)));
	}

	@Override
	public Map<RequestNumber, String> versionsOf(Collection<RequestNumber> numbers) {
		var keys = numbers.stream().map(RequestNumber::toString).toArray(String[]::new);
		var versions = new HashMap<RequestNumber, String>();
		if (keys.length > 0) {
			this.system
				.use(() -> this.history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyIn(keys).list())
				.forEach((run) -> RequestNumber.read(run.getBusinessKey())
					.filter((number) -> number.process().equals(run.getProcessDefinitionKey()))
					.ifPresent((number) -> versions.putIfAbsent(number, run.getProcessDefinitionId())));
		}
		return versions;
	}

	@Override
	public List<DrawnProcess> all(Predicate<String> wanted) {
		return this.system
			.use(() -> newest(this.repository.createProcessDefinitionQuery().orderByProcessDefinitionKey().asc())
				.filter((version) -> wanted.test(version.getKey()))
				.map(this::read)
				.toList());
	}

	private Stream<ProcessDefinition> newest(ProcessDefinitionQuery wanted) {
		var query = wanted.withoutTenantId().latestVersion();
		return this.engine.getCommandExecutorTxRequired().execute(new GetVersions(query)).stream();
	}

	private DrawnProcess read(ProcessDefinition version) {
		var known = this.drawn.get(version.getId());
		if (known == null) {
			known = new DrawnModel(version.getKey(), version.getName(),
					this.repository.getBpmnModelInstance(version.getId()), this.sheets.ofStart(version.getId()))
				.told();
			this.drawn.put(version.getId(), known);
		}
		return known;
	}

}
