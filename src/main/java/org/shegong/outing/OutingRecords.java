package org.shegong.outing;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.policy.Period;
import org.shegong.policy.Figure;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.Outing;
import org.shegong.worker.AwayFact.WentOut;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;

/**
 * What an outing leaves behind: lines in the personnel file, and the reports that XX-10
 * wants on leaving and on returning. A report is a notice with a date, never a step.
 */
@Component
class OutingRecords {

	private final PersonnelFile file;

	private final Filings filings;

	private final Clock clock;

	OutingRecords(PersonnelFile file, Filings filings, Clock clock) {
		this.file = file;
		this.filings = filings;
		this.clock = clock;
	}

	void granted(OutingRequest outing, Policy policy) {
		var summary = "因公外出：%s，%s，%s".formatted(days(outing), outing.destination(), outing.purpose());
		enter(outing, outing.from(), outing.until(), Outing.APPROVED, summary, policy, null);
		if (OutingNumbers.of(policy).filingOnLeaving().value()) {
			tell(outing, OutingNumbers.of(policy).reportRecipient(), "外出报告", summary);
			tell(outing, OutingNumbers.of(policy).filingRecipient(), "外出报备", summary);
		}
	}

	/**
	 * @param late working days between the last approved day and the return
	 */
	void returned(OutingRequest outing, int late, Policy policy, AccountName by) {
		var summary = inWords(outing, late);
		enter(outing, outing.returnedOn(), outing.returnedOn(),
				outing.calledOff() ? Outing.CALLED_OFF : Outing.RETURNED, summary, policy, by);
		if (OutingNumbers.of(policy).filingOnReturning().value()) {
			tell(outing, OutingNumbers.of(policy).reportRecipient(), "返回报告", summary);
			tell(outing, OutingNumbers.of(policy).filingRecipient(), "返回报备", summary);
		}
	}

	private static String days(OutingRequest outing) {
		return new Period(outing.from(), outing.until()).inDates();
	}

	private static String inWords(OutingRequest outing, int late) {
		if (outing.calledOff()) {
			return "因公外出未成行（原定%s，%s），%s".formatted(days(outing), outing.destination(), outing.result());
		}
		var delay = (late > 0) ? "，晚于批准日期%d个工作日".formatted(late) : "";
		return "因公外出返岗：%s返岗（批准%s，%s）%s，%s".formatted(outing.returnedOn(), days(outing), outing.destination(), delay,
				outing.result());
	}

	private void enter(OutingRequest outing, LocalDate date, LocalDate until, Outing step, String summary,
			Policy policy, AccountName by) {
		var basis = OutingNumbers.of(policy).chainBasis().basis();
		this.file.append(new FileEntry(outing.worker(), date, new WentOut(step), shortened(summary)).lasting(until)
			.because(outing.number(), basis.rule(), basis.source()), by);
	}

	private void tell(OutingRequest outing, Figure<String> recipient, String occasion, String summary) {
		if (!recipient.value().isEmpty()) {
			this.filings
				.save(new Filing(outing, recipient.value(), LocalDate.now(this.clock), occasion, shortened(summary))
					.because(recipient.basis()));
		}
	}

	/** The file keeps 1,000 characters; the request keeps everything. */
	private static String shortened(String summary) {
		return (summary.length() > 1000) ? summary.substring(0, 999) + "…" : summary;
	}

}
