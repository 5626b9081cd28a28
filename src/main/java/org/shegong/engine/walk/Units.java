package org.shegong.engine.walk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelParseException;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.forms.FormSheets;
import org.shegong.engine.SystemRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Models to walk through: those deployed, and those that a designer only has as files.
 */
@Component
public class Units {

	private final ObjectProvider<ProcessEngine> engine;

	private final FormSheets sheets;

	private final SystemRights system;

	/** By id of the decision's version; what is deployed never changes. */
	private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

	/** Those deployed together with a model, by deployment and key: nor do they. */
	private final Map<String, Optional<DmnDecision>> own = new ConcurrentHashMap<>();

	Units(ObjectProvider<ProcessEngine> engine, FormSheets sheets, SystemRights system) {
		this.engine = engine;
		this.sheets = sheets;
		this.system = system;
	}

	/** The version of a process that a start would use; empty where none is deployed. */
	public Optional<Unit> newest(String process) {
		return this.system.use(() -> Optional.ofNullable(
				models().createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult())
			.map(this::unit));
	}

	/** A version by its number; empty where there is none. */
	public Optional<Unit> version(String process, int version) {
		if (version < 1) {
			return Optional.empty();
		}
		return this.system.use(
				() -> Optional
					.ofNullable(models().createProcessDefinitionQuery()
						.processDefinitionKey(process)
						.processDefinitionVersion(version)
						.withoutTenantId()
						.singleResult())
					.map(this::unit));
	}

	/** Ids of the processes that models among the files draw. */
	public List<String> drawn(Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".bpmn"))
			.flatMap((file) -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()))
				.getModelElementsByType(Process.class)
				.stream())
			.map(Process::getId)
			.distinct()
			.toList();
	}

	/** A version of a process, such as the one a case runs on. */
	public Unit version(String definition) {
		return this.system.use(() -> unit(models().getProcessDefinition(definition)));
	}

	private Unit unit(ProcessDefinition version) {
		return new Unit(version.getKey(), version.getVersion(), models().getBpmnModelInstance(version.getId()),
				(rule) -> table(rule, version.getDeploymentId()),
				(task) -> this.sheets.ofTask(version.getId(), task.getId()),
				(call) -> called(call, version.getDeploymentId()), () -> this.sheets.ofStart(version.getId()));
	}

	/**
	 * A process as files say it; what they lack is taken from what is deployed.
	 * @param files by name
	 * @throws ModelParseException if a file is no model at all
	 */
	public Optional<Unit> ofFiles(String process, Map<String, byte[]> files) {
		for (var file : files.entrySet()) {
			if (file.getKey().endsWith(".bpmn")) {
				var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
				if (model.getModelElementById(process) instanceof Process) {
					return Optional.of(unit(process, model, files));
				}
			}
		}
		return Optional.empty();
	}

	private Unit unit(String process, BpmnModelInstance model, Map<String, byte[]> files) {
		var deployed = newest(process);
		return new Unit(process, 0, model,
				(rule) -> table(rule, files).or(() -> deployed.flatMap((unit) -> unit.decisions().apply(rule)))
					.or(() -> table(rule, (String) null)),
				(task) -> sheet(formId(task), files).or(() -> this.sheets.newestOf(formId(task))),
				(call) -> ofFiles(call.getCalledElement(), files).or(() -> newest(call.getCalledElement())),
				() -> start(model, files));
	}

	private Optional<DmnDecision> table(BusinessRuleTask rule, Map<String, byte[]> files) {
		var tables = this.engine.getObject().getProcessEngineConfiguration();
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".dmn"))
			.flatMap((file) -> DmnTables.of(tables).parseDecisions(new ByteArrayInputStream(file.getValue())).stream())
			.filter((decision) -> decision.getKey().equals(rule.getCamundaDecisionRef()))
			.findFirst();
	}

	private Optional<DmnDecision> table(BusinessRuleTask rule, String deployment) {
		var ref = rule.getCamundaDecisionRef();
		if ("deployment".equals(rule.getCamundaDecisionRefBinding()) && deployment != null) {
			return this.own.computeIfAbsent(deployment + "/" + ref,
					(key) -> found(decisions(ref).deploymentId(deployment)));
		}
		return found("version".equals(rule.getCamundaDecisionRefBinding())
				? decisions(ref).decisionDefinitionVersion(Integer.valueOf(rule.getCamundaDecisionRefVersion()))
				: decisions(ref).latestVersion());
	}

	private DecisionDefinitionQuery decisions(String key) {
		return models().createDecisionDefinitionQuery().decisionDefinitionKey(key);
	}

	private Optional<DmnDecision> found(DecisionDefinitionQuery tables) {
		return this.system.use(() -> Optional.ofNullable(tables.singleResult()).map(this::read));
	}

	/** Read by itself, so that asking it is not recorded as an answer to a case. */
	private DmnDecision read(DecisionDefinition table) {
		return this.tables.computeIfAbsent(table.getId(),
				(id) -> DmnTables.of(this.engine.getObject().getProcessEngineConfiguration())
					.parseDecision(table.getKey(), models().getDecisionModel(id)));
	}

	private Optional<Unit> called(CallActivity call, String deployment) {
		var models = models().createProcessDefinitionQuery().processDefinitionKey(call.getCalledElement());
		var binding = call.getCamundaCalledElementBinding();
		var found = "deployment".equals(binding) ? models.deploymentId(deployment)
				: "version".equals(binding)
						? models.processDefinitionVersion(Integer.valueOf(call.getCamundaCalledElementVersion()))
						: models.latestVersion();
		return this.system.use(() -> Optional.ofNullable(found.singleResult()).map(this::unit));
	}

	private Optional<FormSheet> start(BpmnModelInstance model, Map<String, byte[]> files) {
		return model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.map((start) -> formId(start.getCamundaFormRef(), start.getCamundaFormKey()))
			.filter((id) -> !id.isEmpty())
			.findFirst()
			.flatMap((id) -> sheet(id, files).or(() -> this.sheets.newestOf(id)));
	}

	private static Optional<FormSheet> sheet(String id, Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.filter((file) -> file.getKey().endsWith(".form") || file.getKey().endsWith(".html"))
			.map((file) -> FormSheet.read(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
			.filter((form) -> form.id().equals(id))
			.findFirst();
	}

	private static String formId(UserTask task) {
		return formId(task.getCamundaFormRef(), task.getCamundaFormKey());
	}

	private static String formId(String ref, String key) {
		return (ref != null) ? ref : (key != null) ? key.substring(key.lastIndexOf(':') + 1) : "";
	}

	private RepositoryService models() {
		return this.engine.getObject().getRepositoryService();
	}

}
