package org.shegong.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Said;
import org.shegong.engine.People;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whoever was granted a leave or an outing calls it off before it begins (取消已批准): their
 * report says so, the request ends, and why stands on its way.
 */
@RestController
class CallOffEndpoint {

	/** As long as what the report may say; in characters. */
	private static final int LONGEST = 500;

	private final CaseReaders readers;

	private final OwnCases own;

	private final TaskService tasks;

	private final FormService forms;

	private final People people;

	private final Clock clock;

	CallOffEndpoint(CaseReaders readers, OwnCases own, TaskService tasks, FormService forms, People people,
			Clock clock) {
		this.readers = readers;
		this.own = own;
		this.tasks = tasks;
		this.forms = forms;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param reason in the words of whoever calls it off
	 */
	record Why(String reason) {

		private String said() {
			return (this.reason != null) ? this.reason.strip() : "";
		}

	}

	/** Refuses what is not theirs, not granted, or has begun, and keeps nothing then. */
	@PostMapping("/api/requests/{number}/call-off")
	@Transactional
	public ResponseEntity<Map<String, String>> callOff(@PathVariable String number,
			@RequestBody(required = false) Why why) {
		var request = this.readers.own(number).orElse(null);
		if (request == null) {
			return refused(404, "没有编号为“%s”的申请，或它不是您的申请".formatted(number));
		}
		var report = this.own.of(request).callOff();
		if (report == null) {
			return refused(409, "只有已批准、还没有开始的请假和外出可以取消；已经开始的，返岗后在“待办”里报告");
		}
		var reason = (why != null) ? why.said() : "";
		if (Said.nothing(reason) || reason.length() > LONGEST) {
			return refused(422, "请写明取消的原因，不超过%d字".formatted(LONGEST));
		}
		end(request, report, reason);
		return ResponseEntity.ok(Map.of("message", "已取消"));
	}

	private static ResponseEntity<Map<String, String>> refused(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

	private void end(ApprovalRequest request, CallingOff.Report report, String reason) {
		var said = new LinkedHashMap<String, Object>(report.fields());
		said.put(report.words(), reason);
		if (this.tasks.createTaskQuery().taskId(report.task()).taskUnassigned().count() > 0) {
			this.tasks.claim(report.task(), this.people.acting().value());
		}
		this.forms.submitTaskForm(report.task(), said);
		request.calledOff(reason, this.clock.instant());
	}

}
