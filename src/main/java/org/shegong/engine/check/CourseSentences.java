package org.shegong.engine.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.shegong.approval.RequestState;
import org.shegong.engine.forms.FormSheet;

/**
 * What a case can come to: its request goes from one state to the next and ends in a
 * result, what is split comes together, no refusal is lost, and nothing is read that
 * nobody gave. What the packaged model of a room does itself is that room's.
 */
class CourseSentences {

	/** These are told once for a room, wherever its model does it. */
	private static final Set<Trouble.Kind> OF_A_ROOM = Set.of(Trouble.Kind.ORDER, Trouble.Kind.END);

	private final Variables variables;

	private final RoomAnswers answers;

	private final OfferedChoices choices;

	private final PackagedModels packaged;

	private final Map<String, Set<String>> usual = new ConcurrentHashMap<>();

	CourseSentences(Variables variables, RoomAnswers answers, OfferedChoices choices, PackagedModels packaged) {
		this.variables = variables;
		this.answers = answers;
		this.choices = choices;
		this.packaged = packaged;
	}

	List<Sentence> all() {
		return List.of(new Sentence("what a case can come to", this::walked));
	}

	private void walked(Drawing drawing, Findings findings) {
		var usual = this.usual.computeIfAbsent(drawing.processId(), this::usual);
		var words = new Words(drawing, Course.of(drawing), this.variables.fields(drawing));
		var walk = walk(drawing);
		var troubles = walk.troubles()
			.stream()
			.filter((trouble) -> !usual.contains(key(trouble)) && !usual.contains(trouble.kind().name()))
			.toList();
		troubles.stream()
			.filter((trouble) -> trouble.kind() != Trouble.Kind.LEFT)
			.forEach((trouble) -> words.tell(trouble, findings));
		troubles.stream()
			.filter((trouble) -> trouble.kind() == Trouble.Kind.LEFT)
			.collect(Collectors.groupingBy(Trouble::other, LinkedHashMap::new,
					Collectors.mapping((trouble) -> (FlowNode) trouble.at(), Collectors.toList())))
			.forEach((task, results) -> words.left(task, results, findings));
		new BesideSentences(drawing, this.variables, walk.beside(), findings).tell();
		new CatcherSentences(drawing, walk.beside()).tell(findings);
		closed(drawing, findings);
		if (!walk.isWhole()) {
			findings.warn(drawing.file(), drawing.processId(), null, "同时进行的环节太多，各种先后的组合没有全部核对",
					"请减少并行的路数或每一路上的环节，把其中一路改为一个任务或一个被调用的流程；仍要这样画的，请用试走逐路核对");
		}
	}

	/** Rooms keep an approved request open until it is closed. */
	private void closed(Drawing drawing, Findings findings) {
		var course = Course.of(drawing);
		var closes = this.packaged.drawing(drawing.processId()).filter((room) -> has(room, course, Act.CLOSE));
		if (!course.isPlain() && closes.isPresent() && has(drawing, course, Act.GRANT)
				&& !has(drawing, course, Act.CLOSE)) {
			drawing.process()
				.ifPresent((process) -> findings.at(drawing.file(), process, "没有登记办结，批准的申请会一直算作没有办完",
						"请在批准之后、结束之前加回服务节点 " + course.written(Act.CLOSE)));
		}
	}

	private static boolean has(Drawing drawing, Course course, Act act) {
		return drawing.all(FlowNode.class).stream().anyMatch((node) -> course.does(act, node));
	}

	private TokenWalk walk(Drawing drawing) {
		return new TokenWalk(drawing, this.variables, this.answers, this.choices);
	}

	private Set<String> usual(String process) {
		var usual = new HashSet<String>();
		this.packaged.drawing(process)
			.map((packaged) -> walk(packaged).troubles())
			.orElse(Set.of())
			.forEach((trouble) -> {
				usual.add(key(trouble));
				if (OF_A_ROOM.contains(trouble.kind())) {
					usual.add(trouble.kind().name());
				}
			});
		return usual;
	}

	private static String key(Trouble trouble) {
		return trouble.kind() + " " + trouble.at().getId() + " " + trouble.variable();
	}

	/** Says it to whoever draws. */
	private record Words(Drawing drawing, Course course, Map<String, FormSheet.Field> fields) {

		void tell(Trouble trouble, Findings findings) {
			var at = trouble.at();
			switch (trouble.kind()) {
				case ORDER -> order(trouble, findings);
				case END -> findings.at(this.drawing.file(), at,
						"走到这里就结束了，而申请还是“" + trouble.state().title() + "”，申请人等不到结果", "请在结束之前登记结果：同意的接 %s，不同意的接 %s"
							.formatted(this.course.written(Act.GRANT), this.course.written(Act.REFUSE)));
				case STUCK -> findings.at(this.drawing.file(), at, "有的情形下并行的几路不会都走到这里，办件会永远停住",
						"用排他网关分开的，请也用排他网关合并；用并行网关分开的，请让每一路都接到这里");
				case OVERRULED -> findings.at(this.drawing.file(), at,
						"这里不同意或退回之后，与它同时办理的%s再同意，前面的决定就没有了".formatted(called(trouble.other())),
						"请改为“会签”（多实例，完成条件填 ${decision != 'approve'}），或让他们先后办理，各自后面用网关判断决定");
				case LACKING ->
					findings.at(this.drawing.file(), at, "走到这里时%s可能还没有填写，办到这里会出错".formatted(field(trouble.variable())),
							"请让走到这里的每条路都先经过填写它的任务，或把这个判断移到填写之后");
				case PERHAPS_LACKING -> findings.warn(this.drawing.file(), at,
						"走到这里时%s可能还没有填写，条件中用到它时会出错".formatted(field(trouble.variable())),
						"请确认条件的前一半能排除这种情形，或让每条路都先经过填写它的任务");
				case UNASKED -> unasked(at, findings);
				case LEFT -> left(trouble.other(), List.of((FlowNode) at), findings);
				case LEFT_OVER -> leftOver(trouble, findings);
			}
		}

		/** What a room grants by itself is its own. */
		private void unasked(BaseElement grant, Findings findings) {
			if (this.course.isPlain()) {
				findings.warn(this.drawing.file(), grant, "有的路上没有人作出决定，申请就登记批准", "确实不必审批的可以不改；否则请在它前面加一个审批任务，并用网关判断决定");
			}
		}

		/** Once for each who is left, whatever the results are. */
		void left(FlowNode task, List<FlowNode> results, Findings findings) {
			findings.at(this.drawing.file(), task,
					"这里还在办理时，另一路已经会走到%s，这里的决定会落空，或者再登记一次结果"
						.formatted(results.stream().map(Words::called).distinct().collect(Collectors.joining())),
					"请先用并行网关汇合，判断之后再登记结果；定时要催办的请只提醒或备案，要换人办理的请用中断的定时事件；或在登记之后接“终止”结束事件");
		}

		private void leftOver(Trouble trouble, Findings findings) {
			if (trouble.state() != RequestState.APPROVED && trouble.state() != RequestState.CLOSED) {
				findings.warn(this.drawing.file(), trouble.at(),
						"申请变为“%s”之后，%s仍留在待办中".formatted(trouble.state().title(), called(trouble.other())),
						"请先汇合再登记结果；或在登记之后接“终止”结束事件");
			}
		}

		private void order(Trouble trouble, Findings findings) {
			var act = this.course.act((FlowNode) trouble.at()).orElseThrow();
			var state = trouble.state();
			if (state == null) {
				told(findings, trouble.at(), "走到这里时还没有登记申请，办到这里会出错",
						"请在它前面加登记申请的服务节点，如 " + this.course.written(Act.REGISTER));
			}
			else if (act == Act.REGISTER) {
				told(findings, trouble.at(), "申请在前面已经登记，这里会再登记一次，办到这里会出错", "请删除这个节点，或改正“Delegate expression”");
			}
			else if (!state.pending()) {
				told(findings, trouble.at(),
						"走到这里时%s已经登记“%s”，一件申请不能再登记别的结果，办到这里会出错".formatted(called(trouble.other()), state.title()),
						AnyTime.remedy(trouble.at()).orElse("请删除多余的登记结果的节点，或改接出线，使每条路上只登记一次结果"));
			}
			else if (act == Act.CLOSE) {
				told(findings, trouble.at(), "走到这里时还没有登记批准，不能办结，办到这里会出错",
						"请在它前面加登记批准的服务节点，如 " + this.course.written(Act.GRANT));
			}
			else if (state == RequestState.RETURNED) {
				told(findings, trouble.at(), "走到这里时申请还是“退回修改”，没有重新送审，办到这里会出错", AnyTime.remedy(trouble.at())
					.orElse("请在重新提交的出线上加服务节点 " + this.course.written(Act.REVISE) + "，再送审"));
			}
			else {
				told(findings, trouble.at(), "走到这里时申请没有退回，不能重新送审，办到这里会出错",
						"请在修改任务的前面加服务节点 " + this.course.written(Act.RETURN));
			}
		}

		private void told(Findings findings, BaseElement at, String message, String remedy) {
			findings.at(this.drawing.file(), at, message, remedy);
		}

		private String field(String variable) {
			var field = this.fields.get(variable);
			return (field != null) ? "“%s”（%s）".formatted(field.label(), variable) : "“" + variable + "”";
		}

		private static String called(FlowNode node) {
			return (node == null) ? "前面" : "“%s”（%s）"
				.formatted((node.getName() == null || node.getName().isBlank()) ? "未命名" : node.getName(), node.getId());
		}

	}

}
