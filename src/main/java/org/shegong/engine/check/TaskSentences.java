package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.shelf.TaskTemplate;

/**
 * A user task has people, a deadline, a form that is shown, and what is decided counts.
 */
class TaskSentences {

	private static final OfferedChoices.Offer NOTHING = new OfferedChoices.Offer(List.of(), false);

	/** What is left to the default way first. */
	private static final Set<String> TACIT = Set.of(Choice.REFUSE.id(), Choice.WITHDRAW.id());

	private static final Set<String> WRITTEN = Set.of("textarea", "textfield");

	private final RoomForms rooms;

	private final PackagedModels packaged;

	private final OfferedChoices choices;

	TaskSentences(RoomForms rooms, PackagedModels packaged, OfferedChoices choices) {
		this.rooms = rooms;
		this.packaged = packaged;
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("people", this::people), new Sentence("people by their posts", this::byPost),
				new Sentence("a deadline", this::deadline), new Sentence("what its form shows", this::briefing),
				new Sentence("opinions are kept", this::opinions), new Sentence("somebody is told", this::raise),
				new Sentence("a decision is chosen, an opinion written", this::kinds),
				new Sentence("decisions that are known", this::known), new Sentence("room for a reason", this::reasons),
				new Sentence("every decision leads somewhere", this::decisions),
				new Sentence("every way waits for a decision that can be taken", this::givenByNobody));
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

	/** Where no room tells of a task, these two fields are read all the same. */
	private void kinds(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			var form = drawing.form(task).filter((found) -> this.rooms.of(drawing, task.getId()).isEmpty());
			form.flatMap((found) -> found.field("decision"))
				.filter((field) -> !field.isChoice() || field.isList())
				.ifPresent((field) -> findings.at(drawing.file(), task,
						"字段“%s”（decision）不是单选，办理人无从选择".formatted(field.label()),
						"请在表单中把它改为单选（Radio group 或 Select），并列出可以选的决定"));
			form.flatMap((found) -> found.field("opinion"))
				.filter((field) -> !WRITTEN.contains(field.type()))
				.ifPresent((field) -> findings.at(drawing.file(), task,
						"字段“%s”（opinion）不是文本，写不了意见".formatted(field.label()), "请在表单中把它改为文本字段（Text area）"));
		}
	}

	/** Where no room tells of a task, it takes what every decision can be. */
	private void known(Drawing drawing, Findings findings) {
		var choices = Stream.of(Choice.values()).map(Choice::id).toList();
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> this.rooms.of(drawing, task.getId()).isEmpty())
			.forEach((task) -> this.choices.at(drawing, task)
				.map(OfferedChoices.Offer::options)
				.orElse(List.of())
				.stream()
				.filter((option) -> !choices.contains(option.value()))
				.forEach((option) -> findings.at(drawing.file(), task,
						"表单可以选“%s”（%s），系统没有这种决定".formatted(option.label(), option.value()),
						"可用的值：" + String.join("、", choices) + "，显示的文字可以自定")));
	}

	/**
	 * Who does not approve says why; a room's own steps say themselves what they take.
	 */
	private void reasons(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> this.rooms.of(drawing, task.getId()).isEmpty())
			.filter((task) -> drawing.form(task).filter((form) -> form.field("opinion").isEmpty()).isPresent())
			.filter((task) -> this.choices.at(drawing, task)
				.filter((offer) -> !offer.has(Choice.RESUBMIT.id())
						&& (offer.has(Choice.REFUSE.id()) || offer.has(Choice.RETURN.id())))
				.isPresent())
			.forEach((task) -> findings.at(drawing.file(), task, "表单没有填写意见的地方，不同意或退回时要写理由，写不了就无法提交",
					"请在表单 " + drawing.form(task).map(FormSentences::file).orElse("") + " 中加一个 Key 为 opinion 的文本字段"));
	}

	/**
	 * One decision may be left to the default way, the refusal; any other that no way
	 * asks for would count as that one. What a room's own step takes without any way
	 * asking is that room's.
	 */
	private void decisions(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			var offer = this.choices.at(drawing, task).orElse(NOTHING);
			var asked = this.choices.asked(drawing, task);
			var left = offer.options().stream().filter((option) -> !asked.contains(option.value())).toList();
			var theirs = asked.isEmpty() && this.rooms.of(drawing, task.getId()).isPresent();
			if (left.size() > 1 && !theirs) {
				var tacit = left.stream().filter((option) -> TACIT.contains(option.value())).findFirst();
				left.stream()
					.filter((option) -> !option.equals(tacit.orElse(left.get(0))))
					.forEach((option) -> unheard(drawing, task, option, offer.listed(), findings));
			}
		}
	}

	private static void unheard(Drawing drawing, UserTask task, FormSheet.Option option, boolean listed,
			Findings findings) {
		findings.at(drawing.file(), task,
				"%s可以选“%s”（%s），后面的网关没有处理它".formatted(listed ? "表单" : "办理人", option.label(), option.value()),
				"请在后面的网关加一条条件为 ${decision == '" + option.value() + "'} 的出线" + (listed ? "，或者从表单中去掉这个选项" : ""));
	}

	/** A way that waits for a decision that nobody before it can take. */
	private void givenByNobody(Drawing drawing, Findings findings) {
		var deciding = drawing.all(UserTask.class)
			.stream()
			.filter((task) -> this.choices.decides(drawing, task))
			.collect(Collectors.toMap(Function.identity(), (task) -> this.choices.ways(drawing, task)));
		deciding.values().stream().flatMap(List::stream).distinct().forEach((way) -> {
			var offers = deciding.entrySet()
				.stream()
				.filter((task) -> task.getValue().contains(way))
				.map((task) -> this.choices.at(drawing, task.getKey()))
				.toList();
			if (offers.stream().allMatch(Optional::isPresent)) {
				OfferedChoices.decisions(way)
					.stream()
					.filter((value) -> offers.stream().noneMatch((offer) -> offer.orElseThrow().has(value)))
					.forEach((value) -> findings.at(drawing.file(), way, "前面的任务都给不出决定“%s”，这条出线永远走不到".formatted(value),
							"前面可以作出的决定有：" + offers.stream()
								.flatMap((offer) -> offer.orElseThrow().options().stream())
								.map(FormSheet.Option::value)
								.distinct()
								.collect(Collectors.joining("、"))));
			}
		});
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
