package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Nobody decides their own case, and where several decide side by side, the first who
 * declines settles it. What a room says of its own tasks is that room's.
 */
class OwnCaseSentences {

	private static final Pattern THEMSELVES = Pattern.compile("approvers\\.(worker|submitter)\\(");

	/** The first who decides settles it, whatever they decide. */
	private static final Pattern FIRST = Pattern.compile("[$#]\\{nrOfCompletedInstances(==1|eq1|>=1|ge1|>0|gt0)}");

	private final RoomForms rooms;

	private final OfferedChoices choices;

	private final PackagedModels packaged;

	OwnCaseSentences(RoomForms rooms, OfferedChoices choices, PackagedModels packaged) {
		this.rooms = rooms;
		this.choices = choices;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("nobody decides their own", this::own),
				new Sentence("who declines beside others is heard", this::joint));
	}

	private void own(Drawing drawing, Findings findings) {
		var deciders = new Deciders(drawing, this.choices);
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> deciders.judges(task) && this.rooms.step(drawing, task.getId()).isEmpty())
			.filter((task) -> isForApplicant(drawing, task))
			.forEach((task) -> findings.at(drawing.file(), task, "由申请人本人决定自己的申请",
					"请把办理人改为岗位，如 ${approvers.of('community-secretary', execution)}；要本人填写内容的，表单中不要有 decision"));
	}

	private static boolean isForApplicant(Drawing drawing, UserTask task) {
		var who = Stream
			.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
			.filter((text) -> text != null)
			.collect(Collectors.joining(" "));
		return THEMSELVES.matcher(who).find() || drawing.starts()
			.stream()
			.map(StartEvent::getCamundaInitiator)
			.filter((starter) -> starter != null && !starter.isBlank())
			.anyMatch((starter) -> who.matches(".*[{(, ]" + Pattern.quote(starter) + "[}), ].*"));
	}

	private void joint(Drawing drawing, Findings findings) {
		var deciders = new Deciders(drawing, this.choices);
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> !this.choices.asked(drawing, task).isEmpty())
			.filter((task) -> several(task).isPresent() && hides(task, deciders) && !isUsual(drawing, task))
			.forEach((task) -> findings.at(drawing.file(), task, "几个人分别决定，一个人不同意或退回之后，别人再同意就盖掉了",
					"请在“多实例”的“Completion condition”中填 ${decision != 'approve'}，有一人不同意就结束"));
	}

	/** What the packaged model leaves to its room. */
	private boolean isUsual(Drawing drawing, UserTask task) {
		return this.packaged.drawing(drawing.processId())
			.flatMap((model) -> model.all(UserTask.class)
				.stream()
				.filter((other) -> other.getId().equals(task.getId()))
				.findFirst()
				.filter((other) -> hides(other, new Deciders(model, this.choices))))
			.isPresent();
	}

	/** Whether it goes on after a decision against it. */
	private static boolean hides(UserTask task, Deciders deciders) {
		var ends = several(task).map(MultiInstanceLoopCharacteristics::getCompletionCondition)
			.map((condition) -> condition.getTextContent().strip())
			.orElse("");
		if (FIRST.matcher(ends.replace(" ", "")).matches()) {
			return false;
		}
		var formula = Formula.read(ends);
		return deciders.against(task)
			.stream()
			.anyMatch((decision) -> formula.filter((one) -> one.parts().contains(new Formula.Name("decision")))
				.filter((one) -> one.holds("decision", decision) != CellTest.Answer.NO)
				.isEmpty());
	}

	private static Optional<MultiInstanceLoopCharacteristics> several(UserTask task) {
		for (FlowNode at = task; at != null; at = Net.scope(at)) {
			if (at instanceof Activity part
					&& part.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
				return Optional.of(loop);
			}
		}
		return Optional.empty();
	}

}
