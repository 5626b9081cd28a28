package org.shegong.engine.steps;

import java.time.Clock;

import org.camunda.bpm.engine.RuntimeService;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Overtaken;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Paused;
import org.shegong.engine.guard.WhoWasFirst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back or stops a request that is undecided still when its turn comes. */
@Component
@Transactional
public class Withdrawing {

	private final ApprovalRequests requests;

	private final RuntimeService cases;

	private final SystemRights system;

	private final WhoWasFirst first;

	private final Doors doors;

	private final People people;

	private final Paused paused;

	private final Clock clock;

	Withdrawing(ApprovalRequests requests, RuntimeService cases, SystemRights system, WhoWasFirst first, Doors doors,
			People people, Paused paused, Clock clock) {
		this.paused = paused;
		this.people = people;
		this.clock = clock;
		this.requests = requests;
		this.cases = cases;
		this.system = system;
		this.first = first;
		this.doors = doors;
	}

	/**
	 * The caller has checked that the person may.
	 * @throws Overtaken if it was decided or taken back meanwhile, or is paused
	 */
	public void withdraw(RequestNumber number, String reason) {
		this.requests.lock(number);
		var request = this.requests.get(number);
		if (!request.state().pending()) {
			throw new Overtaken(tooLate(request));
		}
		this.paused.admit(number);
		if (!isHeard(request)) {
			throw new Overtaken(unheard(request));
		}
		request.takenBack(this.people.acting(), this.clock.instant());
		this.system.use(() -> {
			this.cases.createMessageCorrelation(message(request))
				.processInstanceBusinessKey(number.toString())
				.setVariable("reason", reason)
				.correlate();
			return null;
		});
	}

	/**
	 * Whether the model of its case hears of a withdrawal where it stands.
	 */
	public boolean isHeard(ApprovalRequest request) {
		return this.system.use(() -> this.cases.createProcessInstanceQuery()
			.processInstanceBusinessKey(request.number().toString())
			.list()
			.stream()
			.anyMatch((open) -> this.cases.createEventSubscriptionQuery()
				.processInstanceId(open.getId())
				.eventType("message")
				.eventName(message(request))
				.count() > 0));
	}

	private static String message(ApprovalRequest request) {
		return request.process() + "Withdrawn";
	}

	/** What whoever asks for it reads where it is not. */
	public String unheard(ApprovalRequest request) {
		return "“%s”的流程在现在的环节没有设撤回，不能撤回；不再需要的，请现在的办理人退回或者不予同意"
			.formatted(this.doors.ofRequest(request.number()).title());
	}

	/** Why it cannot be taken back or stopped any more. */
	public String tooLate(ApprovalRequest request) {
		var decided = this.first.withdrawn(request)
			.or(() -> this.first.decided(request))
			.map((words) -> "（" + words + "）")
			.orElse("");
		var instead = (request.state() == RequestState.APPROVED) ? this.doors.ofRequest(request.number()).instead()
				: "";
		return "该申请%s%s，不能再撤回或终止%s".formatted(request.state().title(), decided, instead.isEmpty() ? "" : "；" + instead);
	}

}
