package org.shegong.web.policies;

import java.util.List;
import java.util.Map;

import org.shegong.engine.Standing;
import org.shegong.policy.Policies;
import org.shegong.policy.PolicyFault;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of rules, for administrators: which are in force, and what is wrong with
 * those that were changed since.
 */
@RestController
class PolicyFilesEndpoint {

	private final Policies policies;

	private final Standing standing;

	PolicyFilesEndpoint(Policies policies, Standing standing) {
		this.policies = policies;
		this.standing = standing;
	}

	/**
	 * @param faults why what lies in the folder is not in force; empty where it is
	 * @param more said where these may not be all; else null
	 */
	record Answer(List<Policies.Jurisdiction> files, List<Told> faults, String more) {
	}

	record Told(String file, int line, String message, String inWords) {

		static Told of(PolicyFault fault) {
			return new Told(fault.file(), fault.line(), fault.message(), fault.inWords());
		}

	}

	@GetMapping("/api/policy-files")
	public ResponseEntity<?> show() {
		return this.standing.administers() ? ResponseEntity.ok(answer()) : refused();
	}

	/** Reads the folder at once instead of within some seconds. */
	@PostMapping("/api/policy-files/refresh")
	public ResponseEntity<?> refresh() {
		if (!this.standing.administers()) {
			return refused();
		}
		var answer = answer();
		return answer.faults().isEmpty() ? ResponseEntity.ok(answer)
				: ResponseEntity.unprocessableEntity().body(answer);
	}

	private Answer answer() {
		var faults = this.policies.refresh();
		return new Answer(this.policies.jurisdictions(), faults.stream().map(Told::of).toList(),
				PolicyFault.isCutOff(faults) ? PolicyFault.MORE : null);
	}

	private static ResponseEntity<?> refused() {
		return ResponseEntity.status(403).body(Map.of("message", "只有管理员可以查看规定文件"));
	}

}
