package org.shegong.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Offer;
import org.shegong.approval.Opinion;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.forms.FormSheets;
import org.shegong.engine.shelf.ModelReader;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;

/**
 * Finds the step of a task. A task no room tells of gets the default step, read from its
 * form: with a decision it decides, without one it records facts. What the room leaves to
 * none of those who decide on a request, it does not offer either.
 */
@Component
public class Steps {

	/**
	 * What a deciding step rests on that no room tells of, because a designer drew it.
	 */
	public static final Basis DRAWN = Articles.of("drawn-step");

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
	public GivenStep<?> of(String process, String definition, String task) {
		var sheet = this.sheets.ofTask(definition, task);
		var answers = this.models.answersBehind(definition, task);
		var revises = answers.contains(Choice.RESUBMIT.id());
		var told = this.doors.step(process, definition, task);
		if (told.isPresent()) {
			return new GivenStep<>(told.get(), sheet, true, revises);
		}
		return sheet.flatMap((form) -> form.field("decision"))
			.<GivenStep<?>>map((decision) -> new GivenStep<>(
					deciding(task, decision, answers)
						.withholding((number, choice) -> this.doors.withheld(process, definition, number, choice)),
					sheet, false, revises))
			.orElseGet(() -> new GivenStep<>(Step.of(task, NoRecord.class), sheet, false, false));
	}

	/** Whether a case is one of our requests, by its business key. */
	boolean isOurs(RequestNumber number) {
		return number != null && this.requests.byNumber(number).isPresent();
	}

	/** The step of an open task; empty where the task is in no model. */
	public Optional<GivenStep<?>> of(TaskEntity task) {
		return Optional.ofNullable(task.getProcessDefinition())
			.map((process) -> of(process.getKey(), process.getId(), task.getTaskDefinitionKey()));
	}

	/** Whether an open task is one of a process that no room knows. */
	boolean isDrawn(TaskEntity task) {
		return this.doors.isPlain(task.getProcessDefinition().getKey());
	}

	/** What the form offers; else what the gateways behind the task can tell apart. */
	private static Step<Decision> deciding(String task, FormSheet.Field decision, Set<String> answers) {
		return Step.of(task, Decision.class).offering(byDefault(decision, answers).toArray(Offer[]::new));
	}

	/**
	 * What is offered where no room tells of a task.
	 * @param answers the decisions that the gateways behind it tell apart
	 */
	public static List<Offer> byDefault(FormSheet.Field decision, Set<String> answers) {
		var offers = decision.options().isEmpty() ? handled(answers)
				: Arrays.stream(Choice.values()).flatMap((choice) -> offer(choice, decision.options()));
		return offers.toList();
	}

	private static Stream<Offer> offer(Choice choice, List<FormSheet.Option> options) {
		return options.stream()
			.filter((option) -> option.value().equals(choice.id()))
			.map((option) -> choice.as(option.label()))
			.limit(1);
	}

	private static Stream<Offer> handled(Set<String> answers) {
		var choices = answers.contains(Choice.RESUBMIT.id()) ? Stream.of(Choice.RESUBMIT, Choice.WITHDRAW)
				: Stream.of(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
					.filter((choice) -> choice == Choice.APPROVE || answers.contains(choice.id())
							|| (choice == Choice.REFUSE && !answers.isEmpty()));
		return choices.map((choice) -> choice.as(choice.title()));
	}

	/**
	 * How what somebody decided is called in the process; the same words as on its form.
	 */
	public String wording(ApprovalRequest request, Opinion opinion) {
		return wording(request, opinion, this.doors.ofRequest(request.number()), () -> this.doors.version(request));
	}

	/** The same where it is known already how the case is drawn. */
	public String wording(ApprovalRequest request, Opinion opinion, Doors.Drawn drawn) {
		return wording(request, opinion, drawn.door(), drawn::version);
	}

	private String wording(ApprovalRequest request, Opinion opinion, ProcessDoor<?> door,
			Supplier<Optional<String>> version) {
		return Doors.step(door, opinion.task())
			.or(() -> version.get()
				.or(() -> this.sheets.newest(request.process()))
				.map((definition) -> of(request.process(), definition, opinion.task()).step()))
			.map((step) -> step.wording(opinion.choice()))
			.orElse(opinion.choice().title());
	}

}
