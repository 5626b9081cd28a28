package org.shegong.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;

/** Reads from the deployed models what they say of themselves. */
@Component
class Models implements DrawnProcesses {

	/** The building block that has the days asked for count as days away. */
	private static final String REGISTERS_AWAY = "${registerAwayRequest}";

	/** The building blocks by which a model without a room is known. */
	private static final Set<String> REGISTERS = Set.of("${registerRequest}", REGISTERS_AWAY);

	/** The building block for tasks that wait until the days asked for are over. */
	private static final String REPORT = "deadlines.report(";

	private static final String APPLICANT = "applicant";

	private final RepositoryService repository;

	private final FormSheets sheets;

	private final SystemRights system;

	/** By id of the version; a version never changes. */
	private final Map<String, DrawnProcess> drawn = new ConcurrentHashMap<>();

	Models(RepositoryService repository, FormSheets sheets, SystemRights system) {
		this.repository = repository;
		this.sheets = sheets;
		this.system = system;
	}

	@Override
	public Optional<DrawnProcess> find(String process) {
		return this.system.use(
				() -> Optional
					.ofNullable(this.repository.createProcessDefinitionQuery()
						.processDefinitionKey(process)
						.withoutTenantId()
						.latestVersion()
						.singleResult())
					.map(this::read));
	}

	@Override
	public List<DrawnProcess> all() {
		return this.system.use(() -> this.repository.createProcessDefinitionQuery()
			.withoutTenantId()
			.latestVersion()
			.orderByProcessDefinitionKey()
			.asc()
			.list()
			.stream()
			.map(this::read)
			.toList());
	}

	private DrawnProcess read(ProcessDefinition version) {
		var known = this.drawn.get(version.getId());
		if (known == null) {
			known = drawn(version, this.repository.getBpmnModelInstance(version.getId()));
			this.drawn.put(version.getId(), known);
		}
		return known;
	}

	private DrawnProcess drawn(ProcessDefinition version, BpmnModelInstance model) {
		Process process = model.getModelElementById(version.getKey());
		var retracted = version.getKey() + "Withdrawn";
		return new DrawnProcess(version.getKey(), title(version), starters(process),
				doing(model).anyMatch(REGISTERS::contains),
				this.sheets.ofStart(version.getId()).flatMap((form) -> form.field(APPLICANT)).isPresent(),
				model.getModelElementsByType(Message.class)
					.stream()
					.anyMatch((message) -> retracted.equals(message.getName())),
				doing(model).anyMatch(REGISTERS_AWAY::equals),
				model.getModelElementsByType(UserTask.class)
					.stream()
					.filter((task) -> String.valueOf(task.getCamundaDueDate()).contains(REPORT))
					.map(UserTask::getId)
					.collect(Collectors.toUnmodifiableSet()));
	}

	private static String title(ProcessDefinition version) {
		return (version.getName() != null) ? version.getName() : version.getKey();
	}

	private static Set<String> starters(Process process) {
		return new LinkedHashSet<>(process.getCamundaCandidateStarterGroupsList());
	}

	private static Stream<String> doing(BpmnModelInstance model) {
		return model.getModelElementsByType(ServiceTask.class)
			.stream()
			.map((task) -> String.valueOf(task.getCamundaDelegateExpression()).replace(" ", ""));
	}

}
