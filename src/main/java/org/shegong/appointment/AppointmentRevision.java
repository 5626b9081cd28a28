package org.shegong.appointment;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What is changed after the request came back; fields left empty stay as they were.
 * Another person or community is another case.
 */
public record AppointmentRevision(Choice decision, Office office, Way way, String reason) implements Deciding {

	/** What the form says before anything is changed. */
	static AppointmentRevision of(AppointmentRequest now) {
		return new AppointmentRevision(null, now.office(), now.way(), now.reason());
	}

	/** The application as it stands after this revision. */
	AppointmentApplication revise(AppointmentRequest request) {
		return new AppointmentApplication(request.worker(), request.unit(),
				(this.office != null) ? this.office : request.office(), (this.way != null) ? this.way : request.way(),
				(this.reason != null) ? this.reason : request.reason());
	}

}
