package org.shegong.secondment;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/** What is changed after the request came back; fields left empty stay as they were. */
public record SecondmentRevision(Choice decision, String borrower, BorrowerKind borrowerKind, LocalDate from,
		LocalDate until, String reason, AccountName deputy) implements Deciding {

	/** What the form says before anything is changed. */
	static SecondmentRevision of(SecondmentRequest now) {
		return new SecondmentRevision(null, now.borrower(), now.borrowerKind(), now.from(), now.until(), now.reason(),
				now.deputy());
	}

	/** The application as it stands after this revision. */
	SecondmentApplication revise(SecondmentRequest request) {
		return new SecondmentApplication(request.worker(), or(this.borrower, request.borrower()),
				or(this.borrowerKind, request.borrowerKind()), or(this.from, request.from()),
				or(this.until, request.until()), or(this.reason, request.reason()), or(this.deputy, request.deputy()));
	}

	private static <T> T or(T given, T before) {
		return (given != null) ? given : before;
	}

}
