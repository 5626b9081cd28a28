package org.shegong.web.todo;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Evidence;
import org.shegong.approval.EvidenceFiles;
import org.shegong.audit.AuditAction;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Witness;
import org.shegong.engine.seats.DecidesNow;
import org.shegong.web.HandedOut;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was handed in with a request, for whoever decides on it and as long as they do:
 * nobody can judge a note they have not seen. That they looked is noted (PIPL 6, 28).
 */
@RestController
@Transactional
class TaskProofsEndpoint {

	private final TaskService tasks;

	private final CasesOfTasks cases;

	private final ApprovalRequests requests;

	private final EvidenceFiles files;

	private final DecidesNow decides;

	private final Witness witness;

	private final SystemRights system;

	TaskProofsEndpoint(TaskService tasks, CasesOfTasks cases, ApprovalRequests requests, EvidenceFiles files,
			DecidesNow decides, Witness witness, SystemRights system) {
		this.tasks = tasks;
		this.cases = cases;
		this.requests = requests;
		this.files = files;
		this.decides = decides;
		this.witness = witness;
		this.system = system;
	}

	record Proof(Long id, String name, String mediaType, Instant uploadedAt) {
	}

	@GetMapping("/api/tasks/{id}/evidence")
	@Transactional(readOnly = true)
	public ResponseEntity<?> list(@PathVariable String id) {
		var request = decidedOn(id);
		if (request.isEmpty()) {
			return notFound();
		}
		return ResponseEntity.ok(this.files.idsOf(request.get().id())
			.stream()
			.map((file) -> this.files.getReferenceById(file))
			.map((file) -> new Proof(file.id(), file.fileName(), file.mediaType(), file.uploadedAt()))
			.toList());
	}

	@GetMapping("/api/tasks/{id}/evidence/{file}")
	public ResponseEntity<?> show(@PathVariable String id, @PathVariable Long file) {
		var request = decidedOn(id);
		var proof = request.flatMap((asked) -> this.files.findById(file).filter((found) -> belongs(found, asked)));
		if (proof.isEmpty()) {
			return notFound();
		}
		this.witness.readOf(AuditAction.PROOF_READ, request.get(), "第%d份材料".formatted(file));
		return new HandedOut(proof.get()).answer();
	}

	private static boolean belongs(Evidence file, ApprovalRequest request) {
		return request.id().equals(file.request());
	}

	/** Whoever may not read the task does not find it. */
	private Optional<ApprovalRequest> decidedOn(String id) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(id).singleResult())
			.filter((task) -> this.decides.on(task.getId()))
			.flatMap((task) -> this.system.use(() -> this.cases.request(task)))
			.flatMap(this.requests::byNumber);
	}

	private static ResponseEntity<Map<String, String>> notFound() {
		return ResponseEntity.status(404).body(Map.of("message", "没有这份材料，或者这项申请现在不由您审批"));
	}

}
