package org.shegong.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.organization.Post;
import org.shegong.engine.shelf.TemplatedTasks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Camunda Modeler offers designers makes elements as our own models have them.
 */
class ElementTemplatesTest {

	private static final Path FOLDER = Path.of(".camunda", "element-templates");

	private static final List<String> TYPES = List.of("String", "Text", "Hidden", "Dropdown", "Boolean");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final ProcessEngine ENGINE = engine();

	@AfterAll
	static void close() {
		ENGINE.close();
	}

	static Stream<Path> templates() throws IOException {
		try (var files = Files.list(FOLDER)) {
			return files.sorted().toList().stream();
		}
	}

	/** The schema's essentials for engines of version 7. */
	@ParameterizedTest
	@MethodSource("templates")
	void a_template_keeps_to_the_schema(Path file) {
		var template = read(file);
		assertThat(template.path("$schema").asText())
			.isEqualTo("https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
		assertThat(List.of("name", "id", "appliesTo", "properties")).allMatch(template::has);
		assertThat(template.path("id").asText()).startsWith("org.shegong.");
		assertThat(template.path("appliesTo")).isNotEmpty().allMatch((type) -> type.asText().matches("\\w+:\\w+"));
		for (var property : template.path("properties")) {
			assertThat(property.path("type").asText()).isIn(TYPES);
			assertThat(property.path("binding").path("type").asText()).isEqualTo("property");
			assertThat(property.path("binding").path("name").asText()).isNotBlank();
			if (property.path("type").asText().equals("Dropdown")) {
				assertThat(values(property)).isNotEmpty().contains(property.path("value").asText());
			}
		}
	}

	@Test
	void every_post_that_decides_is_offered_by_its_title() {
		var offered = new HashMap<String, String>();
		property(read(FOLDER.resolve("approve.json")), "camunda:candidateGroups").path("choices")
			.forEach((choice) -> offered.put(choice.path("value").asText(), choice.path("name").asText()));
		for (var post : Post.values()) {
			if (post != Post.SUPERVISOR) {
				assertThat(offered).containsEntry("${approvers.of('" + post.id() + "', execution)}", post.title());
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			approve | outing     | deputyLeadDecides | ${briefing} | ${recordOpinion}
			record  | dismissal  | deliverNotice     | ${briefing} |
			own     | outing     | revise            | ${briefing} |
			joint   | secondment | approveSecondment | ${briefing} | ${recordOpinion}
			""")
	void a_task_made_from_a_template_equals_ours(String name, String process, String task, String begins, String ends) {
		var ours = ours(process, task);
		var template = read(FOLDER.resolve(name + ".json"));
		var made = applied(template, ours);
		assertThat(made).isEqualTo(attributes(ours));
		var definition = parsed(template.path("id").asText(), made);
		assertThat(called(definition.getTaskListenersForEvent(TaskListener.EVENTNAME_CREATE))).containsExactly(begins);
		assertThat(called(definition.getTaskListenersForEvent(TaskListener.EVENTNAME_COMPLETE)))
			.isEqualTo((ends != null) ? List.of(ends) : List.of());
		assertThat(called(List.of(definition.getTimeoutTaskListener("stepOverdue")))).containsExactly("${raise}");
	}

	@Test
	void what_a_template_makes_becomes_late_at_its_due_date_and_other_tasks_stay_as_they_are() {
		var made = Map.of("camunda:dueDate", "2026-03-02T18:00:00");
		assertThat(timers("org.shegong.approve", made)).containsExactly("DATE: 2026-03-02T18:00:00");
		assertThat(timers(null, made)).isEmpty();
	}

	/** What a designer gets who picks in each list what our task has. */
	private static Map<String, String> applied(JsonNode template, UserTask ours) {
		var made = new TreeMap<String, String>();
		for (var property : template.path("properties")) {
			var key = property.path("binding").path("name").asText();
			var value = attributes(ours).get(key);
			if (property.path("type").asText().equals("Dropdown")) {
				assertThat(values(property)).contains(value);
				made.put(key, value);
			}
			else if (!key.equals("name")) {
				made.put(key, property.has("value") ? property.path("value").asText() : value);
			}
		}
		return made;
	}

	private static List<String> values(JsonNode property) {
		return StreamSupport.stream(property.path("choices").spliterator(), false)
			.map((choice) -> choice.path("value").asText())
			.toList();
	}

	private static JsonNode property(JsonNode template, String key) {
		return StreamSupport.stream(template.path("properties").spliterator(), false)
			.filter((property) -> property.path("binding").path("name").asText().equals(key))
			.findFirst()
			.orElseThrow();
	}

	private static UserTask ours(String process, String task) {
		return Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile()).getModelElementById(task);
	}

	private static Map<String, String> attributes(BaseElement element) {
		var found = new TreeMap<String, String>();
		for (var name : List.of("assignee", "candidateGroups", "candidateUsers", "formRef", "formRefBinding", "formKey",
				"dueDate")) {
			var value = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, name);
			if (value != null) {
				found.put("camunda:" + name, value);
			}
		}
		return found;
	}

	/** A task with these attributes and no listeners, as the engine reads it. */
	private static TaskDefinition parsed(String template, Map<String, String> attributes) {
		var deployment = deploy(template, attributes);
		var id = ENGINE.getRepositoryService()
			.createProcessDefinitionQuery()
			.deploymentId(deployment)
			.singleResult()
			.getId();
		var definition = (ProcessDefinitionEntity) ((RepositoryServiceImpl) ENGINE.getRepositoryService())
			.getDeployedProcessDefinition(id);
		return ((UserTaskActivityBehavior) definition.findActivity("step").getActivityBehavior()).getTaskDefinition();
	}

	/** When the timers of such a task go off. */
	private static List<String> timers(String template, Map<String, String> attributes) {
		var definitions = ENGINE.getRepositoryService()
			.createProcessDefinitionQuery()
			.deploymentId(deploy(template, attributes))
			.singleResult();
		return ENGINE.getManagementService()
			.createJobDefinitionQuery()
			.processDefinitionId(definitions.getId())
			.list()
			.stream()
			.map((job) -> job.getJobConfiguration())
			.toList();
	}

	private static String deploy(String template, Map<String, String> attributes) {
		var model = Bpmn.createExecutableProcess("drawn")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("step")
			.endEvent()
			.done();
		var task = (UserTask) model.getModelElementById("step");
		var written = new HashMap<>(attributes);
		if (template != null) {
			written.put("camunda:modelerTemplate", template);
		}
		written.forEach((name, value) -> task.setAttributeValueNs(BpmnModelConstants.CAMUNDA_NS,
				name.substring("camunda:".length()), value));
		return ENGINE.getRepositoryService().createDeployment().addModelInstance("drawn.bpmn", model).deploy().getId();
	}

	private static List<String> called(List<TaskListener> listeners) {
		return (listeners != null) ? listeners.stream()
			.filter(DelegateExpressionTaskListener.class::isInstance)
			.map((listener) -> ((DelegateExpressionTaskListener) listener).getExpressionText())
			.toList() : List.of();
	}

	private static ProcessEngine engine() {
		var configuration = (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
			.setProcessEngineName("templates")
			.setJdbcUrl("jdbc:h2:mem:templates");
		configuration.setBpmnParseFactory(TemplatedTasks::new);
		return configuration.buildProcessEngine();
	}

	private static JsonNode read(Path file) {
		try {
			return JSON.readTree(file.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
