package org.shegong.approval;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/**
 * What stands against a request, in words for the person, with the rule it rests on.
 *
 * @param confidence whose health or family it tells of, and what all others are told
 * (PIPL 28); null where it tells nothing of the kind
 * @param ofSettings whether it comes of what the county has not set up, so that it is the
 * same in every case and nothing to mind in one
 */
public record Objection(String message, String rule, String source, Status status, Severity severity,
		@JsonIgnore Confidence confidence, @JsonIgnore boolean ofSettings) {

	/** The rule alone may tell which situation it protects. */
	private static final Basis GENERAL = Articles.of("confidence");

	private static final Basis FORM = Articles.of("form");

	/** Told instead of all that a file stands for or against, whatever it is. */
	static final Objection UNWEIGHED = warning("本人的情况是否符合规定，由人事经办岗位核对，这里不显示", Articles.of("withheld"));

	public Objection(String message, String rule, String source, Status status, Severity severity) {
		this(message, rule, source, status, severity, null, false);
	}

	/**
	 * Whose health or family a sentence tells of.
	 *
	 * @param worker whose it is
	 * @param general a sentence of the same weight that does not tell of it
	 */
	public record Confidence(WorkerCode worker, String general) {
	}

	/** It tells of a worker's health or family; others read the general sentence. */
	public Objection confiding(WorkerCode worker, String general) {
		return new Objection(this.message, this.rule, this.source, this.status, this.severity,
				new Confidence(worker, general), this.ofSettings);
	}

	/**
	 * As it is told to somebody.
	 * @param confidant whether they are told of a worker's health and family
	 */
	public Objection told(Predicate<WorkerCode> confidant) {
		return (this.confidence == null || confidant.test(this.confidence.worker())) ? this
				: new Objection(this.confidence.general(), GENERAL.rule(), GENERAL.source(), GENERAL.status(),
						this.severity, null, this.ofSettings);
	}

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

	/** A warning that is the same in every case until the county sets something up. */
	public static Objection ofSettings(String message, Basis basis) {
		return new Objection(message, basis.rule(), basis.source(), basis.status(), Severity.WARNING, null, true);
	}

	/** A form filled in wrongly: nothing in the rule books, only a field to mend. */
	public static Objection formFault(String message) {
		return refusal(message, FORM);
	}

	/** The same, told apart from other faults of the form. */
	public static Objection formFault(FormFault fault, String message) {
		return refusal(message, Basis.recorded(FORM.rule() + " " + fault.id(), FORM.source(), FORM.status()));
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
				: "%s（依据：%s）".formatted(this.message, Basis.recorded(this.rule, this.source, this.status).cited());
	}

	boolean isFormFault() {
		return FORM.rule().equals(this.rule) || this.rule.startsWith(FORM.rule() + " ");
	}

}
