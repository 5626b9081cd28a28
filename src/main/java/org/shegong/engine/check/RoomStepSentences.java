package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Step;

/**
 * A room knows its tasks by their ids: what is filled in at one reaches the room only
 * there, and what the room does behind it has to have it.
 */
class RoomStepSentences {

	/** What every step may take, also one that no room tells of. */
	private static final Set<String> DECIDED = Set.of("decision", "opinion");

	/** These take nothing but the request. */
	private static final Set<Act> BARE = Set.of(Act.GRANT, Act.REFUSE, Act.RETURN, Act.WITHDRAW);

	private final RoomForms rooms;

	private final PackagedModels packaged;

	RoomStepSentences(RoomForms rooms, PackagedModels packaged) {
		this.rooms = rooms;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("what is filled in reaches the room", this::forms),
				new Sentence("the room has what it needs", this::needs));
	}

	/** The form of one of its tasks, at a task that is none of its own. */
	private void forms(Drawing drawing, Findings findings) {
		for (var task : drawing.all(UserTask.class)) {
			if (this.rooms.step(drawing, task.getId()).isEmpty()) {
				own(drawing, task).ifPresent((own) -> findings.at(drawing.file(), task,
						"用了“%s”（%s）的表单，而编号不是 %s，填写的内容办件用不上".formatted(own.getName(), own.getId(), own.getId()),
						"请把这个任务的编号改回 %s；确是另加的任务，请另画一张表单".formatted(own.getId())));
			}
		}
	}

	/** The task of the room that asks the same with its form. */
	private Optional<UserTask> own(Drawing drawing, UserTask task) {
		var asked = drawing.form(task)
			.stream()
			.flatMap((form) -> form.fields().stream())
			.map((field) -> field.key())
			.collect(Collectors.toSet());
		return recording(drawing).filter((own) -> form(own).equals(form(task)))
			.filter((own) -> taken(drawing, own).stream().anyMatch(asked::contains))
			.min((one, other) -> Boolean.compare(has(drawing, one.getId()), has(drawing, other.getId())));
	}

	private static boolean has(Drawing drawing, String id) {
		return drawing.model().getModelElementById(id) != null;
	}

	private static String form(UserTask task) {
		return (task.getCamundaFormRef() != null) ? task.getCamundaFormRef() : String.valueOf(task.getCamundaFormKey());
	}

	/**
	 * What the room does behind a task of its own, and nothing of the kind leads there.
	 */
	private void needs(Drawing drawing, Findings findings) {
		recording(drawing).forEach((own) -> blocksBehind(drawing, own).forEach((block) -> drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> block.equals(block(node)) && !comesFrom(drawing, own.getId(), node))
			.forEach((node) -> findings.at(drawing.file(), node,
					"要用“%s”（%s）填写的内容，而走到这里之前没有编号为 %s 的任务，办到这里会出错".formatted(own.getName(), own.getId(), own.getId()),
					"请在它前面画上编号为 %s 的任务，表单用 %s；不要更改这个任务的编号".formatted(own.getId(), form(own))))));
	}

	private static boolean comesFrom(Drawing drawing, String id, FlowNode node) {
		return drawing.model().getModelElementById(id) instanceof FlowNode own
				&& drawing.until((other) -> false, own).contains(node);
	}

	/** The blocks that the packaged model comes to from nowhere but this task. */
	private Set<String> blocksBehind(Drawing drawing, UserTask own) {
		var room = this.packaged.drawing(drawing.processId()).orElseThrow();
		var course = Course.of(room);
		Predicate<FlowNode> last = (node) -> node instanceof UserTask || !block(node).isEmpty();
		return room.until(last, own)
			.stream()
			.filter((node) -> !(node instanceof UserTask) && !block(node).isEmpty())
			.filter((node) -> course.act(node).filter(BARE::contains).isEmpty())
			.filter((node) -> before(room, node).equals(Set.of(own)))
			.map(RoomStepSentences::block)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** The tasks and blocks that come right before an element. */
	static Set<FlowNode> before(Drawing room, FlowNode node) {
		var before = new LinkedHashSet<FlowNode>();
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(List.of(node));
		while (!next.isEmpty()) {
			sources(room, next.remove(0)).filter(seen::add).forEach((source) -> {
				if (source instanceof UserTask || !block(source).isEmpty()) {
					before.add(source);
				}
				else {
					next.add(source);
				}
			});
		}
		return before;
	}

	private static Stream<FlowNode> sources(Drawing room, FlowNode node) {
		return room.all(SequenceFlow.class)
			.stream()
			.filter((flow) -> node.equals(flow.getTarget()))
			.map(SequenceFlow::getSource);
	}

	/** The tasks of the room that take more than a decision. */
	private Stream<UserTask> recording(Drawing drawing) {
		return this.rooms.isPlain(drawing) ? Stream.empty()
				: this.packaged.drawing(drawing.processId())
					.stream()
					.flatMap((room) -> room.all(UserTask.class).stream())
					.filter((task) -> !taken(drawing, task).isEmpty());
	}

	private Set<String> taken(Drawing drawing, UserTask own) {
		return this.rooms.step(drawing, own.getId())
			.map(Step::form)
			.map(RecordFields::names)
			.orElse(Set.of())
			.stream()
			.filter((name) -> !DECIDED.contains(name))
			.collect(Collectors.toSet());
	}

	private static String block(FlowNode node) {
		var written = node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
		return (written != null) ? written.replaceAll("\\s", "") : "";
	}

}
