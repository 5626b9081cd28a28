package org.shegong.web.file;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Evidence;
import org.shegong.approval.EvidenceFiles;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.guard.Witness;
import org.shegong.web.Access;
import org.shegong.web.HandedOut;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes and hands out proofs. Approvers see that a proof is there; only the person and
 * the personnel clerks see what it says.
 */
@RestController
@Transactional
class EvidenceEndpoint {

	private final EvidenceFiles files;

	private final ApprovalRequests requests;

	private final Access access;

	private final People people;

	private final ProofQuota quota;

	private final Witness witness;

	private final Doors doors;

	private final Clock clock;

	EvidenceEndpoint(EvidenceFiles files, ApprovalRequests requests, Access access, People people, ProofQuota quota,
			Witness witness, Doors doors, Clock clock) {
		this.doors = doors;
		this.files = files;
		this.requests = requests;
		this.access = access;
		this.people = people;
		this.quota = quota;
		this.witness = witness;
		this.clock = clock;
	}

	@PostMapping("/api/evidence")
	public ResponseEntity<?> upload(@RequestParam MultipartFile file) throws IOException {
		return take(file, null);
	}

	/** A proof handed in later, by the person or a clerk. */
	@PostMapping("/api/requests/{number}/evidence")
	public ResponseEntity<?> upload(@PathVariable String number, @RequestParam MultipartFile file) throws IOException {
		var request = RequestNumber.read(number).flatMap(this.requests::byNumber).orElse(null);
		if (request == null || !this.access.mayReadSensitive(request.worker(), request.unit())) {
			return notFound();
		}
		return take(file, request);
	}

	private ResponseEntity<?> take(MultipartFile file, ApprovalRequest request) throws IOException {
		var account = this.people.acting();
		this.quota.tidy();
		var full = (request != null) ? this.quota.against(request, file.getSize())
				: this.quota.againstLoose(account, file.getSize());
		if (full.isPresent()) {
			return refused(full.get());
		}
		var name = ProofName.of(file.getOriginalFilename()).orElse(null);
		if (name == null) {
			return refused("文件没有名称，请给文件起个名字后再上传");
		}
		var content = file.getBytes();
		var type = ScanType.of(content);
		if (type == null) {
			return refused("只能上传 PDF、JPG 或 PNG 文件，而且文件要完整，请把证明材料拍照或扫描后再上传");
		}
		var evidence = new Evidence(name.text(), type.mediaType(), content, account, this.clock.instant());
		if (request != null) {
			evidence.belongsTo(request);
		}
		this.files.save(evidence);
		if (request != null) {
			this.witness.changedOf(AuditAction.PROOF_ADDED, request, this.doors.officialNumber(request),
					"第%d份材料".formatted(evidence.id()));
		}
		return ResponseEntity.ok(Map.of("id", evidence.id(), "name", evidence.fileName()));
	}

	private static ResponseEntity<?> refused(String message) {
		return ResponseEntity.unprocessableEntity().body(Map.of("message", message));
	}

	@GetMapping("/api/requests/{number}/evidence")
	@Transactional(readOnly = true)
	public ResponseEntity<?> list(@PathVariable String number) {
		var request = RequestNumber.read(number).flatMap(this.requests::byNumber).orElse(null);
		if (request == null || !this.access.mayReadSensitive(request.worker(), request.unit())) {
			return notFound();
		}
		return ResponseEntity.ok(this.files.idsOf(request.id())
			.stream()
			.map((id) -> this.files.getReferenceById(id))
			.map((file) -> Map.of("id", file.id(), "name", file.fileName(), "uploadedAt", file.uploadedAt()))
			.toList());
	}

	@GetMapping("/api/evidence/{id}")
	public ResponseEntity<?> download(@PathVariable Long id) {
		var file = this.files.findById(id).orElse(null);
		if (file == null || !mayRead(file)) {
			return notFound();
		}
		if (file.request() != null) {
			this.witness.readOf(AuditAction.PROOF_READ, this.requests.findById(file.request()).orElseThrow(),
					"第%d份材料".formatted(file.id()));
		}
		return new HandedOut(file).answer();
	}

	private boolean mayRead(Evidence file) {
		if (file.request() == null) {
			// what a county rests a rule on is read where the rule is, and noted there
			return !this.files.loose(List.of(file.id()), this.people.acting()).isEmpty();
		}
		var request = this.requests.findById(file.request()).orElseThrow();
		return this.access.mayReadSensitive(request.worker(), request.unit());
	}

	private static ResponseEntity<Map<String, String>> notFound() {
		return ResponseEntity.status(404).body(Map.of("message", "没有这份材料，或您无权查看"));
	}

}
