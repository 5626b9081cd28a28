package org.shegong.transfer;

import java.time.LocalDate;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/** What is changed after the request came back; fields left empty stay as they were. */
public record TransferRevision(Choice decision, String to, LocalDate on, String position, LocalDate until,
		String reason) implements Deciding {

	/** What the form says before anything is changed. */
	static TransferRevision of(TransferRequest now) {
		var asked = now.application();
		return new TransferRevision(null, asked.to(), asked.on(), asked.position(), asked.until(), asked.reason());
	}

	/** The application as it stands after this revision. */
	TransferApplication revise(TransferRequest request) {
		var asked = request.application();
		return new TransferApplication(asked.worker(), asked.kind(), or(this.to, asked.to()), or(this.on, asked.on()),
				or(this.position, asked.position()), or(this.until, asked.until()), or(this.reason, asked.reason()));
	}

	private static <T> T or(T given, T before) {
		return (given != null) ? given : before;
	}

}
