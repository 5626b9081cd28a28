package org.shegong.engine.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a step is done several times, each copy is for somebody else. */
class CopySentences {

	/** What is taken for a post, and what for a person, by the names of parameters. */
	private static final Map<String, Kind> TAKEN = Map.of("post", Kind.POST, "other", Kind.POST, "worker", Kind.PERSON,
			"principal", Kind.PERSON);

	private final BuildingBlocks blocks;

	private final RoomForms rooms;

	private final OfferedChoices choices;

	CopySentences(BuildingBlocks blocks, RoomForms rooms, OfferedChoices choices) {
		this.blocks = blocks;
		this.rooms = rooms;
		this.choices = choices;
	}

	/** What there is a copy for each of. */
	private enum Kind {

		POST("岗位", "请在“Candidate groups”中填 ${approvers.of(%s, execution)}"),
		PERSON("人员", "请在“Assignee”中填 ${approvers.named(%s)}");

		private final String title;

		private final String remedy;

		Kind(String title, String remedy) {
			this.title = title;
			this.remedy = remedy;
		}

	}

	List<Sentence> all() {
		return List.of(new Sentence("copies for posts or for people", this::kinds),
				new Sentence("each copy is decided by somebody else", this::others),
				new Sentence("each post once", this::once));
	}

	private void kinds(Drawing drawing, Findings findings) {
		var kinds = new HashMap<String, Kind>();
		drawing.all(MultiInstanceLoopCharacteristics.class)
			.stream()
			.filter((loop) -> loop.getCamundaElementVariable() != null)
			.forEach((loop) -> calls(String.valueOf(loop.getCamundaCollection())).forEach((call) -> {
				if (call.method().equals("each") || call.method().equals("principals")) {
					kinds.put(loop.getCamundaElementVariable(), call.method().equals("each") ? Kind.POST : Kind.PERSON);
				}
			}));
		for (var task : drawing.all(UserTask.class)) {
			who(task).forEach((who) -> {
				calls(who).forEach((call) -> kinds(drawing, task, call, kinds, findings));
				Formula.read(who)
					.filter((formula) -> formula instanceof Formula.Name name && kinds.get(name.name()) == Kind.POST)
					.ifPresent((formula) -> tell(drawing, task, "这里", Kind.PERSON, ((Formula.Name) formula).name(),
							Kind.POST, findings));
			});
		}
	}

	private void kinds(Drawing drawing, UserTask task, Formula.Call call, Map<String, Kind> kinds, Findings findings) {
		var bean = (call.of() instanceof Formula.Name name) ? name.name() : "";
		this.blocks.methods(bean)
			.stream()
			.flatMap(List::stream)
			.filter((method) -> method.getName().equals(call.method())
					&& method.getParameterCount() == call.arguments().size())
			.forEach((method) -> IntStream.range(0, call.arguments().size()).forEach((index) -> {
				var wanted = TAKEN.get(method.getParameters()[index].getName());
				var given = (call.arguments().get(index) instanceof Formula.Name name) ? name.name() : "";
				if (wanted != null && kinds.containsKey(given) && kinds.get(given) != wanted) {
					tell(drawing, task, "“" + call.method() + "”", wanted, given, kinds.get(given), findings);
				}
			}));
	}

	private static void tell(Drawing drawing, UserTask task, String where, Kind wanted, String variable, Kind given,
			Findings findings) {
		findings.at(drawing.file(), task,
				"%s要的是%s，而“%s”是“多实例”给出的%s，办到这里没有人收得到任务".formatted(where, wanted.title, variable, given.title),
				given.remedy.formatted(variable));
	}

	/** Else one person could decide every copy. */
	private void others(Drawing drawing, Findings findings) {
		var deciders = new Deciders(drawing, this.choices);
		var inside = Gives.inside(drawing);
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> isCopied(task) && deciders.judges(task)
					&& this.rooms.step(drawing, task.getId()).isEmpty())
			.filter((task) -> who(task).flatMap((who) -> Formula.read(who).stream())
				.flatMap((formula) -> formula.parts().stream())
				.noneMatch((part) -> part instanceof Formula.Name name && inside.contains(name.name())))
			.forEach((task) -> findings.at(drawing.file(), task, "几份都由同样的人办理，同一个人可以把每一份都办了，等于只有一个人决定",
					"请在“Collection”中填 ${approvers.each('finance, human-resources', execution)}，“Element variable”填 approver，“Candidate groups”填 ${approvers.of(approver, execution)}"));
	}

	private static boolean isCopied(FlowNode task) {
		for (FlowNode at = task; at != null; at = Net.scope(at)) {
			if (at instanceof Activity part
					&& part.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
				return true;
			}
		}
		return false;
	}

	private void once(Drawing drawing, Findings findings) {
		for (var loop : drawing.all(MultiInstanceLoopCharacteristics.class)) {
			calls(String.valueOf(loop.getCamundaCollection())).filter((call) -> call.method().equals("each"))
				.flatMap((call) -> call.arguments().stream().limit(1))
				.filter(Formula.Literal.class::isInstance)
				.flatMap((posts) -> twice(String.valueOf(((Formula.Literal) posts).value())).stream())
				.forEach((post) -> findings.at(drawing.file(), (Activity) loop.getParentElement(),
						"“多实例”的集合里“" + post + "”写了不止一次，同一个人会收到两份", "请让每个岗位只写一次"));
		}
	}

	private static Set<String> twice(String posts) {
		var seen = new HashSet<String>();
		var twice = new HashSet<String>();
		Stream.of(posts.split(",")).map(String::strip).filter((post) -> !seen.add(post)).forEach(twice::add);
		return twice;
	}

	private static Stream<Formula.Call> calls(String text) {
		return Formula.read(text)
			.stream()
			.flatMap((formula) -> formula.parts().stream())
			.filter(Formula.Call.class::isInstance)
			.map(Formula.Call.class::cast);
	}

	private static Stream<String> who(UserTask task) {
		return Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
			.filter((text) -> text != null && text.contains("{"));
	}

}
