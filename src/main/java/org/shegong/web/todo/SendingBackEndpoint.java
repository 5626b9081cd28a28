package org.shegong.web.todo;

import java.util.Map;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.camunda.bpm.engine.TaskService;

import org.shegong.engine.operations.SendingBack;
import org.shegong.web.WrittenText;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sends a request back to a step that was done before. */
@RestController
class SendingBackEndpoint {

	private final TaskService tasks;

	private final SendingBack sending;

	private final Outcome outcome;

	SendingBackEndpoint(TaskService tasks, SendingBack sending, Outcome outcome) {
		this.tasks = tasks;
		this.sending = sending;
		this.outcome = outcome;
	}

	/** How it goes on from there. */
	enum Then {

		/** Straight back to whoever sent it, once it was approved there. */
		asker,
		/** Its way again. */
		chain

	}

	/**
	 * @param task the model's task to which it goes
	 */
	record Back(String task, @JsonDeserialize(using = WrittenText.class) String reason, Then then) {
	}

	@PostMapping("/api/tasks/{id}/return-to")
	@Transactional
	public ResponseEntity<?> returnTo(@PathVariable String id, @RequestBody Back back) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(409).body(Map.of("message", OperationsEndpoint.GONE));
		}
		var sent = this.sending.send(id, back.task(), back.then() == Then.asker, back.reason());
		return ResponseEntity.ok(this.outcome.of("已" + sent.inWords(), sent.request()));
	}

}
