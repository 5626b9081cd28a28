package org.shegong.web;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;

import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Step;
import org.springframework.stereotype.Component;

/**
 * What was granted and has not begun is called off: whoever should report their return
 * reports it before they are gone.
 */
@Component
class CallingOff {

	private final Clock clock;

	CallingOff(Clock clock) {
		this.clock = clock;
	}

	/**
	 * @param task the engine's id of the task of the report
	 * @param fields what its form is to say
	 * @param words its field for the reason
	 */
	record Report(String task, Map<String, String> fields, String words) {
	}

	/**
	 * @param asked what the start form said
	 * @param yours the open tasks of whoever asks
	 * @return null where it has begun, or nothing is reported
	 */
	Report of(ProcessDoor<?> door, Map<String, Object> asked, List<Task> yours) {
		var today = LocalDate.now(this.clock);
		if (!(asked.get("from") instanceof String from) || !LocalDate.parse(from).isAfter(today)) {
			return null;
		}
		return yours.stream()
			.flatMap((task) -> door.steps()
				.stream()
				.filter((step) -> step.isForLater() && step.task().equals(task.getTaskDefinitionKey()))
				.map((step) -> new Report(task.getId(), Map.of("returnedOn", today.toString()), words(step))))
			.findFirst()
			.orElse(null);
	}

	private static String words(Step<?> report) {
		return Arrays.stream(report.form().getRecordComponents())
			.filter((field) -> field.getType() == String.class)
			.map(RecordComponent::getName)
			.findFirst()
			.orElseThrow();
	}

}
