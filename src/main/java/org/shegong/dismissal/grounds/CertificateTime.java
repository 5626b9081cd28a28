package org.shegong.dismissal.grounds;

import java.time.LocalDate;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.worker.FileKind;

/**
 * The years in which a certificate has to be won (CZ-15, R-25).
 *
 * @param since first day of meeting the conditions of the exam; null where unknown
 */
public record CertificateTime(LocalDate since, int years) {

	/** By the roster, else by the first line of the file. */
	public static CertificateTime of(DismissalCase leaving) {
		var since = leaving.worker().certificateEligibleSince();
		if (since == null) {
			since = leaving.file()
				.stream()
				.filter((entry) -> entry.is(FileKind.EXAM_ELIGIBILITY))
				.map((entry) -> entry.date())
				.findFirst()
				.orElse(null);
		}
		return new CertificateTime(since, DismissalNumbers.of(leaving.policy()).exitCertificateYears().value());
	}

	/** The same date so many years later (民法典 201, 202). */
	public LocalDate lastDay() {
		return this.since.plusYears(this.years);
	}

	/** Neither asked for nor effective before the time is over. */
	boolean isOverOn(DismissalCase leaving) {
		return leaving.today().isAfter(lastDay()) && leaving.effective().isAfter(lastDay());
	}

}
