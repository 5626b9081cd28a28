package org.shegong.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Opinion;
import org.shegong.approval.TaskForm;
import org.springframework.stereotype.Component;

/**
 * Finds the step of a task. A task no room tells of gets the default step, read from its
 * form: with a decision it decides, without one it records facts.
 */
@Component
public class Steps {

	private final Doors doors;

	private final FormSheets sheets;

	private final ModelReader models;

	private final ApprovalRequests requests;

	Steps(Doors doors, FormSheets sheets, ModelReader models, ApprovalRequests requests) {
		this.requests = requests;
		this.doors = doors;
		this.sheets = sheets;
		this.models = models;
	}

	/**
	 * @param definition id of the version of the process that the case runs on
	 */
	Step<?> of(String process, String definition, String task) {
		var sheet = this.sheets.ofTask(definition, task);
		var answers = this.models.answersBehind(definition, task);
		var revises = answers.contains(Choice.RESUBMIT.id());
		var told = this.doors.form(process, definition, task);
		if (told.isPresent()) {
			return new Step<>(told.get(), sheet, true, revises, List.of());
		}
		return sheet.flatMap((form) -> form.field("decision"))
			.<Step<?>>map((decision) -> deciding(task, sheet, decision, answers))
			.orElseGet(() -> new Step<>(new TaskForm<>(task, NoRecord.class, (number, said, account) -> List.of()),
					sheet, false, false, List.of()));
	}

	/** Whether a case is one of our requests, by its business key. */
	boolean isOurs(String number) {
		return number != null && this.requests.byNumber(number).isPresent();
	}

	/** The step of an open task; empty where the task is in no model. */
	Optional<Step<?>> of(TaskEntity task) {
		return Optional.ofNullable(task.getProcessDefinition())
			.map((process) -> of(process.getKey(), process.getId(), task.getTaskDefinitionKey()));
	}

	/** Whether an open task is one of a process that no room knows. */
	boolean isDrawn(TaskEntity task) {
		return this.doors.isPlain(task.getProcessDefinition().getKey());
	}

	private static Step<Decision> deciding(String task, Optional<FormSheet> sheet, FormSheet.Field decision,
			Set<String> answers) {
		var offered = decision.options().isEmpty() ? handled(answers) : decision.options();
		var choices = Arrays.stream(Choice.values())
			.filter((choice) -> offered.stream().anyMatch((option) -> option.value().equals(choice.id())))
			.toArray(Choice[]::new);
		var revises = answers.contains(Choice.RESUBMIT.id());
		TaskForm.Check<Decision> check = (number, said, account) -> revises ? said.unoffered(choices)
				: said.faults(choices);
		return new Step<>(new TaskForm<>(task, Decision.class, check), sheet, false, revises, offered);
	}

	/** What the gateways behind the task can tell apart. */
	private static List<FormSheet.Option> handled(Set<String> answers) {
		var choices = answers.contains(Choice.RESUBMIT.id()) ? Stream.of(Choice.RESUBMIT, Choice.WITHDRAW)
				: Stream.of(Choice.APPROVE, answers.isEmpty() ? null : Choice.REFUSE,
						answers.contains(Choice.RETURN.id()) ? Choice.RETURN : null);
		return choices.filter((choice) -> choice != null)
			.map((choice) -> new FormSheet.Option(choice.title(), choice.id()))
			.toList();
	}

	/**
	 * How what somebody decided is called in the process; the same words as on its form.
	 */
	public String wording(ApprovalRequest request, Opinion opinion) {
		var process = request.process();
		var door = this.doors.ofRequest(request.number());
		if (door.taskForms().stream().anyMatch((form) -> form.task().equals(opinion.task()))) {
			return door.wording(opinion.task(), opinion.choice());
		}
		return this.doors.version(request)
			.or(() -> this.sheets.newest(process))
			.map((definition) -> of(process, definition, opinion.task()).wording(opinion.choice()))
			.orElse(opinion.choice().title());
	}

}
