package org.shegong.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.SystemRights;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The diagram of a request with the way it has taken, as long as the engine remembers it;
 * for whoever may read the request.
 */
@RestController
class CaseDiagramEndpoint {

	private final CaseReaders readers;

	private final HistoryService history;

	private final RepositoryService models;

	private final SystemRights system;

	CaseDiagramEndpoint(CaseReaders readers, HistoryService history, RepositoryService models, SystemRights system) {
		this.readers = readers;
		this.history = history;
		this.models = models;
		this.system = system;
	}

	/**
	 * @param xml the version of the model that the case runs on
	 * @param passed ids of the elements it came to
	 * @param now ids of those at which it is
	 */
	record Diagram(String xml, List<String> passed, List<String> now) {
	}

	@GetMapping("/api/requests/{number}/diagram")
	public Diagram diagram(@PathVariable String number) {
		var request = this.readers.read(number);
		return this.system.use(() -> diagram(request));
	}

	private Diagram diagram(ApprovalRequest request) {
		var run = this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(request.number().toString())
			.rootProcessInstances()
			.list()
			.stream()
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "办结已久，流程图的办理记录已经清理"));
		var been = this.history.createHistoricActivityInstanceQuery().processInstanceId(run.getId()).list();
		return new Diagram(xml(run.getProcessDefinitionId()),
				been.stream().map(HistoricActivityInstance::getActivityId).distinct().toList(),
				been.stream()
					.filter((place) -> place.getEndTime() == null)
					.map(HistoricActivityInstance::getActivityId)
					.distinct()
					.toList());
	}

	private String xml(String definition) {
		try (var model = this.models.getProcessModel(definition)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The model of " + definition + " cannot be read", ex);
		}
	}

}
