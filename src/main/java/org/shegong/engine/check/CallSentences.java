package org.shegong.engine.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.shelf.DeployedUnits;

/** What a model calls or waits for outside of its own flow is there. */
class CallSentences {

	private final DrawnProcesses drawn;

	private final DeployedUnits deployed;

	CallSentences(DrawnProcesses drawn, DeployedUnits deployed) {
		this.drawn = drawn;
		this.deployed = deployed;
	}

	List<Sentence> all() {
		return List.of(new Sentence("processes that are called", this::called),
				new Sentence("signals that are waited for are sent", this::awaited),
				new Sentence("signals that are sent are waited for", this::sent));
	}

	private void called(Drawing drawing, Findings findings) {
		for (var call : drawing.all(CallActivity.class)) {
			var process = call.getCalledElement();
			if (process == null || process.isBlank()) {
				findings.at(drawing.file(), call, "没有写调用哪个流程", "请在“Called element”中填写流程编号，或者改画为子流程");
			}
			else if (process.contains("${") || process.contains("#{")) {
				findings.at(drawing.file(), call, "调用的流程写成了表达式“" + process + "”，无法核对有没有这个流程", "请直接填写流程编号");
			}
			else if (!drawing.processId().equals(process) && !drawing.others().contains(process)
					&& this.drawn.find(process).isEmpty()) {
				findings.at(drawing.file(), call, "没有编号为“" + process + "”的流程，办到这里会出错",
						"请先部署该流程，或改正“Called element”中填写的编号，或者改画为子流程");
			}
			else {
				entangled(drawing, call, findings);
			}
		}
	}

	/** What is called neither comes back here nor has a request of its own. */
	private void entangled(Drawing drawing, CallActivity call, Findings findings) {
		var models = new CalledModels(drawing, this.deployed);
		var process = call.getCalledElement();
		if (models.leadsTo(process, drawing.processId())) {
			findings.at(drawing.file(), call, drawing.processId().equals(process) ? "流程调用自己，会一层一层调用下去，永远办不完"
					: "“" + process + "”又会调用到本流程，会一层一层调用下去，永远办不完", "请用顺序流回到前面的步骤，或者改画为子流程");
		}
		else if (models.registers(process)) {
			findings.at(drawing.file(), call, "“" + process + "”要登记它自己的申请，不能在别人的办理中调用，办到这里会出错或多出一件申请",
					"请把要办的步骤直接画在本流程或子流程里");
		}
	}

	private void awaited(Drawing drawing, Findings findings) {
		var sent = names(events(drawing, ThrowEvent.class));
		events(drawing, CatchEvent.class).stream()
			.filter((event) -> !sent.contains(name(event)))
			.forEach((event) -> findings.at(drawing.file(), (BaseElement) event.getParentElement(),
					name(event).isBlank() ? "等待的信号没有名称，没有谁会发送它" : "没有谁会发送信号“" + name(event) + "”，等待它的事件永远不会发生",
					"到时间要做的事请用定时事件；要等人办的事请用用户任务"));
	}

	/** A signal reaches every case that waits for it, whosever it is. */
	private void sent(Drawing drawing, Findings findings) {
		var awaited = names(events(drawing, CatchEvent.class));
		for (var event : events(drawing, ThrowEvent.class)) {
			var element = (BaseElement) event.getParentElement();
			if (awaited.contains(name(event))) {
				findings.warn(drawing.file(), element, "信号“" + name(event) + "”会传到所有正在等待它的事项，也包括别人的申请",
						"只想在本事项内继续的，请用顺序流");
			}
			else {
				findings.at(drawing.file(), element, "信号“" + name(event) + "”没有任何事件等待", "请删除它，或者画上等待它的事件");
			}
		}
	}

	private static List<SignalEventDefinition> events(Drawing drawing, Class<? extends Event> kind) {
		return drawing.all(SignalEventDefinition.class)
			.stream()
			.filter((event) -> kind.isInstance(event.getParentElement()))
			.toList();
	}

	private static Set<String> names(Collection<SignalEventDefinition> events) {
		return events.stream().map(CallSentences::name).collect(Collectors.toSet());
	}

	private static String name(SignalEventDefinition event) {
		Signal signal = event.getSignal();
		return Objects.toString((signal != null) ? signal.getName() : null, "");
	}

}
