package org.shegong.web.models;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.shegong.engine.Standing;
import org.shegong.engine.check.Fault;
import org.shegong.engine.versions.BringBack;
import org.shegong.engine.versions.Differences;
import org.shegong.engine.versions.MoveCases;
import org.shegong.engine.versions.Said;
import org.shegong.engine.versions.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 流程: the versions of every process, what differs between them, the way back to an
 * earlier one, and moving running cases.
 */
@RestController
@RequestMapping("/api/models/processes")
class FlowEndpoint {

	private static final int LONGEST_REASON = 500;

	private final Versions versions;

	private final Differences differences;

	private final BringBack back;

	private final MoveCases move;

	private final Standing standing;

	FlowEndpoint(Versions versions, Differences differences, BringBack back, MoveCases move, Standing standing) {
		this.versions = versions;
		this.differences = differences;
		this.back = back;
		this.move = move;
		this.standing = standing;
	}

	@GetMapping
	ResponseEntity<?> processes() {
		return guarded(() -> ResponseEntity.ok(Map.of("processes", this.versions.all())));
	}

	@GetMapping("/{process}/differences")
	ResponseEntity<?> differences(@PathVariable String process, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to) {
		return guarded(() -> version(from,
				(earlier) -> version(to, (later) -> answered(this.differences.of(process, earlier, later)))));
	}

	/** What moving would do; nothing moves. */
	@GetMapping("/{process}/move")
	ResponseEntity<?> preview(@PathVariable String process, @RequestParam(required = false) String from,
			@RequestParam(required = false) String to) {
		return guarded(() -> version(from,
				(earlier) -> version(to, (later) -> answered(this.move.preview(process, earlier, later)))));
	}

	/**
	 * @param inForce the version in force that whoever asks has seen; may be null
	 */
	record BackTo(Integer version, Integer inForce, String reason) {
	}

	@PostMapping("/{process}/back")
	ResponseEntity<?> back(@PathVariable String process, @RequestBody BackTo wanted) {
		return guarded(() -> version(wanted.version(), (version) -> reasoned(wanted.reason(),
				() -> answered(this.back.to(process, version, wanted.inForce(), wanted.reason().strip())))));
	}

	record MoveTo(Integer from, Integer to, String reason) {
	}

	@PostMapping("/{process}/move")
	ResponseEntity<?> move(@PathVariable String process, @RequestBody MoveTo wanted) {
		return guarded(() -> version(wanted.from(), (from) -> version(wanted.to(), (to) -> reasoned(wanted.reason(),
				() -> answered(this.move.move(process, from, to, wanted.reason().strip()))))));
	}

	private ResponseEntity<?> guarded(Supplier<ResponseEntity<?>> work) {
		return this.standing.designs() ? work.get() : refused(403, "只有系统管理员和流程设计人员可以查看和管理流程的版本", List.of());
	}

	private static ResponseEntity<?> version(Object said, IntFunction<ResponseEntity<?>> work) {
		return String.valueOf(said).strip().matches("[1-9]\\d{0,8}")
				? work.apply(Integer.parseInt(String.valueOf(said).strip()))
				: refused(400, "请选择版本：版本是从1开始的整数", List.of());
	}

	private static ResponseEntity<?> reasoned(String reason, Supplier<ResponseEntity<?>> work) {
		if (reason == null || reason.isBlank()) {
			return refused(400, "请写明理由，理由会记录在案", List.of());
		}
		return (reason.strip().length() <= LONGEST_REASON) ? work.get()
				: refused(400, "理由最多%d字，请缩短".formatted(LONGEST_REASON), List.of());
	}

	private static ResponseEntity<?> answered(Said<?> said) {
		var refusal = said.refusal();
		if (refusal == null) {
			return ResponseEntity.ok(said.answer());
		}
		return refused(switch (refusal.because()) {
			case UNKNOWN -> 404;
			case MISTAKEN -> 400;
			case TOO_LATE -> 409;
			case FAULTY -> 422;
		}, refusal.message(), refusal.faults());
	}

	private static ResponseEntity<?> refused(int status, String message, List<Fault> faults) {
		return ResponseEntity.status(status)
			.body(faults.isEmpty() ? Map.of("message", message) : Map.of("message", message, "faults", faults));
	}

}
