package org.shegong.engine.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.shegong.engine.SystemRights;

/**
 * The forms of the deployed models: those of the version a case runs on, not those of the
 * folder.
 */
@Component
public class FormSheets {

	private static final Logger log = LoggerFactory.getLogger(FormSheets.class);

	private static final String EMBEDDED = "embedded:deployment:";

	private static final String BY_FILE = "camunda-forms:deployment:";

	private final RepositoryService models;

	private final SystemRights system;

	/** By deployment, then by id; what is deployed never changes. */
	private final Map<String, Map<String, FormSheet>> read = new ConcurrentHashMap<>();

	/** By process definition, then by element. */
	private final Map<String, Map<String, Reference>> references = new ConcurrentHashMap<>();

	FormSheets(RepositoryService models, SystemRights system) {
		this.models = models;
		this.system = system;
	}

	/** How an element names its form. */
	private record Reference(String deployment, String id, boolean newest) {
	}

	/**
	 * The form of a user task; empty where it has none that can be read.
	 * @param definition id of a version of a process
	 */
	public Optional<FormSheet> ofTask(String definition, String task) {
		return sheet(references(definition).get(task));
	}

	/** The form with which a case of a version starts. */
	public Optional<FormSheet> ofStart(String definition) {
		return sheet(references(definition).get(""));
	}

	/** Id of the newest version of a process; empty where it is not deployed. */
	public Optional<String> newest(String process) {
		return this.system.use(() -> Optional.ofNullable(
				this.models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult())
			.map((definition) -> definition.getId()));
	}

	private Optional<FormSheet> sheet(Reference reference) {
		if (reference == null) {
			return Optional.empty();
		}
		var own = Optional.ofNullable(sheets(reference.deployment()).get(reference.id()));
		return (own.isPresent() && !reference.newest()) ? own : newestSheet(reference.id()).or(() -> own);
	}

	/** The newest deployed form of an id. */
	public Optional<FormSheet> newestOf(String id) {
		return newestSheet(id);
	}

	/** Where a model takes the newest form of an id, or its deployment has none. */
	private Optional<FormSheet> newestSheet(String id) {
		return this.system.use(() -> this.models.createDeploymentQuery().orderByDeploymentTime().desc().list())
			.stream()
			.map(Deployment::getId)
			.flatMap((deployment) -> Optional.ofNullable(sheets(deployment).get(id)).stream())
			.findFirst();
	}

	private Map<String, Reference> references(String definition) {
		return kept(this.references, definition, this::refer);
	}

	private Map<String, Reference> refer(String definition) {
		var deployment = this.models.getProcessDefinition(definition).getDeploymentId();
		var model = this.models.getBpmnModelInstance(definition);
		var found = new LinkedHashMap<String, Reference>();
		model.getModelElementsByType(UserTask.class)
			.forEach((task) -> refer(found, task.getId(), deployment, task.getCamundaFormRef(),
					task.getCamundaFormKey(), task.getCamundaFormRefBinding()));
		model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.forEach((start) -> refer(found, "", deployment, start.getCamundaFormRef(), start.getCamundaFormKey(),
					start.getCamundaFormRefBinding()));
		return found;
	}

	private static void refer(Map<String, Reference> found, String element, String deployment, String ref, String key,
			String binding) {
		if (ref != null) {
			found.putIfAbsent(element, new Reference(deployment, ref, "latest".equals(binding)));
		}
		else if (key != null && (key.startsWith(EMBEDDED) || key.startsWith(BY_FILE))) {
			found.putIfAbsent(element, new Reference(deployment, key.substring(key.lastIndexOf(':') + 1), false));
		}
	}

	private Map<String, FormSheet> sheets(String deployment) {
		return kept(this.read, deployment, this::readAll);
	}

	/** Nobody is kept waiting while another reads the same. */
	private <T> T kept(Map<String, T> cache, String id, Function<String, T> reader) {
		var known = cache.get(id);
		if (known == null) {
			known = this.system.use(() -> reader.apply(id));
			cache.put(id, known);
		}
		return known;
	}

	private Map<String, FormSheet> readAll(String deployment) {
		var sheets = new LinkedHashMap<String, FormSheet>();
		for (var name : this.models.getDeploymentResourceNames(deployment)) {
			if (name.endsWith(".form") || name.endsWith(".html")) {
				read(deployment, name, sheets);
			}
		}
		return sheets;
	}

	/** A form nobody can read does not take the others of its deployment with it. */
	private void read(String deployment, String name, Map<String, FormSheet> sheets) {
		try {
			var sheet = FormSheet.read(name, content(deployment, name));
			sheets.put(sheet.id(), sheet);
			sheets.put(name, sheet);
		}
		catch (IllegalArgumentException ex) {
			log.error("Form {} of deployment {} cannot be read; its tasks take no fields", name, deployment, ex);
		}
	}

	private String content(String deployment, String name) {
		try (var content = this.models.getResourceAsStream(deployment, name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取表单 " + name, ex);
		}
	}

}
