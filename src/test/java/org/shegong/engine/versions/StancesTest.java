package org.shegong.engine.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways in which cases of a model can stand. */
class StancesTest {

	@Test
	void every_task_of_every_model_can_be_open_and_most_of_them_alone() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			for (var file : files.filter((one) -> one.toString().endsWith(".bpmn")).toList()) {
				var model = Bpmn.readModelFromFile(file.toFile());
				Stream
					.concat(model.getModelElementsByType(Process.class).stream(),
							model.getModelElementsByType(SubProcess.class).stream())
					.forEach((scope) -> everyTaskCanBeOpen(file, (ModelElementInstance) scope));
			}
		}
	}

	private static void everyTaskCanBeOpen(Path file, ModelElementInstance scope) {
		for (var task : scope.getChildElementsByType(UserTask.class)) {
			var stances = new Stances(scope, List.of(task.getId()));
			var alone = stances.of(List.of(task.getId()));
			assertThat(stances.allows(alone) || stances.besides(alone).isPresent())
				.as("%s %s", file, ((FlowNode) task).getId())
				.isTrue();
		}
	}

	@Test
	void branches_stand_together_until_they_meet() {
		var model = Bpmn.createExecutableProcess("p")
			.startEvent()
			.parallelGateway("split")
			.userTask("a")
			.parallelGateway("join")
			.userTask("c")
			.endEvent()
			.moveToNode("split")
			.userTask("b")
			.connectTo("join")
			.done();
		assertThat(stands(model, "a", "b")).isTrue();
		assertThat(stands(model, "a", "join")).isTrue();
		assertThat(stands(model, "c")).isTrue();
		assertThat(stands(model, "a")).isFalse();
		assertThat(stands(model, "join")).isFalse();
		assertThat(stands(model, "a", "c")).isFalse();
	}

	@Test
	void an_end_of_all_takes_the_other_branches_with_it() {
		var model = Bpmn.createExecutableProcess("p")
			.startEvent()
			.parallelGateway("split")
			.userTask("a")
			.endEvent("all")
			.moveToNode("split")
			.userTask("b")
			.userTask("c")
			.endEvent()
			.done();
		model.<EndEvent>getModelElementById("all").addChildElement(model.newInstance(TerminateEventDefinition.class));
		assertThat(stands(model, "a", "c")).isTrue();
		assertThat(stands(model, "a")).isTrue();
		assertThat(stands(model, "c")).isFalse();
	}

	@Test
	void some_branches_of_an_open_choice_stand_without_the_others() {
		var model = Bpmn.createExecutableProcess("p")
			.startEvent()
			.inclusiveGateway("split")
			.userTask("a")
			.inclusiveGateway("join")
			.userTask("c")
			.endEvent()
			.moveToNode("split")
			.userTask("b")
			.connectTo("join")
			.done();
		assertThat(stands(model, "a")).isTrue();
		assertThat(stands(model, "a", "b")).isTrue();
		assertThat(stands(model, "b", "join")).isTrue();
		assertThat(stands(model, "c")).isTrue();
	}

	private static boolean stands(BpmnModelInstance model, String... places) {
		var stances = new Stances(model.<Process>getModelElementById("p"), List.of(places));
		return stances.allows(stances.of(List.of(places)));
	}

}
