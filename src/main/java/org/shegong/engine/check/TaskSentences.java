package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

import org.shegong.engine.shelf.TaskTemplate;

/**
 * A user task has people and a deadline, shows what it is about and keeps what is said.
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
				new Sentence("nobody beside an expression", this::beside), new Sentence("a deadline", this::deadline),
				new Sentence("what its form shows", this::briefing), new Sentence("opinions are kept", this::opinions),
				new Sentence("somebody is told", this::raise));
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

	/** The engine would make one text of both. */
	private void beside(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			Stream
				.of(text(task.getCamundaAssignee()), text(task.getCamundaCandidateGroups()),
						text(task.getCamundaCandidateUsers()))
				.filter((who) -> who.contains("${"))
				.flatMap((who) -> Stream.of(who.replaceAll("\\$\\{[^}]*}", "").split(",")))
				.map(String::strip)
				.filter((fixed) -> !fixed.isEmpty())
				.forEach((fixed) -> findings.at(drawing.file(), task, "表达式旁边又写了固定的“" + fixed + "”，它不属于任何单位，收不到任务",
						"请删除它；两个岗位任一办理的写 ${approvers.ofEither('岗位', '另一岗位', execution)}"));
		}
	}

	private void deadline(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> blank(task.getCamundaDueDate()))
			.forEach((task) -> findings.at(drawing.file(), task, "没有写办理期限",
					"请在“Due date”中填写，如 ${deadlines.decision(execution)}"));
	}

	/**
	 * Only at tasks that a room of its own tells of; all others have it of themselves.
	 */
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
			.filter((task) -> !this.rooms.isPlain(drawing) && this.rooms.of(drawing, task.getId()).isPresent());
	}

	private void raise(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> !listeners(task).contains("timeout ${raise}"))
			.forEach((task) -> findings.warn(drawing.file(), task, "逾期后没有人会知道",
					"请加任务监听器：事件“timeout”，“Delegate expression”填 ${raise}，定时与办理期限相同"));
	}

	/** What it says itself, and what it gets from the template it was made from. */
	static List<String> listeners(UserTask task) {
		var listeners = new ArrayList<String>();
		if (task.getExtensionElements() != null) {
			task.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaTaskListener.class)
				.list()
				.forEach((listener) -> listeners
					.add(listener.getCamundaEvent() + " " + listener.getCamundaDelegateExpression()));
		}
		var template = new TaskTemplate(task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "modelerTemplate"));
		if (template.isOurs()) {
			listeners.addAll(List.of("create ${briefing}", "timeout ${raise}"));
		}
		if (template.decides()) {
			listeners.add("complete ${recordOpinion}");
		}
		return listeners;
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

}
