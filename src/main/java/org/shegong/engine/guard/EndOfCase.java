package org.shegong.engine.guard;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.audit.AuditAction;
import org.shegong.worker.AwayPeriods;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/**
 * What a request comes to when its case ends. Where the case itself is removed (by
 * Cockpit, a call, a batch, with its model), the request ends with it as its model takes
 * a request back, so that nothing stays reserved for it. Whoever took a request back is
 * noted, whatever the way they did.
 */
@Component
public class EndOfCase implements ExecutionListener {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final String UNTOLD = "管理员终止了办理";

	private static final int LONGEST_REASON = 1000;

	private final ApprovalRequests requests;

	private final AwayPeriods aways;

	private final Doors doors;

	private final People people;

	private final Witness witness;

	private final Clock clock;

	EndOfCase(ApprovalRequests requests, AwayPeriods aways, Doors doors, People people, Witness witness, Clock clock) {
		this.requests = requests;
		this.aways = aways;
		this.doors = doors;
		this.people = people;
		this.witness = witness;
		this.clock = clock;
	}

	@Override
	public void notify(DelegateExecution execution) throws Exception {
		var request = RequestNumber.read(execution.getProcessBusinessKey()).flatMap(this.requests::byNumber);
		if (request.isEmpty()) {
			return;
		}
		if (((ExecutionEntity) execution).isDeleteRoot()) {
			removed((ExecutionEntity) execution, request.get());
		}
		else if (request.get().state() == RequestState.WITHDRAWN && request.get().withdrawnAt() == null) {
			note(request.get());
		}
	}

	private void note(ApprovalRequest request) {
		request.takenBack(this.people.acting(), this.clock.instant());
	}

	/** What was granted stays granted; nothing more comes of it. */
	private void removed(ExecutionEntity execution, ApprovalRequest request) throws Exception {
		this.witness.changedOf(AuditAction.CASE_STOPPED, request, this.doors.officialNumber(request), null);
		if (request.state().pending()) {
			note(request);
			takeBack(execution, request);
		}
		else if (request.state() == RequestState.APPROVED) {
			note(request);
			request.close();
		}
	}

	private void takeBack(ExecutionEntity execution, ApprovalRequest request) throws Exception {
		execution.setVariable("reason", reason(execution.getDeleteReason()));
		for (var task : takingBack(execution.getBpmnModelInstance(), request.process() + "Withdrawn")) {
			carryOut(task, execution);
		}
		if (request.state().pending()) {
			request.withdraw();
			this.aways.forget(request.number());
		}
	}

	/** The engine's own reasons are no sentences for people. */
	private static String reason(String given) {
		return (given == null || !CHINESE.matcher(given).find()) ? UNTOLD
				: given.substring(0, Math.min(given.length(), LONGEST_REASON));
	}

	/** What a model does when it hears that a request is taken back. */
	private static List<ServiceTask> takingBack(BpmnModelInstance model, String message) {
		var heard = model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions()
				.stream()
				.anyMatch((definition) -> definition instanceof MessageEventDefinition told && told.getMessage() != null
						&& message.equals(told.getMessage().getName())))
			.toList();
		var seen = new LinkedHashSet<FlowNode>(heard);
		var open = new ArrayDeque<FlowNode>(heard);
		while (!open.isEmpty()) {
			open.remove().getOutgoing().stream().map(SequenceFlow::getTarget).filter(seen::add).forEach(open::add);
		}
		var tasks = new ArrayList<ServiceTask>();
		seen.forEach((node) -> {
			if (node instanceof ServiceTask task) {
				tasks.add(task);
			}
		});
		return tasks;
	}

	private static void carryOut(ServiceTask task, DelegateExecution execution) throws Exception {
		var named = (task.getCamundaDelegateExpression() != null) ? task.getCamundaDelegateExpression()
				: task.getCamundaExpression();
		var found = Context.getProcessEngineConfiguration()
			.getExpressionManager()
			.createExpression(named)
			.getValue(execution);
		if (found instanceof JavaDelegate delegate) {
			delegate.execute(execution);
		}
	}

}
