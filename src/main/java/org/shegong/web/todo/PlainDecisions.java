package org.shegong.web.todo;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.task.Task;

import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.forms.FormSheets;
import org.springframework.stereotype.Component;

/**
 * Which tasks ask for nothing but a decision and an opinion, so that one click is enough.
 * A page of its own shows more than the brief, such as a list to decide on.
 */
@Component
class PlainDecisions {

	/** What every form of a decision asks. */
	private static final List<String> DECISION = List.of("decision", "opinion");

	private final FormSheets sheets;

	PlainDecisions(FormSheets sheets) {
		this.sheets = sheets;
	}

	boolean include(Task task) {
		return Optional.ofNullable(task.getProcessDefinitionId())
			.flatMap((definition) -> this.sheets.ofTask(definition, task.getTaskDefinitionKey()))
			.filter(PlainDecisions::asksADecisionOnly)
			.isPresent();
	}

	private static boolean asksADecisionOnly(FormSheet sheet) {
		if (sheet.id().endsWith(".html")) {
			return false;
		}
		var asked = sheet.fields().stream().map(FormSheet.Field::key).toList();
		return asked.contains("decision") && DECISION.containsAll(asked);
	}

}
