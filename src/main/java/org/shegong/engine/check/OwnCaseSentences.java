package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

	private static final Pattern PAPERWORK = Pattern.compile("approvers\\.clerks");

	/** The first who decides settles it, whatever they decide. */
	private static final Pattern FIRST = Pattern.compile("[$#]\\{nrOfCompletedInstances(==1|eq1|>=1|ge1|>0|gt0)}");

	private final Variables variables;

	private final RoomForms rooms;

	private final OfferedChoices choices;

	private final PackagedModels packaged;

	OwnCaseSentences(Variables variables, RoomForms rooms, OfferedChoices choices, PackagedModels packaged) {
		this.variables = variables;
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
		var asked = this.variables.atStart(drawing).keySet();
		for (var task : drawing.all(UserTask.class)) {
			if (deciders.judges(task) && this.rooms.step(drawing, task.getId()).isEmpty()) {
				own(task, drawing, asked, findings);
			}
		}
	}

	private static void own(UserTask task, Drawing drawing, Set<String> asked, Findings findings) {
		var who = who(task);
		if (THEMSELVES.matcher(who).find() || named(who).anyMatch(starters(drawing)::contains)) {
			findings.at(drawing.file(), task, "由申请人本人决定自己的申请",
					"请把办理人改为岗位，如 ${approvers.of('community-secretary', execution)}；要本人填写内容的，表单中不要有 decision");
		}
		else if (named(who).anyMatch(asked::contains)) {
			findings.at(drawing.file(), task, "由申请人在申请表中自己指定谁来决定",
					"请把办理人改为岗位，如 ${approvers.of('community-secretary', execution)}");
		}
		else if (PAPERWORK.matcher(who).find()) {
			findings.at(drawing.file(), task, "clerks 只用于事务性工作，不回避申请人本人，不能用来作决定",
					"请改为 ${approvers.of('town-office', execution)} 这样的写法；只登记内容的，表单中不要有 decision");
		}
	}

	private static Set<String> starters(Drawing drawing) {
		return drawing.starts()
			.stream()
			.map(StartEvent::getCamundaInitiator)
			.filter((starter) -> starter != null && !starter.isBlank())
			.collect(Collectors.toSet());
	}

	private static String who(UserTask task) {
		return Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
			.filter((text) -> text != null)
			.collect(Collectors.joining(" "));
	}

	private static Stream<String> named(String who) {
		return Formula.read(who)
			.stream()
			.flatMap((formula) -> formula.parts().stream())
			.filter(Formula.Name.class::isInstance)
			.map((part) -> ((Formula.Name) part).name());
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
