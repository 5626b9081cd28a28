package org.shegong.outing;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What the applicant answers when the request came back; fields left empty stay as they
 * were.
 */
public record OutingRevision(Choice decision, String destination, String purpose, LocalDate from, LocalDate until,
		AccountName deputy) implements Deciding {

	/** What the form says before anything is changed. */
	static OutingRevision of(OutingRequest now) {
		return new OutingRevision(null, now.destination(), now.purpose(), now.from(), now.until(), now.deputy());
	}

	/** The application as it stands after this revision. */
	OutingApplication revise(OutingRequest request) {
		return new OutingApplication(request.worker(), or(this.destination, request.destination()),
				or(this.purpose, request.purpose()), or(this.from, request.from()), or(this.until, request.until()),
				or(this.deputy, request.deputy()));
	}

	private static <T> T or(T given, T before) {
		return (given != null) ? given : before;
	}

}
