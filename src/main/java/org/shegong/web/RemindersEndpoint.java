package org.shegong.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Reminder;
import org.shegong.engine.SystemRights;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Whoever waits for an answer urges those who have to give it (催办). */
@RestController
class RemindersEndpoint {

	private final CaseReaders readers;

	private final Urging urging;

	private final OpenSteps open;

	private final SystemRights system;

	RemindersEndpoint(CaseReaders readers, Urging urging, OpenSteps open, SystemRights system) {
		this.readers = readers;
		this.urging = urging;
		this.open = open;
		this.system = system;
	}

	/** Refuses what is not theirs, what nobody works on, and what was urged already. */
	@PostMapping("/api/requests/{number}/reminders")
	public Map<String, String> urge(@PathVariable String number) {
		var request = this.readers.own(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY,
					"没有编号为“" + number + "”的申请，或它不是您的申请"));
		var kept = this.urging.urge(request.number());
		return Map.of("message", "已催办：" + this.system.use(() -> named(request, kept)));
	}

	private String named(ApprovalRequest request, List<Reminder> kept) {
		var open = this.open.of(request);
		return kept.stream()
			.map((step) -> "“%s”（%s）".formatted(step.taskName(),
					open.stream()
						.filter((task) -> task.task().equals(step.task()))
						.flatMap((task) -> task.holders().stream())
						.distinct()
						.collect(Collectors.joining("、"))))
			.collect(Collectors.joining("；"));
	}

}
