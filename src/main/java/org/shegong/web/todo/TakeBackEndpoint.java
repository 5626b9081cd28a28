package org.shegong.web.todo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.SystemRights;
import org.shegong.engine.operations.TakingBack;
import org.shegong.web.OpenSteps;
import org.shegong.web.WrittenText;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back what whoever is logged in decided last on a request. */
@RestController
class TakeBackEndpoint {

	private final TakingBack takingBack;

	private final ApprovalRequests requests;

	private final OpenSteps open;

	private final SystemRights system;

	TakeBackEndpoint(TakingBack takingBack, ApprovalRequests requests, OpenSteps open, SystemRights system) {
		this.takingBack = takingBack;
		this.requests = requests;
		this.open = open;
		this.system = system;
	}

	record Asked(@JsonDeserialize(using = WrittenText.class) String reason) {
	}

	/**
	 * @param task the engine's id of the task that is theirs again
	 */
	record Answer(String message, String task, List<OpenSteps.OpenStep> next) {
	}

	/** Refused once somebody acted on it; whoever decided nothing finds nothing. */
	@PostMapping("/api/requests/{number}/take-back")
	@Transactional
	public ResponseEntity<?> takeBack(@PathVariable String number, @RequestBody Asked asked) {
		return RequestNumber.read(number)
			.flatMap((read) -> this.takingBack.takeBack(read, asked.reason())
				.<ResponseEntity<?>>map((task) -> ResponseEntity.ok(this.system
					.use(() -> new Answer("已撤回意见，这项任务又在您的待办中", task, this.open.of(this.requests.get(read)))))))
			.orElseGet(() -> ResponseEntity.status(404).body(Map.of("message", "您在这项申请上没有可以撤回的意见")));
	}

}
