package org.shegong.engine.shelf;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.DrawnProcess;
import org.shegong.engine.forms.FormSheet;

/**
 * A model of a process, deployed or not.
 *
 * @param process id of the process it draws
 * @param title how people call the process; null where it has no name
 * @param start the form with which a case starts; empty where there is none
 */
public record DrawnModel(String process, String title, BpmnModelInstance model, Optional<FormSheet> start) {

	/** The building block that has the days asked for count as days away. */
	private static final String REGISTERS_AWAY = "${registerAwayRequest}";

	/** The building blocks by which a model without a room is known. */
	private static final Set<String> REGISTERS = Set.of("${registerRequest}", REGISTERS_AWAY);

	/** The building block for tasks that wait until the days asked for are over. */
	private static final String REPORT = "deadlines.report(";

	private static final String APPLICANT = "applicant";

	private static final Pattern SENTENCE = Pattern.compile("[^。\\n]+。?");

	/** A line of the list of what can be started, in letters. */
	private static final int LONGEST_PURPOSE = 80;

	/** What it says of itself. */
	public DrawnProcess told() {
		return new DrawnProcess(this.process, (this.title != null) ? this.title : this.process, purpose(), starters(),
				doing().anyMatch(REGISTERS::contains), this.start.flatMap((form) -> form.field(APPLICANT)).isPresent(),
				retractable(), doing().anyMatch(REGISTERS_AWAY::equals), later());
	}

	/** The first sentence of its documentation; what follows it is for designers. */
	private String purpose() {
		if (!(this.model.getModelElementById(this.process) instanceof Process drawn)) {
			return "";
		}
		var said = drawn.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("");
		var sentence = SENTENCE.matcher(said.strip());
		return (sentence.lookingAt() && sentence.end() <= LONGEST_PURPOSE) ? sentence.group() : "";
	}

	private Set<String> starters() {
		return (this.model.getModelElementById(this.process) instanceof Process drawn)
				? new LinkedHashSet<>(drawn.getCamundaCandidateStarterGroupsList()) : Set.of();
	}

	private Stream<String> doing() {
		return this.model.getModelElementsByType(ServiceTask.class)
			.stream()
			.map((task) -> String.valueOf(task.getCamundaDelegateExpression()).replace(" ", ""));
	}

	private boolean retractable() {
		var retracted = this.process + "Withdrawn";
		return this.model.getModelElementsByType(Message.class)
			.stream()
			.anyMatch((message) -> retracted.equals(message.getName()));
	}

	private Set<String> later() {
		return this.model.getModelElementsByType(UserTask.class)
			.stream()
			.filter((task) -> String.valueOf(task.getCamundaDueDate()).contains(REPORT))
			.map(UserTask::getId)
			.collect(Collectors.toUnmodifiableSet());
	}

}
