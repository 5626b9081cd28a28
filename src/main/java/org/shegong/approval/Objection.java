package org.shegong.approval;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/** What stands against a request, in words for the person, with the rule it rests on. */
public record Objection(String message, String rule, String source, Status status, Severity severity) {

	private static final Basis FORM = new Basis("FORM", "表单填写要求", Status.DESIGN);

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
		return refusal(message, FORM);
	}

	public boolean refuses() {
		return this.severity == Severity.REFUSAL;
	}

	public static boolean admits(List<Objection> objections) {
		return objections.stream().noneMatch(Objection::refuses);
	}

	/**
	 * The sentence with what it rests on, as a person reads it; a form filled in wrongly
	 * rests on nothing but the form.
	 */
	public String inWords() {
		return isFormFault() ? this.message
				: "%s（依据：%s）".formatted(this.message, new Basis(this.rule, this.source, this.status).cited());
	}

	private boolean isFormFault() {
		return FORM.rule().equals(this.rule);
	}

}
