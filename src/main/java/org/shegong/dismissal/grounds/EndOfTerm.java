package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.policy.Term;
import org.shegong.worker.ContractFact.Contract;
import org.shegong.worker.ContractFact.ContractTurned;
import org.shegong.worker.Employment;
import org.shegong.worker.Filed;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * The end of the last contract's term, with what the file says of its renewal.
 *
 * @param until last day of the term; null where it has none
 * @param legalEnd to when the law keeps it running (LCL 45); null where there is no term
 * @param outcome what became of the renewal of this term; null where the file says
 * nothing
 */
public record EndOfTerm(LocalDate until, LocalDate legalEnd, Contract outcome, DismissalCase leaving) {

	private static final Map<Contract, String> OUTCOMES = Map.of(Contract.DECLINED_EQUAL, "本人不同意按不低于原合同的条件续订",
			Contract.DECLINED, "续订条件低于原合同，本人不同意续订", Contract.NOT_RENEWED, "用人单位不续订", Contract.NO_ANSWER, "本人到期未答复是否续订");

	/** Nobody can make a silence a refusal. */
	private static final Set<Contract> DECIDED = Set.of(Contract.DECLINED_EQUAL, Contract.DECLINED,
			Contract.NOT_RENEWED);

	public static EndOfTerm of(DismissalCase leaving) {
		var until = leaving.contract().map(Employment::contractUntil).orElse(null);
		var outcome = steps(leaving, until).filter(OUTCOMES::containsKey).reduce((before, after) -> after).orElse(null);
		return new EndOfTerm(until, (until != null) ? leaving.protections().extended(until) : null, outcome, leaving);
	}

	/** What the file says of a term, in order. */
	private static Stream<Contract> steps(DismissalCase leaving, LocalDate until) {
		return Filed.of(leaving.file(), ContractTurned.class)
			.map(Filed::fact)
			.filter((turned) -> until != null && until.equals(turned.until()))
			.map(ContractTurned::step);
	}

	/** Whether the renewal ended without a contract, by somebody's word. */
	boolean isDecided() {
		return this.outcome != null && DECIDED.contains(this.outcome);
	}

	/** By the file; where it says nothing, by the form. */
	public boolean declinedEqual() {
		return isDecided() ? (this.outcome == Contract.DECLINED_EQUAL)
				: DismissalApplication.yes(this.leaving.form().declinedEqual());
	}

	/** Whether work goes on beyond the month in which silence means nothing yet. */
	boolean wentOn() {
		var silent = new Term(this.legalEnd.plusDays(1),
				DismissalNumbers.of(this.leaving.policy()).renewalSilenceMonths().value())
			.lastDay();
		return says(Contract.CONTINUED) || this.leaving.effective().isAfter(silent);
	}

	/** A year of work without a contract in writing makes it open-ended (LCL 14(3)). */
	boolean isDeemedOpenEnded() {
		return says(Contract.DEEMED_OPEN_ENDED);
	}

	private boolean says(Contract step) {
		return steps(this.leaving, this.until).anyMatch(step::equals);
	}

	String outcomeInWords() {
		return (this.outcome != null) ? OUTCOMES.get(this.outcome) : "没有续聘记录";
	}

}
