package org.shegong.engine.check;

import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * A message finds one who waits for it, never two at once; a room tells copies apart by
 * what it sends, other than whoever withdraws.
 */
class CatcherSentences {

	private final Drawing drawing;

	private final Beside beside;

	CatcherSentences(Drawing drawing, Beside beside) {
		this.drawing = drawing;
		this.beside = beside;
	}

	void tell(Findings findings) {
		var catchers = this.drawing.all(FlowNode.class).stream().filter((node) -> message(node) != null).toList();
		for (var one : catchers) {
			if (message(one).equals(this.drawing.processId() + "Withdrawn") && isCopied(host(one)) && !isStart(one)) {
				tell(one, "它的每一份", findings);
			}
			catchers.subList(catchers.indexOf(one) + 1, catchers.size())
				.stream()
				.filter((other) -> message(other).equals(message(one)) && together(one, other))
				.findFirst()
				.ifPresent((other) -> tell(one, "“%s”（%s）".formatted(named(other), other.getId()), findings));
		}
	}

	private void tell(FlowNode at, String other, Findings findings) {
		findings.at(this.drawing.file(), at, "这里与%s会同时等待消息“%s”，消息不知道给谁，撤回等操作会一直办不了".formatted(other, message(at)),
				"同一条消息同时只能有一处等待：请只保留一处，删除其余的事件");
	}

	/** Empty where it waits for none; a start of the process has no case yet. */
	private static String message(FlowNode node) {
		if (node instanceof StartEvent && Net.scope(node) == null
				|| !(node instanceof CatchEvent || node instanceof ReceiveTask)) {
			return null;
		}
		var message = (node instanceof ReceiveTask task) ? Stream.ofNullable(task.getMessage())
				: node.getChildElementsByType(MessageEventDefinition.class)
					.stream()
					.map(MessageEventDefinition::getMessage)
					.filter(Objects::nonNull);
		return message.map(Message::getName).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private boolean together(FlowNode one, FlowNode other) {
		if (isStart(one) || isStart(other)) {
			return isStart(one) && covers(one, other) || isStart(other) && covers(other, one);
		}
		var here = host(one);
		var there = host(other);
		return here.equals(there) || isInside(here, there) || isInside(there, here)
				|| this.beside.together(here, there);
	}

	/** Whether an event that begins a part is waited for as long as another is. */
	private static boolean covers(FlowNode start, FlowNode other) {
		var around = Net.scope(Net.scope(start));
		FlowNode at = isStart(other) ? Net.scope(other) : host(other);
		while (Net.scope(at) != null && !Net.scope(at).equals(around)) {
			at = Net.scope(at);
		}
		var within = around == null || around.equals(Net.scope(at));
		return within && !(at instanceof SubProcess part && part.triggeredByEvent() && interrupts(part)
				&& !part.equals(isStart(other) ? Net.scope(other) : null));
	}

	private static boolean interrupts(SubProcess part) {
		return part.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
	}

	private static boolean isStart(FlowNode node) {
		return node instanceof StartEvent;
	}

	private static FlowNode host(FlowNode node) {
		if (node instanceof BoundaryEvent event) {
			return event.getAttachedTo();
		}
		return node.getIncoming()
			.stream()
			.map((flow) -> flow.getSource())
			.filter(EventBasedGateway.class::isInstance)
			.findFirst()
			.orElse(node);
	}

	private static boolean isInside(FlowNode node, FlowNode part) {
		for (var at = Net.scope(node); at != null; at = Net.scope(at)) {
			if (at.equals(part)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isCopied(FlowNode node) {
		for (var at = node; at != null; at = Net.scope(at)) {
			if (at instanceof Activity part
					&& part.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
				return true;
			}
		}
		return false;
	}

	private static String named(FlowNode node) {
		return (node.getName() == null || node.getName().isBlank()) ? "未命名" : node.getName();
	}

}
