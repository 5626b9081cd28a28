package org.shegong.dismissal;

import java.math.BigDecimal;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of how employment ends.
 */
public record DismissalNumbers(Figure<String> countyPost, Figure<String> reportRecipient, Figure<Integer> noticeDays,
		Figure<Integer> handoverDays, Figure<Integer> exitCertificateYears, Figure<Integer> exitFailedYears,
		Figure<Integer> absenceExitConsecutiveWorkdays, Figure<Integer> absenceExitYearWorkdays,
		Figure<Integer> layoffHeads, Figure<Integer> layoffPercent, Figure<Integer> layoffNoticeDays,
		Figure<Integer> openEndedTerms, Figure<Integer> openEndedYears, Figure<Integer> renewalExtensionMonths,
		Figure<Integer> renewalGapDays, Figure<Integer> renewalSilenceMonths, Figure<Integer> resignationNoticeDays,
		Figure<Integer> resignationProbationDays, Figure<Integer> retirementEarlyNoticeMonths,
		Figure<Integer> retirementEarlyYears, Figure<Integer> retirementLateYears,
		Figure<Integer> retirementLateNoticeMonths, Figure<Integer> retirementNoticeMonths,
		Figure<Integer> retirementOpeningMonths, Figure<Integer> severanceAverageWage,
		Figure<Integer> severanceCapFactor, Figure<Integer> severanceCapYears, Figure<String> severanceLawFrom,
		Figure<Integer> unusedLeavePercent, Figure<Integer> unusedLeaveExtraPercent,
		Figure<BigDecimal> unusedLeaveWageDivisor, Figure<Integer> annualWaivedPayPercent) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<DismissalNumbers> BOUND = Numbers.of(DismissalNumbers.class, "dismissal");

	public static DismissalNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

}
