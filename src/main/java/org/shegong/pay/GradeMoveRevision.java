package org.shegong.pay;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/** What is changed after the request came back; fields left empty stay as they were. */
public record GradeMoveRevision(Choice decision, Integer grade, String reason) implements Deciding {

	/** What the form says before anything is changed. */
	static GradeMoveRevision of(GradeMoveRequest now) {
		var asked = now.application();
		return new GradeMoveRevision(null, asked.grade(), asked.reason());
	}

	/** The application as it stands after this revision. */
	GradeMoveApplication revise(GradeMoveRequest request) {
		var asked = request.application();
		return new GradeMoveApplication(asked.worker(), asked.cause(),
				(this.grade != null) ? this.grade : asked.grade(),
				(this.reason != null) ? this.reason : asked.reason());
	}

}
