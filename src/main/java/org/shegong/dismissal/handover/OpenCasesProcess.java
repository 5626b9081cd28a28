package org.shegong.dismissal.handover;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;

/** Ends cases in the engine, by their own way of taking back where they have one. */
@Component
class OpenCasesProcess implements OpenCases {

	private static final String REASON = "本人已退出社区工作者队伍";

	/** Cases about a contract or its place of work, which have nothing left to settle. */
	private static final Set<String> OF_THE_CONTRACT = Set.of("probation", "renewal", "contract", "secondment",
			"transfer");

	/** What was found out, or is to be, has to be decided all the same. */
	private static final Set<String> FOUND = Set.of("absence", "office-audit");

	private final ObjectProvider<RuntimeService> cases;

	private final ApprovalRequests requests;

	OpenCasesProcess(ObjectProvider<RuntimeService> cases, ApprovalRequests requests) {
		this.cases = cases;
		this.requests = requests;
	}

	@Override
	public List<RequestNumber> comingToNothing(WorkerCode worker, RequestNumber except) {
		return this.requests
			.findByWorkerAndStateIn(worker,
					List.of(RequestState.SUBMITTED, RequestState.RETURNED, RequestState.APPROVED))
			.stream()
			.filter((request) -> !request.number().equals(except) && comesToNothing(request))
			.map(ApprovalRequest::number)
			.filter((number) -> !running(number).isEmpty())
			.toList();
	}

	private static boolean comesToNothing(ApprovalRequest request) {
		return OF_THE_CONTRACT.contains(request.process())
				|| (request.state().pending() && !FOUND.contains(request.process()));
	}

	@Override
	public void end(Collection<RequestNumber> numbers) {
		numbers.forEach((number) -> running(number).forEach((instance) -> end(this.requests.get(number), instance)));
	}

	private List<ProcessInstance> running(RequestNumber number) {
		return this.cases.getObject().createProcessInstanceQuery().processInstanceBusinessKey(number.toString()).list();
	}

	private void end(ApprovalRequest request, ProcessInstance instance) {
		var engine = this.cases.getObject();
		var message = request.process() + "Withdrawn";
		var takesBack = engine.createEventSubscriptionQuery()
			.processInstanceId(instance.getId())
			.eventName(message)
			.count() > 0;
		if (takesBack) {
			engine.createMessageCorrelation(message)
				.processInstanceId(instance.getId())
				.setVariable("reason", REASON)
				.correlate();
		}
		else {
			close(request);
			engine.deleteProcessInstance(instance.getId(), REASON);
		}
	}

	private static void close(ApprovalRequest request) {
		if (request.state().pending()) {
			request.withdraw();
		}
		else {
			request.close();
		}
	}

}
