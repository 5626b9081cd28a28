package org.shegong.recruitment.exam;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;

/**
 * What the system found about a candidate. Except where law itself bars them it refuses
 * nobody: people say whether it applies (PIPL 24).
 *
 * @param id names it in verdicts
 * @param title the same in words
 * @param bar whether law bars the candidate, whatever people say
 */
public record Finding(String id, String title, boolean bar, String message, String rule, String source, Status status,
		Objection.Severity severity) {

	static Finding of(String id, String title, Objection objection) {
		return new Finding(id, title, false, objection.message(), objection.rule(), objection.source(),
				objection.status(), objection.severity());
	}

	static Finding bar(String id, String title, Objection objection) {
		return new Finding(id, title, true, objection.message(), objection.rule(), objection.source(),
				objection.status(), objection.severity());
	}

	Objection objection() {
		return new Objection(this.message, this.rule, this.source, this.status, this.severity);
	}

	boolean isNamed(String written) {
		return this.id.equals(written) || this.title.equals(written);
	}

}
