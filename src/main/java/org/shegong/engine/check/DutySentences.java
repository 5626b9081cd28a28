package org.shegong.engine.check;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Elements say what they wait for and what they do, where people look for it. */
class DutySentences {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	List<Sentence> all() {
		return List.of(new Sentence("what is waited for has a name", this::waiting),
				new Sentence("what is sent is done by something", this::sending),
				new Sentence("default ways of their own", this::defaults),
				new Sentence("parts begin somewhere", this::parts),
				new Sentence("people know it by a name", this::names));
	}

	private void waiting(Drawing drawing, Findings findings) {
		var tasks = drawing.all(ReceiveTask.class).stream().filter((task) -> task.getMessage() == null);
		var events = drawing.all(MessageEventDefinition.class)
			.stream()
			.filter((event) -> event.getMessage() == null && event.getParentElement() instanceof CatchEvent)
			.map((event) -> (FlowNode) event.getParentElement());
		Stream.concat(tasks, events)
			.forEach((node) -> findings.at(drawing.file(), node, "没有写等待哪条消息，办到这里会永远停住",
					"撤回请选消息“" + drawing.processId() + "Withdrawn”；要等人办的事请用用户任务，到时间的事请用定时事件"));
	}

	private void sending(Drawing drawing, Findings findings) {
		var tasks = drawing.all(SendTask.class).stream().filter((task) -> !isDone(task.getDomElement()));
		var events = drawing.all(MessageEventDefinition.class)
			.stream()
			.filter((event) -> event.getParentElement() instanceof ThrowEvent && !isDone(event.getDomElement()))
			.map((event) -> (FlowNode) event.getParentElement());
		Stream.concat(tasks, events)
			.forEach((node) -> findings.at(drawing.file(), node, "没有写发送什么，系统不会替它发送消息",
					"请改为服务节点，如备案 ${filings.to('finance', execution)}，或者删除它"));
	}

	private static boolean isDone(DomElement element) {
		return Stream.of("delegateExpression", "expression", "class", "type")
			.anyMatch((name) -> element.getAttribute(CAMUNDA, name) != null);
	}

	private void defaults(Drawing drawing, Findings findings) {
		drawing.all(FlowNode.class)
			.stream()
			.filter((node) -> Ways.otherwise(node) != null && !drawing.outgoing(node).contains(Ways.otherwise(node)))
			.forEach((node) -> findings.at(drawing.file(), node, "默认流向“" + Ways.otherwise(node).getId() + "”不是从这里画出的",
					"请选中从这里画出的一条出线，用扳手菜单设为“Default flow”"));
	}

	/** Everything that people are told of a task is told under its name. */
	private void names(Drawing drawing, Findings findings) {
		drawing.all(UserTask.class)
			.stream()
			.filter((task) -> isBlank(task.getName()))
			.forEach((task) -> findings.at(drawing.file(), task, "任务没有名称，待办和通知里看不出要办什么", "请填写名称（Name），如“社区书记审批”"));
		drawing.process()
			.filter((process) -> isBlank(process.getName()))
			.ifPresent((process) -> findings.warn(drawing.file(), process, "流程没有名称，发起和查询的人只能看到编号",
					"请点画布空白处，在“Name”中填写，如“外出培训申请”"));
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	private void parts(Drawing drawing, Findings findings) {
		drawing.all(SubProcess.class)
			.stream()
			.filter((part) -> part.getChildElementsByType(StartEvent.class).isEmpty())
			.forEach((part) -> findings.at(drawing.file(), part, "子流程里没有开始事件，办到这里会出错", "请在子流程里画一个开始事件并连到第一步，或者删除它"));
	}

}
