package org.shegong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.engine.check.ExaminedUnits;
import org.shegong.engine.check.Fault;
import org.shegong.engine.check.ModelCheck;
import org.shegong.engine.check.PackagedModels;
import org.shegong.engine.shelf.DrawnModel;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every model on the designers' shelf keeps to: the check that stands before every
 * deployment, warnings included, and the house's habits.
 */
@RunningCity
class ModelsTest {

	private static final Path EXAMINED = Path.of("src/main/resources/examined-units.txt");

	@Autowired
	ModelCheck check;

	@Autowired
	PackagedModels packaged;

	@Test
	void nothing_is_wrong_with_any_unit() throws IOException {
		var units = this.packaged.units().values();
		for (var unit : units) {
			assertThat(this.check.faults(unit, units)).extracting(Fault::inWords).isEmpty();
		}
		// what was found right is not looked at again when it is first started
		var examined = units.stream().map(ExaminedUnits::line).sorted().toList();
		if (Boolean.getBoolean("models.write")) {
			Files.write(EXAMINED, examined);
		}
		assertThat(Files.readAllLines(EXAMINED)).as("mvn test -Dtest=ModelsTest -Dmodels.write=true")
			.isNotEmpty()
			.isEqualTo(examined);
	}

	/** The check takes what the packaged models wait for as what the rooms send. */
	@Test
	void what_models_wait_for_rooms_send_and_the_other_way_round() throws IOException {
		var code = new StringBuilder();
		try (var files = Files.walk(Path.of("src/main/java"))) {
			for (var file : files.filter((one) -> one.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(file));
			}
		}
		var awaited = new TreeSet<String>();
		for (var file : models().toList()) {
			read(file).getModelElementsByType(MessageEventDefinition.class)
				.forEach((event) -> awaited.add(event.getMessage().getName()));
		}
		assertThat(awaited).filteredOn((name) -> !name.endsWith("Withdrawn"))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(code).contains("\"" + name + "\""));
		assertThat(awaited).containsAll(Pattern.compile("createMessageCorrelation\\(\"(\\w+)\"\\)")
			.matcher(code)
			.results()
			.map((found) -> found.group(1))
			.toList());
	}

	static Stream<Path> models() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			return files.filter((file) -> file.toString().endsWith(".bpmn")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void a_file_is_named_after_its_process(Path file) {
		for (var process : read(file).getModelElementsByType(Process.class)) {
			assertThat(file).hasFileName(process.getId() + ".bpmn");
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void a_service_task_names_its_bean_or_a_building_block(Path file) {
		for (var task : read(file).getModelElementsByType(ServiceTask.class)) {
			assertThat(List.of(String.valueOf(task.getCamundaDelegateExpression()),
					String.valueOf(task.getCamundaExpression())))
				.as(task.getId())
				.containsAnyOf("${" + task.getId() + "}", "${registerAwayRequest}", "${withdrawRequest}",
						"${personnelFile.record('training', execution)}",
						"${personnelFile.record('reserve', execution)}",
						"${personnelFile.record('commendation', execution)}", "${filings.to('finance', execution)}",
						"${filings.to('human-resources', execution)}");
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void a_user_task_has_people_a_form_a_deadline_and_a_consequence(Path file) {
		for (var task : read(file).getModelElementsByType(UserTask.class)) {
			assertThat(task.getCamundaAssignee() + task.getCamundaCandidateGroups()).as(task.getId())
				.contains("${approvers.");
			assertThat(form(task)).as(task.getId()).exists();
			assertThat(task.getCamundaDueDate()).as(task.getId()).contains("${deadlines.");
			assertThat(listeners(task)).as(task.getId()).contains("create ${briefing}", "timeout ${raise}");
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void gateways_are_questions_with_a_default_and_ends_are_results(Path file) {
		for (var gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
			if (gateway.getOutgoing().size() > 1) {
				assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
				assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
			}
		}
		for (var end : read(file).getModelElementsByType(EndEvent.class)) {
			assertThat(end.getName()).as(end.getId()).isNotBlank();
		}
	}

	/** It stands in the list of what can be started; what follows it is for designers. */
	@ParameterizedTest
	@MethodSource("models")
	void the_documentation_of_what_people_start_begins_with_what_it_is_for(Path file) {
		for (var process : read(file).getModelElementsByType(Process.class)) {
			if (!process.getId().endsWith("-watch")) {
				var told = new DrawnModel(process.getId(), process.getName(), read(file), Optional.empty()).told();
				assertThat(told.purpose()).as(process.getId()).matches("[^。a-zA-Z]{5,45}。");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void nothing_is_scripted_and_everything_is_drawn(Path file) {
		var model = read(file);
		assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
		for (var element : model.getModelElementsByType(FlowElement.class)) {
			assertThat(element.getDiagramElement()).as(element.getId()).isNotNull();
		}
		assertThat(file.resolveSibling(file.getFileName().toString().replace(".bpmn", ".svg"))).exists();
	}

	private static Path form(UserTask task) {
		if (task.getCamundaFormRef() != null) {
			return Path.of("forms", task.getCamundaFormRef() + ".form");
		}
		return Path.of("forms", String.valueOf(task.getCamundaFormKey()).replace("embedded:deployment:", ""));
	}

	private static List<String> listeners(UserTask task) {
		return task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaTaskListener.class)
			.list()
			.stream()
			.map((listener) -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
			.toList();
	}

	private static BpmnModelInstance read(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

}
