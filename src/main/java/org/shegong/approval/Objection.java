package org.shegong.approval;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What stands against a request, in words for the person, with the rule it rests on. */
public record Objection(String message, String rule, String source, Status status, Severity severity) {

	/** A refusal stops the request; a warning is shown and recorded. */
	public enum Severity {

		REFUSAL, WARNING;

		@JsonValue
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	public static Objection refusal(String message, Basis basis) {
		return new Objection(message, basis.rule(), basis.source(), basis.status(), Severity.REFUSAL);
	}

	public static Objection warning(String message, Basis basis) {
		return new Objection(message, basis.rule(), basis.source(), basis.status(), Severity.WARNING);
	}

	/** A form filled in wrongly: nothing in the rule books, only a field to mend. */
	public static Objection formFault(String message) {
		return refusal(message, new Basis("FORM", "表单填写要求", Status.DESIGN));
	}

	public boolean refuses() {
		return this.severity == Severity.REFUSAL;
	}

	public static boolean admits(List<Objection> objections) {
		return objections.stream().noneMatch(Objection::refuses);
	}

	/** The sentence with its rule, as a person reads it. */
	public String inWords() {
		return "%s（依据：%s %s，%s）".formatted(this.message, this.source, this.rule, this.status.title());
	}

}
