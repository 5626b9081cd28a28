package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where a case can go: no dead ends, nothing nobody comes to, nothing waited for in vain.
 */
class FlowSentences {

	private final RoomAnswers answers;

	FlowSentences(RoomAnswers answers) {
		this.answers = answers;
	}

	List<Sentence> all() {
		return List.of(new Sentence("a start", this::starts), new Sentence("a default way", this::defaults),
				new Sentence("a condition on every other way", this::conditions),
				new Sentence("everything is reached", this::reached),
				new Sentence("a request before anybody is asked", this::registered),
				new Sentence("messages are waited for", this::messages),
				new Sentence("messages that are waited for are sent", this::waitedFor));
	}

	private void starts(Drawing drawing, Findings findings) {
		drawing.process()
			.filter((process) -> drawing.starts().isEmpty())
			.ifPresent((process) -> findings.at(drawing.file(), process, "没有开始事件，流程无法开始", "请画一个开始事件并连到第一步"));
	}

	private void defaults(Drawing drawing, Findings findings) {
		drawing.all(Gateway.class)
			.stream()
			.filter((gateway) -> drawing.outgoing(gateway).size() > 1)
			.filter((gateway) -> (gateway instanceof ExclusiveGateway exclusive && exclusive.getDefault() == null)
					|| (gateway instanceof InclusiveGateway inclusive && inclusive.getDefault() == null))
			.forEach((gateway) -> findings.at(drawing.file(), gateway, "没有默认流向，各条件都不成立时办件会停住",
					"请选中一条出线，用扳手菜单设为“Default flow”"));
	}

	private void conditions(Drawing drawing, Findings findings) {
		drawing.all(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getSource() instanceof ExclusiveGateway gateway
					&& drawing.outgoing(gateway).size() > 1 && !flow.equals(gateway.getDefault())
					&& flow.getConditionExpression() == null)
			.forEach((flow) -> findings.at(drawing.file(), flow, "这条出线既不是默认流向，也没有条件，其他出线永远走不到", "请写上条件，或者设为默认流向"));
	}

	private void reached(Drawing drawing, Findings findings) {
		var reached = reachable(drawing);
		drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> !reached.contains(node) && !(node instanceof Activity part && part.isForCompensation()))
			.forEach((node) -> findings.at(drawing.file(), node, "从开始事件走不到这里", "请用顺序流把它接上，或者删除它"));
	}

	/** Who has a task is looked up for a request, which has to be registered before. */
	private void registered(Drawing drawing, Findings findings) {
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(drawing.starts());
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (node instanceof UserTask) {
				findings.at(drawing.file(), node, "还没有登记申请就要人办理，系统不知道是谁的申请",
						"请在它前面加一个服务节点，“Delegate expression”填登记申请的节点，如 ${registerRequest}");
			}
			else if (seen.add(node) && !registers(node)) {
				next.addAll(drawing.targets(node));
			}
		}
	}

	private static boolean registers(FlowNode node) {
		return node instanceof ServiceTask step
				&& String.valueOf(step.getCamundaDelegateExpression()).matches("\\$\\{(register|open|list)[A-Z]\\w*}");
	}

	private static Set<FlowNode> reachable(Drawing drawing) {
		var reached = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(drawing.starts());
		drawing.process().ifPresent((process) -> next.addAll(events(process.getChildElementsByType(SubProcess.class))));
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (reached.add(node)) {
				next.addAll(drawing.targets(node));
				next.addAll(links(drawing, node));
				if (node instanceof SubProcess part) {
					next.addAll(events(part.getChildElementsByType(SubProcess.class)));
				}
			}
		}
		return reached;
	}

	private static List<SubProcess> events(Collection<SubProcess> parts) {
		return parts.stream().filter(SubProcess::triggeredByEvent).toList();
	}

	/** A link goes on where another of the same name is. */
	private static List<FlowNode> links(Drawing drawing, FlowNode node) {
		var names = node.getChildElementsByType(LinkEventDefinition.class)
			.stream()
			.map(LinkEventDefinition::getName)
			.toList();
		return drawing.all(LinkEventDefinition.class)
			.stream()
			.filter((link) -> names.contains(link.getName()))
			.map((link) -> (FlowNode) link.getParentElement())
			.toList();
	}

	/** Messages that the file declares, and those that are sent to its cases. */
	private void messages(Drawing drawing, Findings findings) {
		var awaited = awaited(drawing).collect(Collectors.toSet());
		drawing.all(Message.class)
			.stream()
			.filter((message) -> !awaited.contains(message))
			.forEach((message) -> findings.at(drawing.file(), message, "消息没有任何事件等待", "请在等待它的事件上选择这条消息，或者删除它"));
		var names = awaited.stream().map(Message::getName).collect(Collectors.toSet());
		this.answers.messages(drawing.processId())
			.stream()
			.filter((name) -> !names.contains(name))
			.sorted()
			.forEach((name) -> drawing.process()
				.ifPresent((process) -> findings.at(drawing.file(), process,
						"系统会向办理中的事项发送消息“" + name + "”（如撤回），模型中没有事件等待它", "请保留原模型中等待这条消息的事件")));
	}

	private void waitedFor(Drawing drawing, Findings findings) {
		var sent = this.answers.messages(drawing.processId());
		awaited(drawing).distinct()
			.filter((message) -> !sent.contains(message.getName())
					&& !(drawing.processId() + "Withdrawn").equals(message.getName()))
			.forEach((message) -> findings.at(drawing.file(), message,
					(message.getName() == null || message.getName().isBlank()) ? "消息没有名称，没有谁会发送它，等待它的事件永远不会发生"
							: "没有谁会发送消息“" + message.getName() + "”，等待它的事件永远不会发生",
					"撤回请用消息“" + drawing.processId() + "Withdrawn”；到时间要做的事请用定时事件"));
	}

	private static Stream<Message> awaited(Drawing drawing) {
		return Stream
			.concat(drawing.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
					drawing.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
			.filter((message) -> message != null);
	}

	/** Whether a start waits for nothing but people or the system. */
	static boolean isPlain(StartEvent start) {
		return start.getEventDefinitions().isEmpty() && start.getParentElement() instanceof Process;
	}

}
