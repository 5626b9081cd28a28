package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;

/** What is decided at a task can be chosen, is known, and leads somewhere. */
class ChoiceSentences {

	private static final OfferedChoices.Offer NOTHING = new OfferedChoices.Offer(List.of(), false);

	/** What is left to the default way first. */
	private static final Set<String> TACIT = Set.of(Choice.REFUSE.id(), Choice.WITHDRAW.id());

	private static final Set<String> WRITTEN = Set.of("textarea", "textfield");

	private final RoomForms rooms;

	private final OfferedChoices choices;

	ChoiceSentences(RoomForms rooms, OfferedChoices choices) {
		this.rooms = rooms;
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("a decision that has to be chosen", this::required),
				new Sentence("a decision is chosen, an opinion written", this::kinds),
				new Sentence("decisions that are known", this::known), new Sentence("room for a reason", this::reasons),
				new Sentence("every decision leads somewhere", this::decisions),
				new Sentence("every way waits for a decision that can be taken", this::givenByNobody));
	}

	/** Where no room tells of a task, these two fields are read all the same. */
	private void kinds(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			drawing.form(task)
				.filter((form) -> this.rooms.of(drawing, task.getId()).isEmpty())
				.ifPresent((form) -> kinds(task, form, findings));
		}
	}

	/**
	 * What is not chosen is asked for again by the server, after everything is filled in.
	 */
	private void required(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			drawing.form(task)
				.flatMap((form) -> form.field("decision"))
				.filter((field) -> !field.required() && this.choices.decides(drawing, task))
				.ifPresent((field) -> findings.warn(FormSentences.file(drawing.form(task).orElseThrow()), task,
						"字段“%s”（decision）没有设为必填，不选也能点提交，系统不收，办理人要重新填".formatted(field.label()),
						"请在表单中把它设为必填（Required）"));
		}
	}

	private static void kinds(UserTask task, FormSheet form, Findings findings) {
		var file = FormSentences.file(form);
		form.field("decision")
			.filter((field) -> !field.isChoice() || field.isList())
			.ifPresent((field) -> findings.at(file, task, "字段“%s”（decision）不是单选，办理人无从选择".formatted(field.label()),
					"请在表单中把它改为单选（Radio group 或 Select），并列出可以选的决定"));
		form.field("opinion")
			.filter((field) -> !WRITTEN.contains(field.type()))
			.ifPresent((field) -> findings.at(file, task, "字段“%s”（opinion）不是文本，写不了意见".formatted(field.label()),
					"请在表单中把它改为文本字段（Text area）"));
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
					.forEach((value) -> never(drawing, way, value, findings,
							"前面可以作出的决定有：" + offers.stream()
								.flatMap((offer) -> offer.orElseThrow().options().stream())
								.map(FormSheet.Option::value)
								.distinct()
								.collect(Collectors.joining("、"))));
			}
		});
	}

	/**
	 * A form may leave out what can be decided elsewhere, other than to approve; what
	 * nobody can ever decide is misspelt.
	 */
	private static void never(Drawing drawing, SequenceFlow way, String value, Findings findings, String remedy) {
		var message = "前面的任务都给不出决定“%s”，这条出线永远走不到".formatted(value);
		if (!value.equals(Choice.APPROVE.id()) && Stream.of(Choice.values()).map(Choice::id).anyMatch(value::equals)) {
			findings.warn(drawing.file(), way, message, "仍要用这条出线的，请在前面的表单中加回这个选项；" + remedy);
		}
		else {
			findings.at(drawing.file(), way, message, remedy);
		}
	}

}
