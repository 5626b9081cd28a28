package org.shegong.engine.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Need;

/**
 * What a building block needs is there where a model calls it: the request itself, its
 * approval, a worker, a day that the process tells.
 */
class NeedSentences {

	/** Where a task says by when it is due. */
	private static final String DUE = "dueDate";

	private final BuildingBlocks blocks;

	private final RoomForms rooms;

	private final PackagedModels packaged;

	private final OfferedChoices choices;

	NeedSentences(BuildingBlocks blocks, RoomForms rooms, PackagedModels packaged, OfferedChoices choices) {
		this.blocks = blocks;
		this.rooms = rooms;
		this.packaged = packaged;
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("a request for every block", this::registered),
				new Sentence("what blocks need", this::needs));
	}

	/** Tasks before the registration are told of by themselves. */
	private void registered(Drawing drawing, Findings findings) {
		var before = before(drawing, Course::begins);
		if (before.stream().noneMatch(Course::begins)) {
			return;
		}
		Called.in(drawing)
			.stream()
			.filter((called) -> before.contains(called.node()) && !(called.node() instanceof UserTask))
			.filter((called) -> !Course.begins(called.node()) && takesCase(called))
			.forEach((called) -> findings.at(drawing.file(), called.carrier(),
					"这里还没有登记申请，而“%s”要知道是哪一件申请，办到这里会出错".formatted(called.words()), "请移到登记申请的服务节点之后"));
	}

	private boolean takesCase(Called called) {
		return this.blocks.method(called)
			.filter((method) -> List.of(method.getParameterTypes()).contains(DelegateExecution.class))
			.isPresent();
	}

	/** Where a case can be before it comes to some nodes, these themselves included. */
	private static Set<FlowNode> before(Drawing drawing, Predicate<FlowNode> last) {
		var before = new LinkedHashSet<FlowNode>();
		var starts = new LinkedHashSet<StartEvent>(drawing.starts());
		drawing.all(SubProcess.class)
			.stream()
			.filter(SubProcess::triggeredByEvent)
			.forEach((part) -> starts.addAll(part.getChildElementsByType(StartEvent.class)));
		for (var start : starts) {
			before.add(start);
			before.addAll(drawing.until(last, start));
		}
		return before;
	}

	private void needs(Drawing drawing, Findings findings) {
		for (var called : Called.in(drawing)) {
			needs(called).forEach((need) -> {
				switch (need) {
					case GRANT -> granted(drawing, called, findings);
					case WORKER -> worker(drawing, called, findings);
					case LAST_DAY -> lastDay(drawing, called, findings);
					case REPORT -> report(drawing, called, findings);
				}
			});
		}
		drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> this.blocks.described(Course.block(node))
				.filter((block) -> Set.of(block.needs()).contains(Need.WORKER))
				.isPresent() && isAboutUnits(drawing))
			.forEach((node) -> findings.at(drawing.file(), node,
					"“%s”要登记某一位社区工作者的离岗日期，而发起人可以只为本单位发起".formatted(Course.block(node)), worker()));
	}

	private Set<Need> needs(Called called) {
		return this.blocks.method(called)
			.map((method) -> method.getAnnotation(BuildingBlock.class))
			.map((block) -> Set.of(block.needs()))
			.orElse(Set.of());
	}

	/** The personnel file says that a request was granted. */
	private void granted(Drawing drawing, Called called, Findings findings) {
		var course = Course.of(drawing);
		if (!course.isEmpty() && isBefore(drawing, called, (node) -> course.does(Act.GRANT, node))) {
			findings.at(drawing.file(), called.carrier(), "走到这里时申请可能还没有批准，档案中却会写明经审批同意",
					"请移到登记批准的服务节点 %s 之后，并且不要放在不同意、退回或撤回的路上".formatted(course.written(Act.GRANT)));
		}
	}

	/** Whether a call may come before all of some nodes; at these it comes after them. */
	private static boolean isBefore(Drawing drawing, Called called, Predicate<FlowNode> gate) {
		return called.node() == null || !gate.test(called.node()) && before(drawing, gate).contains(called.node());
	}

	private void worker(Drawing drawing, Called called, Findings findings) {
		if (isAboutUnits(drawing)) {
			findings.at(drawing.file(), called.carrier(),
					"“%s”要的是某一位社区工作者，而这里的申请可能是关于一个单位的，办到这里会出错或没有人收到任务".formatted(called.words()), worker());
		}
	}

	private boolean isAboutUnits(Drawing drawing) {
		return this.rooms.isAboutUnits(drawing);
	}

	private static String worker() {
		return "只由本人发起的，“Candidate starter groups”请只填 worker；由岗位代为申请的，请在申请表中加 Key 为 applicant 的“申请人”；关于单位的申请，请改用岗位，如 ${approvers.clerks('town-office', execution)}，不记入个人档案";
	}

	private void lastDay(Drawing drawing, Called called, Findings findings) {
		if (usual(drawing, called).findAny().isEmpty()) {
			findings.at(drawing.file(), called.carrier(), "本流程没有写明的最后一天，办到这里会出错",
					"请改为 ${deadlines.decision(execution)}，或 ${deadlines.in('decision-deadline-workdays', execution)}");
		}
	}

	/** A model that is only called has the day of the one that calls it. */
	private void report(Drawing drawing, Called called, Findings findings) {
		if (this.rooms.isPlain(drawing) && Course.of(drawing).isEmpty()) {
			return;
		}
		if (!this.rooms.isPlain(drawing) && usual(drawing, called).findAny().isEmpty()) {
			findings.at(drawing.file(), called.carrier(), "本流程没有报告的日期，办到这里会出错",
					"请改为 ${deadlines.decision(execution)}，或 ${deadlines.in('report-deadline-workdays', execution)}");
			return;
		}
		var due = called.place().equals(DUE) && called.node() instanceof UserTask;
		if (due && isDecided(drawing, (UserTask) called.node())) {
			findings.at(drawing.file(), called.carrier(), "报告的期限只用于报告情况的任务，而这里要作决定，意见会丢失或无法提交",
					"请把办理期限改为 ${deadlines.decision(execution)}");
		}
		else if ((due || !this.rooms.isPlain(drawing)) && isBefore(drawing, called, told(drawing, called))) {
			findings.at(drawing.file(), called.carrier(), "走到这里时还没有报告的日期，或者还不能报告，办到这里会出错",
					"报告情况的任务请放在登记批准之后；其他任务请改用 ${deadlines.decision(execution)}");
		}
	}

	private boolean isDecided(Drawing drawing, UserTask task) {
		return (this.rooms.isPlain(drawing) || this.rooms.step(drawing, task.getId()).isEmpty())
				&& this.choices.decides(drawing, task);
	}

	/** The nodes behind which there is a day to report by. */
	private Predicate<FlowNode> told(Drawing drawing, Called called) {
		var course = Course.of(drawing);
		if (this.rooms.isPlain(drawing)) {
			return (node) -> course.does(Act.GRANT, node);
		}
		var room = this.packaged.drawing(drawing.processId()).orElseThrow();
		var before = usual(drawing, called).flatMap((place) -> RoomStepSentences.before(room, place).stream())
			.collect(Collectors.toSet());
		var ids = before.stream().map(FlowNode::getId).collect(Collectors.toSet());
		var steps = before.stream().map(Course::block).collect(Collectors.toCollection(HashSet::new));
		steps.remove("");
		return (node) -> ids.contains(node.getId()) || steps.contains(Course.block(node));
	}

	/** Where the room of the process has the same call. */
	private Stream<FlowNode> usual(Drawing drawing, Called called) {
		return this.packaged.drawing(drawing.processId())
			.stream()
			.flatMap((room) -> Called.in(room).stream())
			.filter((other) -> other.words().equals(called.words()) && other.node() instanceof UserTask)
			.map(Called::node);
	}

}
