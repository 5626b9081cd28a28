package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Who asks gets an answer at once, with a number: a request is registered before anything
 * else, and whatever is registered of it is registered once.
 */
class RegistrationSentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	List<Sentence> all() {
		return List.of(new Sentence("registered at once", this::atOnce), new Sentence("every result once", this::once),
				new Sentence("every line of the file once", this::filed),
				new Sentence("what is taken back is", this::takenBack));
	}

	/** Nothing new is known as long as nobody has had a task in between. */
	private void filed(Drawing drawing, Findings findings) {
		var filed = Called.in(drawing)
			.stream()
			.filter((called) -> called.words().equals("personnelFile.record") && called.node() != null)
			.toList();
		for (var called : filed) {
			var behind = drawing.until(UserTask.class::isInstance, called.node());
			filed.stream()
				.filter((other) -> other != called && other.given(0).equals(called.given(0))
						&& behind.contains(other.node()))
				.forEach((other) -> findings.at(drawing.file(), other.carrier(),
						"“%s”（%s）刚把同样的一条记入档案，这里会再记一条".formatted(called.node().getName(), called.node().getId()),
						"请删除其中一个"));
		}
	}

	private void atOnce(Drawing drawing, Findings findings) {
		var net = new Net(drawing);
		var first = first(drawing, Course.of(drawing));
		first.stream()
			.filter((node) -> isLater(node, "asyncBefore") || isLater(node, "asyncAfter") || isLater(node, "async"))
			.forEach((node) -> findings.at(drawing.file(), node, "登记申请之前（或同时）设了异步，提交的人得不到编号，出错时申请就不见了",
					"请去掉“Asynchronous continuations”中的 Before 和 After；登记之后的步骤可以设"));
		first.stream()
			.filter((node) -> net.waits(node) && !(node instanceof UserTask))
			.forEach((node) -> findings.at(drawing.file(), node, "还没有登记申请就要等待，提交的人得不到编号，也看不到办到哪里", "请把登记申请的服务节点移到它前面"));
	}

	/** Everything until the request is registered; nothing where none is. */
	private static Set<FlowNode> first(Drawing drawing, Course course) {
		var first = new LinkedHashSet<FlowNode>();
		if (course.isEmpty()) {
			return first;
		}
		var next = new ArrayList<FlowNode>(drawing.starts());
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (first.add(node) && course.act(node).isEmpty()) {
				next.addAll(drawing.targets(node));
			}
		}
		return first;
	}

	private static boolean isLater(FlowNode node, String attribute) {
		return "true".equals(node.getAttributeValueNs(CAMUNDA, attribute));
	}

	private void once(Drawing drawing, Findings findings) {
		var course = Course.of(drawing);
		drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> course.act(node).isPresent() && isRepeated(node))
			.forEach((node) -> findings.at(drawing.file(), node, "放在“多实例”里，一件申请会登记好几次结果，办到这里会出错",
					"请去掉“多实例”，或把它移到多实例的子流程之外"));
	}

	private static boolean isRepeated(FlowNode node) {
		for (FlowNode at = node; at != null; at = Net.scope(at)) {
			if (at instanceof Activity part && part.getLoopCharacteristics() != null) {
				return true;
			}
		}
		return false;
	}

	/** Whoever takes a request back has it noted before anything else is waited for. */
	private void takenBack(Drawing drawing, Findings findings) {
		var course = Course.of(drawing);
		var net = new Net(drawing);
		if (course.isPlain()) {
			drawing.all(MessageEventDefinition.class)
				.stream()
				.filter((event) -> event.getMessage() != null
						&& (drawing.processId() + "Withdrawn").equals(event.getMessage().getName()))
				.map((event) -> (FlowNode) event.getParentElement())
				.filter((event) -> event instanceof CatchEvent && !leadsTo(Act.WITHDRAW, event, net, course))
				.forEach((event) -> findings.at(drawing.file(), event, "申请人撤回之后没有登记撤回，撤回会落空",
						"请在它后面接登记撤回的服务节点 " + course.written(Act.WITHDRAW)));
		}
	}

	private static boolean leadsTo(Act act, FlowNode event, Net net, Course course) {
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(List.of(event));
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (course.act(node).isPresent() || !seen.add(node)) {
				if (course.act(node).filter((found) -> found != act).isPresent()) {
					return false;
				}
				continue;
			}
			if (!node.equals(event) && net.waits(node) || net.outgoing(node).isEmpty()) {
				return false;
			}
			net.outgoing(node).forEach((way) -> next.add(way.getTarget()));
		}
		return true;
	}

}
