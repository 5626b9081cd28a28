package org.shegong.engine.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * A room gets what its tasks ask for, whatever a designer does to their ids, and the
 * personnel file says nothing of a request before it is granted.
 */
@RunningCity
class WhatReachesTheRoomTest {

	private static final String RECORD = "${personnelFile.record('training', execution)}";

	@Autowired
	ModelCheck check;

	@Autowired
	PackagedModels packaged;

	@Autowired
	RoomForms rooms;

	@Test
	void no_task_of_a_room_that_records_something_takes_another_id() {
		var renamed = 0;
		for (var unit : this.packaged.units().values()) {
			var drawing = this.packaged.drawing(unit.process()).orElseThrow();
			for (var task : drawing.all(UserTask.class)) {
				if (!this.rooms.isPlain(drawing) && records(drawing, task.getId())) {
					var faults = faults(unit, renamed(unit.text(drawing.file()), task.getId()));
					assertThat(faults).as(unit.process() + " " + task.getId())
						.anySatisfy((fault) -> assertThat(fault.remedy()).contains(task.getId() + "；"));
					renamed++;
				}
			}
		}
		assertThat(renamed).isGreaterThan(20);
	}

	private boolean records(Drawing drawing, String task) {
		return this.rooms.of(drawing, task)
			.filter((form) -> !Set.of("decision", "opinion").containsAll(RecordFields.names(form)))
			.isPresent();
	}

	@Test
	void a_level_that_only_decides_may_be_called_otherwise() {
		var outing = this.packaged.units().get("outing");
		assertThat(faults(outing, renamed(outing.text("outing.bpmn"), "deputyLeadDecides"))).isEmpty();
	}

	@Test
	void what_the_room_does_behind_a_task_needs_the_task() {
		var outing = this.packaged.units().get("outing");
		var another = renamed(outing.text("outing.bpmn"), "reportBack").replace("outing-return", "outing-decide");
		assertThat(faults(outing, another)).anySatisfy((fault) -> {
			assertThat(fault.element()).isEqualTo("closeOuting");
			assertThat(fault.message()).contains("没有编号为 reportBack 的任务");
		});
	}

	private static String renamed(String model, String id) {
		return model.replace("\"" + id + "\"", "\"" + id + "Again\"")
			.replace("_to_" + id + "<", "_to_" + id + "Again<")
			.replace("_to_" + id + "\"", "_to_" + id + "Again\"")
			.replace(">" + id + "_", ">" + id + "Again_")
			.replace("\"" + id + "_", "\"" + id + "Again_");
	}

	static Stream<Arguments> places() {
		return Stream.of(arguments("registerRequest", true), arguments("townQuestion", true),
				arguments("refuseRequest", true), arguments("returnRequest", true), arguments("withdrawRequest", true),
				arguments("grantRequest", false));
	}

	@ParameterizedTest
	@MethodSource("places")
	void the_file_is_written_once_the_request_is_granted(String element, boolean early) {
		assertThat(recordingAt(element)).allSatisfy((fault) -> {
			assertThat(fault.element()).isEqualTo(element);
			assertThat(fault.message()).contains("可能还没有批准");
		}).hasSize(early ? 1 : 0);
	}

	@Test
	void what_has_just_been_written_into_the_file_is_not_written_again() {
		assertThat(recordingAt("closeRequest")).singleElement()
			.satisfies((fault) -> assertThat(fault.message()).contains("会再记一条"));
	}

	/** The training with one more record of it in the file. */
	private List<Fault> recordingAt(String element) {
		var training = this.packaged.units().get("training");
		var listener = "<bpmn:extensionElements><camunda:executionListener event=\"end\" expression=\"" + RECORD
				+ "\" /></bpmn:extensionElements>";
		var model = training.text("training.bpmn")
			.replaceFirst("(<bpmn:\\w+ id=\"" + element + "\"[^>]*[^/]>)", "$1" + listener.replace("$", "\\$"));
		assertThat(model).contains(listener);
		return faults(training, model);
	}

	private List<Fault> faults(Unit unit, String model) {
		var edited = new Unit(unit.process(), Map.of(unit.process() + ".bpmn", model.getBytes(StandardCharsets.UTF_8)))
			.completedWith(unit.files());
		return this.check.faults(edited).stream().filter((fault) -> !fault.warning()).toList();
	}

}
