package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.policy.Term;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * The end of the last contract's term, with what the file says of its renewal.
 *
 * @param until last day of the term; null where it has none
 * @param legalEnd to when the law keeps it running (LCL 45); null where there is no term
 * @param outcome the last line about the renewal of this term; null where there is none
 */
public record EndOfTerm(LocalDate until, LocalDate legalEnd, FileEntry outcome, DismissalCase leaving) {

	private static final Map<String, String> OUTCOMES = Map.of("declined-equal", "本人不同意按不低于原合同的条件续订", "declined",
			"续订条件低于原合同，本人不同意续订", "not-renewed", "用人单位不续订", "no-answer", "本人到期未答复是否续订");

	/** Nobody can make a silence a refusal. */
	private static final Set<String> DECIDED = Set.of("declined-equal", "declined", "not-renewed");

	public static EndOfTerm of(DismissalCase leaving) {
		var until = leaving.contract().map(Employment::contractUntil).orElse(null);
		var outcome = leaving.file()
			.stream()
			.filter((entry) -> isAbout(entry, until) && OUTCOMES.containsKey(String.valueOf(entry.value())))
			.reduce((before, after) -> after)
			.orElse(null);
		return new EndOfTerm(until, (until != null) ? leaving.protections().extended(until) : null, outcome, leaving);
	}

	private static boolean isAbout(FileEntry entry, LocalDate until) {
		return entry.kind().equals("contract") && until != null && until.equals(entry.until());
	}

	/** Whether the renewal ended without a contract, by somebody's word. */
	boolean isDecided() {
		return this.outcome != null && DECIDED.contains(this.outcome.value());
	}

	/** By the file; where it says nothing, by the form. */
	public boolean declinedEqual() {
		return isDecided() ? this.outcome.value().equals("declined-equal")
				: DismissalApplication.yes(this.leaving.form().declinedEqual());
	}

	/** Whether work goes on beyond the month in which silence means nothing yet. */
	boolean wentOn() {
		var silent = new Term(this.legalEnd.plusDays(1),
				DismissalNumbers.of(this.leaving.policy()).renewalSilenceMonths().value())
			.lastDay();
		return says("continued") || this.leaving.effective().isAfter(silent);
	}

	/** A year of work without a contract in writing makes it open-ended (LCL 14(3)). */
	boolean isDeemedOpenEnded() {
		return says("deemed-open-ended");
	}

	private boolean says(String value) {
		return this.leaving.file()
			.stream()
			.anyMatch((entry) -> isAbout(entry, this.until) && value.equals(entry.value()));
	}

	String outcomeInWords() {
		return (this.outcome != null) ? OUTCOMES.get(this.outcome.value()) : "没有续聘记录";
	}

}
