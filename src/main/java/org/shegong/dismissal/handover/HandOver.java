package org.shegong.dismissal.handover;

import java.time.LocalDate;

import org.shegong.account.AccountName;

/**
 * What was handed over, and the papers of the end (LCL 50).
 *
 * @param successor code, account or name of who takes over open tasks; null where there
 * are none
 * @param takesPosts whether the successor sits on the leaver's posts from now on
 * @param handedOverOn the day the work was handed over
 * @param certificateOn the day the certificate of the end was given
 * @param fileOn the day the personnel file was passed on
 * @param insuranceOn the day the social insurance was passed on
 * @param note what remains open, in words
 */
public record HandOver(String successor, Boolean takesPosts, LocalDate handedOverOn, LocalDate certificateOn,
		LocalDate fileOn, LocalDate insuranceOn, String note) {

	/** With the account of who was named. */
	public HandOver to(AccountName account) {
		return new HandOver((account != null) ? account.value() : null, this.takesPosts, this.handedOverOn,
				this.certificateOn, this.fileOn, this.insuranceOn, this.note);
	}
}
