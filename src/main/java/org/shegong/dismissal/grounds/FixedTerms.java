package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.policy.Policy;
import org.shegong.worker.ContractFact.Contract;
import org.shegong.worker.ContractFact.ContractTurned;
import org.shegong.worker.Employment;
import org.shegong.worker.Filed;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * How many fixed terms in a row somebody has had here (LCL 14(2)(3)). Extensions agreed
 * for a year in all, and going on by a clause or in silence, count as a further one
 * (Interp. (二) art. 10); an extension by law (LCL 45) is none.
 *
 * @param contracts oldest first
 * @param extension months agreed in all
 * @param wentOn how often a term was over and work went on
 */
public record FixedTerms(List<Employment> contracts, int extension, int wentOn, Policy policy) {

	public static FixedTerms of(DismissalCase leaving) {
		var clause = DismissalApplication.yes(leaving.form().autoContinued()) ? 1 : 0;
		var months = leaving.form().extensionMonths();
		return new FixedTerms(leaving.contracts(), (months != null) ? months : 0,
				clause + (int) Filed.of(leaving.file(), ContractTurned.class)
					.map(Filed::fact)
					.filter((turned) -> turned.step() == Contract.CONTINUED)
					.distinct()
					.count(),
				leaving.policy());
	}

	public int count() {
		return written() + (isExtended() ? 1 : 0) + this.wentOn;
	}

	/** Contracts with a last day, from the latest back to the first longer break. */
	private int written() {
		var count = 0;
		LocalDate next = null;
		for (var i = this.contracts.size() - 1; i >= 0; i--) {
			var contract = this.contracts.get(i);
			if (contract.contractFrom() == null || contract.contractUntil() == null || breaks(contract, next)) {
				break;
			}
			count++;
			next = contract.contractFrom();
		}
		return count;
	}

	private boolean breaks(Employment contract, LocalDate next) {
		var last = (contract.endedOn() != null) ? contract.endedOn() : contract.contractUntil();
		return next != null
				&& ChronoUnit.DAYS.between(last, next) - 1 > DismissalNumbers.of(this.policy).renewalGapDays().value();
	}

	private boolean isExtended() {
		return this.extension >= DismissalNumbers.of(this.policy).renewalExtensionMonths().value();
	}

	String inWords() {
		return "%d次%s%s".formatted(count(), isExtended() ? "（协商延长累计%d个月，计一次）".formatted(this.extension) : "",
				(this.wentOn > 0) ? "（期满后自动续延或继续工作，计%d次）".formatted(this.wentOn) : "");
	}

}
