package org.shegong.engine.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

import org.shegong.approval.Choice;
import org.shegong.engine.FormSheet;

/**
 * A user task has people, a deadline, a form that is shown, and what is decided counts.
 */
class TaskSentences {

	private final RoomForms rooms;

	private final PackagedModels packaged;

	TaskSentences(RoomForms rooms, PackagedModels packaged) {
		this.rooms = rooms;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("people", this::people), new Sentence("people by their posts", this::byPost),
				new Sentence("a deadline", this::deadline), new Sentence("what its form shows", this::briefing),
				new Sentence("opinions are kept", this::opinions), new Sentence("somebody is told", this::raise),
				new Sentence("decisions that are known", this::known),
				new Sentence("every decision leads somewhere", this::decisions));
	}

	private void people(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> blank(task.getCamundaAssignee()) && blank(task.getCamundaCandidateGroups())
					&& blank(task.getCamundaCandidateUsers()))
			.forEach((task) -> findings.at(drawing.file(), task, "没有写由谁办理，办到这里没有人收到任务",
					"请在“Candidate groups”中填写岗位，如 ${approvers.of('town-office', execution)}"));
	}

	private void byPost(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			List.of(text(task.getCamundaAssignee()), text(task.getCamundaCandidateGroups()),
					text(task.getCamundaCandidateUsers()))
				.stream()
				.filter((who) -> !who.isBlank() && !who.contains("${"))
				.forEach((who) -> findings.at(drawing.file(), task, "办理人写成了固定的“" + who + "”，人员变动后没有人能办",
						"请写岗位，如 ${approvers.of('town-office', execution)}；由本人办理的写 ${approvers.worker(execution)}"));
		}
	}

	private void deadline(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> blank(task.getCamundaDueDate()))
			.forEach((task) -> findings.at(drawing.file(), task, "没有写办理期限",
					"请在“Due date”中填写，如 ${deadlines.decision(execution)}"));
	}

	/** Only at tasks that a room tells of; all others have it of themselves. */
	private void briefing(Drawing drawing, Findings findings) {
		told(drawing).filter((task) -> !listeners(task).contains("create ${briefing}"))
			.forEach((task) -> findings.at(drawing.file(), task, "办理人打开表单时看不到申请内容",
					"请加任务监听器：事件“create”，“Delegate expression”填 ${briefing}"));
	}

	/** Some rooms keep what is decided at their own tasks in their own ways. */
	private void opinions(Drawing drawing, Findings findings) {
		told(drawing).filter((task) -> this.packaged.says(drawing.processId(), task.getId(), "${recordOpinion}"))
			.filter((task) -> !listeners(task).contains("complete ${recordOpinion}"))
			.forEach((task) -> findings.at(drawing.file(), task, "作出的决定和意见不会留下记录",
					"请加任务监听器：事件“complete”，“Delegate expression”填 ${recordOpinion}"));
	}

	private Stream<UserTask> told(Drawing drawing) {
		return drawing.all(UserTask.class)
			.stream()
			.filter((task) -> this.rooms.of(drawing.processId(), task.getId()).isPresent());
	}

	private void raise(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> !listeners(task).contains("timeout ${raise}"))
			.forEach((task) -> findings.warn(drawing.file(), task, "逾期后没有人会知道",
					"请加任务监听器：事件“timeout”，“Delegate expression”填 ${raise}，定时与办理期限相同"));
	}

	/** Where no room tells of a task, it takes what every decision can be. */
	private void known(Drawing drawing, Findings findings) {
		var choices = Stream.of(Choice.values()).map(Choice::id).toList();
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> this.rooms.of(drawing.processId(), task.getId()).isEmpty())
			.forEach((task) -> offered(drawing, task).stream()
				.filter((option) -> !choices.contains(option.value()))
				.forEach((option) -> findings.at(drawing.file(), task,
						"表单可以选“%s”（%s），系统没有这种决定".formatted(option.label(), option.value()),
						"可用的值：" + String.join("、", choices) + "，显示的文字可以自定")));
	}

	/**
	 * One decision may be left to the default way, the refusal; any other that no way
	 * asks for would count as that one. What a room's own step takes without any way
	 * asking is that room's.
	 */
	private void decisions(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			var offered = offered(drawing, task);
			var asked = asked(drawing, task);
			var left = offered.stream().filter((option) -> !asked.contains(option.value())).toList();
			var theirs = asked.isEmpty() && this.rooms.of(drawing.processId(), task.getId()).isPresent();
			if (left.size() > 1 && !theirs) {
				var tacit = left.stream().filter((option) -> option.value().equals("refuse")).findFirst();
				left.stream()
					.filter((option) -> !option.equals(tacit.orElse(left.get(0))))
					.forEach((option) -> findings.at(drawing.file(), task,
							"表单可以选“%s”（%s），后面的网关没有处理它".formatted(option.label(), option.value()),
							"请在后面的网关加一条条件为 ${decision == '" + option.value() + "'} 的出线，或者从表单中去掉这个选项"));
			}
		}
	}

	private static List<FormSheet.Option> offered(Drawing drawing, UserTask task) {
		return drawing.form(task)
			.flatMap((form) -> form.field("decision"))
			.map(FormSheet.Field::options)
			.orElse(List.of());
	}

	/** The decisions that ways behind a task ask for, before anybody else decides. */
	private static Set<String> asked(Drawing drawing, UserTask task) {
		return drawing.untilTheNextTask(task)
			.stream()
			.filter(Gateway.class::isInstance)
			.map(drawing::outgoing)
			.flatMap(Collection::stream)
			.map(SequenceFlow::getConditionExpression)
			.filter((condition) -> condition != null)
			.flatMap((condition) -> Formula.read(condition.getTextContent()).stream())
			.flatMap((formula) -> Variables.compared(formula, "decision").stream())
			.collect(Collectors.toSet());
	}

	static List<String> listeners(UserTask task) {
		return (task.getExtensionElements() == null) ? List.of()
				: task.getExtensionElements()
					.getElementsQuery()
					.filterByType(CamundaTaskListener.class)
					.list()
					.stream()
					.map((listener) -> listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression())
					.toList();
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
